import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addContraCommand } from "#renderer/data/commands/books/add-contra.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { currency as toCurrency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { AllocationFields, useAllocation } from "./allocation-fields.tsx";
import { CurrencySelect } from "./currency-select.tsx";
import { useMovement } from "./use-movement.ts";

/** What we owe the customer as our supplier, set against what the customer owes us. */
export function ContraForm({ customerId, onClose }: FormProps<"contra">) {
  const book = useBook();
  const ledger = book.ledger(customerId);
  const customer = book.get("customers", customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(addContraCommand, ["amountMinor", "on"]);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [currency, setCurrency] = useState(customer?.currency ?? toCurrency("GBP"));
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reference, setReference] = useState("");
  const allocation = useAllocation(ledger, { amountMinor: amount, on, currency });
  if (!customer) return null;
  return (
    <FormDialog
      title={`Set off against what we owe ${customer.name}`}
      size={640}
      saveLabel="Set off"
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount that is set off, like 300.00.");
        if (on === null) return refuse("on", "Give the day of the set-off.");
        const facts = { on, amountMinor: amount, currency, reference, description: "Set off against your invoice" };
        return save({ customerId, input: { ...facts, allocate: allocation.choice } });
      }}
    >
      <FieldRow columns={3}>
        <MoneyInput
          label="Amount"
          required
          data-autofocus
          currency={currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <CurrencySelect customerId={customerId} value={currency} onChange={setCurrency} />
        <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      </FieldRow>
      <TextField label="Their invoice to us" value={reference} onChange={setReference} />
      <AllocationFields allocation={allocation} hows={["oldest-first", "by-hand", "on-account"]} today={today} />
    </FormDialog>
  );
}
