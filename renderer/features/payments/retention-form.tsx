import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { holdRetentionCommand } from "#renderer/data/commands/books/hold-retention.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";
import { useMovement } from "./use-movement.ts";
import { useOpenDebit } from "./use-open-debit.ts";

/** Keeps a part of an invoice back until the end of the defects period. */
export function RetentionForm({ customerId, invoiceId, onClose }: FormProps<"retention">) {
  const today = useToday();
  const { entry, openMinor } = useOpenDebit(useBook().ledger(customerId), invoiceId);
  const { at, refuse, save } = useMovement(holdRetentionCommand, ["amountMinor", "on", "dueOn"]);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [on, setOn] = useState<CalendarDate | null>(entry?.on ?? today);
  const [dueOn, setDueOn] = useState<CalendarDate | null>(null);
  const [note, setNote] = useState("");
  if (!entry) return null;
  return (
    <FormDialog
      title={`Retention from ${entry.number || "this debt"}`}
      saveLabel="Hold back"
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the amount kept back, like 120.00.");
        if (on === null) return refuse("on", "Give the day from which it is kept back.");
        if (dueOn === null) return refuse("dueOn", "Give the day it is to be released.");
        return save({ customerId, input: { invoiceId, amountMinor: amount, on, dueOn, note } });
      }}
    >
      <p className="t2 s12">
        <Money minor={openMinor} currency={entry.currency} /> is left to pay. The part kept back gets a line of its own
        with its own due date; the balance does not change.
      </p>
      <MoneyInput
        label="Kept back"
        required
        data-autofocus
        currency={entry.currency}
        value={amount}
        onChange={setAmount}
        error={at("amountMinor")}
      />
      <FieldRow>
        <DateInput label="From" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
        <DateInput
          label="To be released"
          description="End of the defects period"
          required
          value={dueOn}
          onChange={setDueOn}
          error={at("dueOn")}
        />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
