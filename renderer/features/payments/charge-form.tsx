import { Select } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addChargeCommand } from "#renderer/data/commands/books/add-charge.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { currency as toCurrency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { CurrencySelect } from "./currency-select.tsx";
import { useMovement } from "./use-movement.ts";

/** A charge by hand: a bank's fee for a returned payment, a fee the contract allows, costs a court awarded. */
export function ChargeForm({ customerId, onClose }: FormProps<"charge">) {
  const book = useBook();
  const customer = book.get("customers", customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(addChargeCommand, ["amountMinor", "on", "dueOn"]);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [currency, setCurrency] = useState(customer?.currency ?? toCurrency("GBP"));
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [dueOn, setDueOn] = useState<CalendarDate | null>(null);
  const [description, setDescription] = useState("");
  const [linkedId, setLinkedId] = useState("");
  const [reference, setReference] = useState("");
  const [isUnnamed, setUnnamed] = useState(false);
  if (!customer) return null;
  const invoices = invoicesOf(openItems(book.ledger(customerId), today));
  return (
    <FormDialog
      title={`Charge to ${customer.name}`}
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount of the charge, like 15.00.");
        if (on === null) return refuse("on", "Give the day of the charge.");
        setUnnamed(description.trim() === "");
        if (description.trim() === "") return "";
        const facts = { on, dueOn: dueOn ?? on, amountMinor: amount, currency, linkedId, reference };
        return save({ customerId, input: { ...facts, number: "", note: "", description: description.trim() } });
      }}
    >
      <TextField
        label="What for"
        required
        data-autofocus
        placeholder="Bank's fee for a returned cheque"
        value={description}
        onChange={setDescription}
        error={isUnnamed ? "Say what the charge is for: the customer reads it on the statement." : null}
      />
      <FieldRow>
        <MoneyInput
          label="Amount"
          required
          currency={currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <CurrencySelect customerId={customerId} value={currency} onChange={setCurrency} />
      </FieldRow>
      <FieldRow>
        <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
        <DateInput
          label="Due"
          description="Empty: at once"
          clearable
          value={dueOn}
          onChange={setDueOn}
          error={at("dueOn")}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label="About invoice"
          clearable
          searchable
          data={invoices}
          value={linkedId || null}
          onChange={(value) => setLinkedId(value ?? "")}
        />
        <TextField label="Reference" value={reference} onChange={setReference} />
      </FieldRow>
      <p className="t2 s12">
        A charge is a line of its own; the invoice stays as issued. Whether it may be charged depends on your contract
        and the law. Interest and the fixed sums of the law are worked out on the Interest tab. This is not legal
        advice.
      </p>
    </FormDialog>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** Each open invoice once, whatever instalments it has. */
function invoicesOf(items: ReturnType<typeof openItems>): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { entry } of items) {
    const label = entry.number || entry.description || entry.on;
    if (entry.kind === "invoice") choices.set(entry.id, { value: entry.id, label });
  }
  return [...choices.values()];
}
