import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { chargeAgencyFee } from "#renderer/data/commands/cases/charge-agency-fee.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Case } from "#shared/cases/rows.ts";
import type { Minor } from "#shared/money/minor.ts";
import { AttachButton } from "./attach-button.tsx";

/** An invoice of the agency, compared with the terms when it is saved. */
export function AgencyFeeForm({ row, onClose }: { readonly row: Case; readonly onClose: () => void }) {
  const write = useWrite();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [amountMinor, setAmount] = useState<Minor | null>(null);
  const [note, setNote] = useState("");
  const [fileId, setFileId] = useState("");
  return (
    <FormDialog
      title={`${row.number}: invoice of the agency`}
      onClose={onClose}
      onSave={async () => {
        const fee = { caseId: row.id, on, amountMinor, note, fileId };
        return write(chargeAgencyFee, fee);
      }}
    >
      <MoneyInput
        label="Commission without VAT"
        description="Below zero for a credit note"
        currency={row.currency}
        value={amountMinor}
        onChange={setAmount}
        data-autofocus
      />
      <FieldRow>
        <DateInput label="Invoiced on" value={on} maxDate={today} onChange={(next) => setOn(next ?? today)} />
        <TextField label="Its number" value={note} onChange={setNote} />
      </FieldRow>
      <AttachButton isBetweenUs row={row} fileId={fileId} onChange={setFileId} />
    </FormDialog>
  );
}
