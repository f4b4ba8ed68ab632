import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { stopSupply } from "#renderer/data/commands/chasing/stop-supply.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { plainAmount } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

/** Puts a customer on stop, with the reason and what lifts it. */
export function StopSupplyForm({ customerId, onClose }: FormProps<"stop-supply">) {
  const write = useWrite();
  const customer = useBook().get("customers", customerId);
  const [reason, setReason] = useState("");
  const [below, setBelow] = useState<Minor | null>(null);
  if (!customer) return null;
  const { currency } = customer;
  const save = async () => {
    const liftBelow = below === null ? "" : plainAmount(below, currency);
    return write(stopSupply, { customerId, reason, liftBelow });
  };
  return (
    <FormDialog title={`Stop supply: ${customer.name}`} onClose={onClose} onSave={save} saveLabel="Put on stop">
      <p className="t2">
        No new work until it is lifted. Letters and calls go on. The mark is shown wherever the customer is.
      </p>
      <TextField label="Reason" value={reason} onChange={setReason} data-autofocus required />
      <MoneyInput
        label="Lift it when less than this is overdue"
        placeholder="When everything overdue is paid"
        currency={currency}
        value={below}
        onChange={setBelow}
      />
    </FormDialog>
  );
}
