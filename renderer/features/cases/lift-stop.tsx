import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { liftStop } from "#renderer/data/commands/stop-supply.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { Case } from "#shared/cases/rows.ts";

/** Takes a customer off stop, with a word why. */
export function LiftStop({ stop, onClose }: { readonly stop: Case; readonly onClose: () => void }) {
  const write = useWrite();
  const name = useBook().get("customers", stop.customerId)?.name ?? "";
  const [note, setNote] = useState("");
  return (
    <FormDialog
      title={`Take ${name} off stop`}
      saveLabel="Lift"
      onClose={onClose}
      onSave={() => write(liftStop, { caseId: stop.id, note })}
    >
      <TextArea label="Why" data-autofocus autosize minRows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}
