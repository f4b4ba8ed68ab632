import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { liftStop } from "#renderer/data/commands/chasing/stop-supply.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { overdueOf } from "#shared/cases/stop-account.ts";

/** Takes a customer off stop, with a word why. */
export function LiftStop({ stop, onClose }: { readonly stop: Case; readonly onClose: () => void }) {
  const write = useWrite();
  const book = useBook();
  const name = book.get("customers", stop.customerId)?.name ?? "";
  const today = useToday();
  const overdue = overdueOf(book.ledger(stop.customerId), today);
  const [note, setNote] = useState("");
  return (
    <FormDialog
      title={`Take ${name} off stop`}
      saveLabel="Lift"
      onClose={onClose}
      onSave={() => write(liftStop, { caseId: stop.id, note })}
    >
      {overdue.map(({ currency, amountMinor }) => (
        <p key={currency}>
          <Money minor={amountMinor} currency={currency} className="b6" /> is still overdue. Once the stop is lifted
          they may be supplied on credit again; letters and calls go on as before.
        </p>
      ))}
      <TextArea label="Why" data-autofocus autosize minRows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}
