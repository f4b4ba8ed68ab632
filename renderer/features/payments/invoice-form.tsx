import { Switch } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addInvoiceCommand } from "#renderer/data/commands/books/add-invoice.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeTerms, dueDay } from "#shared/dates/payment-terms.ts";
import { currency as toCurrency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { CurrencySelect } from "./currency-select.tsx";
import { type DraftPart, equalParts, InstalmentTable, readParts } from "./instalment-table.tsx";
import { SupplyNotice } from "./supply-notice.tsx";
import { useMovement } from "./use-movement.ts";

const FIELDS = ["number", "amountMinor", "on", "dueOn", "instalments", "approvedBy"] as const;

/** A new invoice; the due day follows from the customer's terms until it is typed over, or parts fall due on several days. */
export function InvoiceForm({ customerId, onClose }: FormProps<"invoice">) {
  const customer = useBook().get("customers", customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(addInvoiceCommand, FIELDS);
  const [number, setNumber] = useState("");
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [ownDue, setOwnDue] = useState<CalendarDate | null>(null);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [currency, setCurrency] = useState(customer?.currency ?? toCurrency("GBP"));
  const [parts, setParts] = useState<readonly DraftPart[]>([]);
  const [description, setDescription] = useState("");
  const [reference, setReference] = useState("");
  const [approvedBy, setApprovedBy] = useState("");
  if (!customer) return null;
  const byTerms = on === null ? null : dueDay(customer.terms, on);
  const firstOn = ownDue ?? byTerms ?? on ?? today;
  const isInParts = parts.length > 0;
  return (
    <FormDialog
      title={`Invoice to ${customer.name}`}
      size={isInParts ? "lg" : "md"}
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount of the invoice, like 1,240.00.");
        if (on === null) return refuse("on", "Give the invoice date.");
        const instalments = readParts(parts);
        if (instalments === null) return refuse("instalments", "Give the day and the amount of every part.");
        const facts = { number, on, dueOn: ownDue, amountMinor: amount, currency, instalments };
        return save({ customerId, invoice: { ...facts, terms: customer.terms, description, reference }, approvedBy });
      }}
    >
      <TextField
        label="Invoice number"
        data-autofocus
        required
        value={number}
        onChange={setNumber}
        error={at("number")}
      />
      <FieldRow>
        <MoneyInput
          label="Amount with VAT"
          required
          currency={currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <CurrencySelect customerId={customerId} value={currency} onChange={setCurrency} />
      </FieldRow>
      <FieldRow>
        <DateInput label="Invoice date" required value={on} onChange={setOn} error={at("on")} />
        {!isInParts && (
          <DateInput
            label="Due"
            description={describeTerms(customer.terms)}
            value={ownDue ?? byTerms}
            onChange={setOwnDue}
            error={at("dueOn")}
          />
        )}
      </FieldRow>
      <Switch
        label="Due in parts"
        checked={isInParts}
        onChange={(event) => setParts(event.currentTarget.checked ? equalParts(amount, firstOn, 2) : [])}
      />
      {isInParts && (
        <InstalmentTable
          parts={parts}
          onChange={setParts}
          totalMinor={amount}
          currency={currency}
          firstOn={firstOn}
          error={at("instalments") ?? at("dueOn")}
        />
      )}
      <TextField
        label="For"
        description="As it should read on letters: the job, the site"
        value={description}
        onChange={setDescription}
      />
      <TextField label="Their order number" value={reference} onChange={setReference} />
      {amount !== null && on !== null && (
        <SupplyNotice
          customerId={customerId}
          invoice={{ on, currency, amountMinor: amount }}
          approvedBy={approvedBy}
          onApprovedBy={setApprovedBy}
          error={at("approvedBy")}
        />
      )}
    </FormDialog>
  );
}
