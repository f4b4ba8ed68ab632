import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { receiveFromAgencyCommand } from "#renderer/data/commands/cases/receive-from-agency.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { words } from "#shared/chasing/words.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";

/** Money the agency collected and paid over, with what it kept. The customer is credited with all of it. */
export function AgencyMoneyForm({ row, onClose }: { readonly row: Case; readonly onClose: () => void }) {
  const write = useWrite();
  const today = useToday();
  const say = words(useLocale((state) => state.locale));
  const [on, setOn] = useState(today);
  const [collected, setCollected] = useState<Minor | null>(null);
  const [kept, setKept] = useState<Minor | null>(null);
  const [reference, setReference] = useState("");
  const paid = collected === null ? null : minor(collected - (kept ?? ZERO));
  return (
    <FormDialog
      title={`${row.number}: money from the agency`}
      onClose={onClose}
      onSave={async () => {
        if (collected === null) return "Enter what the agency collected.";
        const money = { caseId: row.id, on, collectedMinor: collected, keptMinor: kept ?? ZERO, reference };
        return write(receiveFromAgencyCommand, money);
      }}
    >
      <FieldRow>
        <MoneyInput
          label="The customer paid the agency"
          currency={row.currency}
          value={collected}
          onChange={setCollected}
          data-autofocus
        />
        <MoneyInput
          label="The agency kept"
          placeholder="Nothing"
          currency={row.currency}
          value={kept}
          onChange={setKept}
        />
      </FieldRow>
      <FieldRow>
        <DateInput label="In our bank on" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
        <TextField label="Reference" value={reference} onChange={setReference} />
      </FieldRow>
      {paid !== null && collected !== null && paid >= 0 && (
        <p className="t2" aria-live="polite">
          {say.exact(paid, row.currency)} reaches the bank; the customer owes {say.exact(collected, row.currency)} less.
          What the agency kept is booked as set off.
        </p>
      )}
    </FormDialog>
  );
}
