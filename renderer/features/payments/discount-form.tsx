import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { takeDiscountCommand } from "#renderer/data/commands/books/take-discount.ts";
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

/** A discount the customer took for paying early, or one we grant. */
export function DiscountForm({ customerId, invoiceId, onClose }: FormProps<"discount">) {
  const today = useToday();
  const { entry, openMinor } = useOpenDebit(useBook().ledger(customerId), invoiceId);
  const { at, refuse, save } = useMovement(takeDiscountCommand, ["amountMinor", "on"]);
  const [amount, setAmount] = useState<Minor | null>(null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [note, setNote] = useState("");
  if (!entry) return null;
  return (
    <FormDialog
      title={`Discount on ${entry.number || "this debt"}`}
      saveLabel="Take off"
      onClose={onClose}
      onSave={async () => {
        if (amount === null) return refuse("amountMinor", "Give the discount as an amount, like 24.80.");
        if (on === null) return refuse("on", "Give the day of the discount.");
        const parts = [{ debitId: invoiceId, amountMinor: amount }];
        return save({ customerId, input: { on, note, description: "Discount", parts } });
      }}
    >
      <p className="t2 s12">
        <Money minor={openMinor} currency={entry.currency} /> is left to pay.
      </p>
      <FieldRow>
        <MoneyInput
          label="Discount"
          required
          data-autofocus
          currency={entry.currency}
          value={amount}
          onChange={setAmount}
          error={at("amountMinor")}
        />
        <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
