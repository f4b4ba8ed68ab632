import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addOpeningBalanceCommand } from "#renderer/data/commands/books/add-opening-balance.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { currency as toCurrency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { CurrencySelect } from "./currency-select.tsx";
import { useMovement } from "./use-movement.ts";

/** What stood on the account when these books were opened: owed to us, or held for the customer. */
export function OpeningBalanceForm({ customerId, onClose }: FormProps<"opening-balance">) {
  const customer = useBook().get("customers", customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(addOpeningBalanceCommand, ["amountMinor", "on", "dueOn", "number"]);
  const [side, setSide] = useState<"debit" | "credit">("debit");
  const [amount, setAmount] = useState<Minor | null>(null);
  const [currency, setCurrency] = useState(customer?.currency ?? toCurrency("GBP"));
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [dueOn, setDueOn] = useState<CalendarDate | null>(null);
  const [number, setNumber] = useState("");
  const [description, setDescription] = useState("");
  if (!customer) return null;
  return (
    <FormDialog
      title={`Opening balance of ${customer.name}`}
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount that stood on the account, like 1,240.00.");
        if (on === null) return refuse("on", "Give the day these books begin with.");
        const facts = { side, on, amountMinor: amount, currency, dueOn: dueOn ?? on, number, description };
        return save({ customerId, input: facts });
      }}
    >
      <SegmentedControl
        aria-label="Which way"
        value={side}
        onChange={setSide}
        data={[
          { value: "debit", label: "They owed us" },
          { value: "credit", label: "We held money of theirs" },
        ]}
      />
      <FieldRow>
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
      </FieldRow>
      <FieldRow>
        <DateInput label="As at" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
        {side === "debit" && (
          <DateInput
            label="Due"
            description="May be before these books began"
            clearable
            value={dueOn}
            onChange={setDueOn}
            error={at("dueOn")}
          />
        )}
      </FieldRow>
      <TextField
        label="Number"
        description="Of the old invoice, if it is one"
        value={number}
        onChange={setNumber}
        error={at("number")}
      />
      <TextField label="For" value={description} onChange={setDescription} />
    </FormDialog>
  );
}
