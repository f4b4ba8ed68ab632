import { useState } from "react";
import {
  type ClaimsInput,
  recordClaimsCommand,
  waiveInterest,
} from "#renderer/data/commands/interest/record-claims.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

type DialogProps = {
  readonly input: ClaimsInput;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly onClose: () => void;
};

/** Writes down that interest and fixed sums are claimed. Nothing is sent. */
export function RecordDialog({ input, amountMinor, currency, onClose }: DialogProps) {
  const write = useWrite();
  return (
    <FormDialog
      title="Record claim"
      saveLabel="Record claim"
      onClose={onClose}
      onSave={() => write(recordClaimsCommand, input)}
    >
      <p>
        <Money minor={amountMinor} currency={currency} /> on {input.invoiceIds.length}{" "}
        {input.invoiceIds.length === 1 ? "invoice" : "invoices"} is written down as claimed today, as lines beside the
        invoices. Nothing is sent: write the letter or statement yourself, or let a chasing letter carry it.
      </p>
    </FormDialog>
  );
}

/** Gives interest and fixed sums up, with the reason; the record of both stays. */
export function WaiveDialog({ input, amountMinor, currency, onClose }: DialogProps) {
  const write = useWrite();
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title="Waive interest"
      saveLabel="Waive"
      onClose={onClose}
      onSave={() => write(waiveInterest, { ...input, reason })}
    >
      <p>
        <Money minor={amountMinor} currency={currency} /> on {input.invoiceIds.length}{" "}
        {input.invoiceIds.length === 1 ? "invoice" : "invoices"} is given up. What it was and why stays in the books.
      </p>
      <TextArea
        label="Why"
        required
        autosize
        minRows={2}
        value={reason}
        placeholder="A good customer who pays in full"
        onChange={setReason}
      />
    </FormDialog>
  );
}
