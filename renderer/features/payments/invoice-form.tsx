import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addInvoiceCommand } from "#renderer/data/commands/add-invoice.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeTerms, dueDay } from "#shared/dates/payment-terms.ts";
import type { Minor } from "#shared/money/minor.ts";

/** A new invoice; the due day follows from the customer's terms until it is typed over. */
export function InvoiceForm({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const book = useBook();
  const today = useToday();
  const run = useRun();
  const customer = book.get("customers", customerId);
  const [number, setNumber] = useState("");
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [ownDue, setOwnDue] = useState<CalendarDate | null>(null);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [description, setDescription] = useState("");
  const [reference, setReference] = useState("");
  if (!customer) return null;
  const byTerms = on === null ? null : dueDay(customer.terms, on);
  return (
    <FormDialog
      title={`Invoice to ${customer.name}`}
      onClose={onClose}
      onSave={async () => {
        if (on === null) return "Give the invoice date.";
        if (amount === null) return "Give the amount of the invoice, like 1,240.00.";
        const { currency, terms } = customer;
        const invoice = { number, on, dueOn: ownDue, amountMinor: amount, currency, terms, description, reference };
        const saved = await run(addInvoiceCommand, { customerId, invoice }, { showsOwnErrors: true });
        return saved.ok ? null : saved.error.message;
      }}
    >
      <FieldRow>
        <TextInput
          label="Invoice number"
          data-autofocus
          required
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <MoneyInput label="Amount with VAT" required currency={customer.currency} value={amount} onChange={setAmount} />
      </FieldRow>
      <FieldRow>
        <DateInput label="Invoice date" required value={on} onChange={setOn} />
        <DateInput
          label="Due"
          description={describeTerms(customer.terms)}
          value={ownDue ?? byTerms}
          onChange={setOwnDue}
        />
      </FieldRow>
      <TextInput
        label="For"
        description="As it should read on letters: the job, the site"
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <TextInput
        label="Their order number"
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
