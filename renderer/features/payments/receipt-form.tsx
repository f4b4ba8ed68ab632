import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { recordReceipt } from "#renderer/data/commands/books/record-receipt.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { currency as toCurrency } from "#shared/money/currency.ts";
import { type Minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { AllocationFields, useAllocation } from "./allocation-fields.tsx";
import { METHODS } from "./methods.ts";

/** Money received: how much, when, how, and what it is set against, shown before it is saved. */
export function ReceiptForm({ customerId, invoiceId, onClose }: FormProps<"receipt">) {
  const book = useBook();
  const today = useToday();
  const write = useWrite();
  const customer = book.get("customers", customerId);
  const ledger = book.ledger(customerId);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [method, setMethod] = useState("bank transfer");
  const [reference, setReference] = useState("");
  const currencies = [...new Set([customer?.currency, ...ledger.entries.map((entry) => entry.currency)])].filter(
    (code) => code !== undefined,
  );
  const [currency, setCurrency] = useState(currencies[0] ?? toCurrency("GBP"));
  const allocation = useAllocation(
    ledger,
    { amountMinor: amount, on, currency },
    invoiceId ? "by-hand" : "oldest-first",
  );
  if (!customer) return null;
  const { choice, planned } = allocation;
  const used = planned ? sumMinor(planned, (part) => part.amountMinor) : ZERO;
  return (
    <FormDialog
      title={`Payment from ${customer.name}`}
      size={640}
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return "Give the amount received, like 1,240.00.";
        if (on === null) return "Give the day the money arrived.";
        const receipt = { on, amountMinor: amount, currency, method, reference, allocate: choice };
        return write(recordReceipt, { customerId, receipt });
      }}
    >
      <FieldRow columns={currencies.length > 1 ? 4 : 3}>
        <MoneyInput label="Amount" required data-autofocus currency={currency} value={amount} onChange={setAmount} />
        {currencies.length > 1 && <Choice label="Currency" data={currencies} value={currency} onChange={setCurrency} />}
        <DateInput label="Arrived on" required value={on} onChange={setOn} maxDate={today} />
        <Choice label="How" data={METHODS} value={method} onChange={setMethod} />
      </FieldRow>
      <TextField label="Reference" description="As the bank shows it" value={reference} onChange={setReference} />
      <AllocationFields allocation={allocation} hows={["oldest-first", "by-hand", "on-account"]} today={today} />
      {amount !== null && planned && used < amount && (
        <p className="t2 s12" role="status">
          The rest stays on account until it is set against an invoice.
        </p>
      )}
    </FormDialog>
  );
}
