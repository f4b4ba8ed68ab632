import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { addRefundCommand } from "#renderer/data/commands/books/refund.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { paymentOf } from "#shared/ledger/allocate-credit.ts";
import type { Minor } from "#shared/money/minor.ts";

/** Money on account paid back to the customer. */
export function RefundForm({ customerId, creditId, onClose }: FormProps<"refund">) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const write = useWrite();
  const credit = ledger.entries.find((entry) => entry.id === creditId);
  const held = credit?.side === "credit" ? paymentOf(ledger, credit, today).amountMinor : null;
  const [amount, setAmount] = useState<Minor | null>(held);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reference, setReference] = useState("");
  if (credit?.side !== "credit") return null;
  return (
    <FormDialog
      title="Refund money on account"
      saveLabel="Refund"
      onClose={onClose}
      onSave={async () => {
        if (amount === null || on === null) return "Give the amount and the day it was paid back.";
        const input = {
          on,
          amountMinor: amount,
          currency: credit.currency,
          creditIds: [creditId],
          reference,
          description: "Refund",
        };
        return write(addRefundCommand, { customerId, input });
      }}
    >
      <FieldRow>
        <MoneyInput label="Amount" currency={credit.currency} value={amount} onChange={setAmount} />
        <DateInput label="Paid back on" value={on} onChange={setOn} maxDate={today} />
      </FieldRow>
      <TextField label="Reference" value={reference} onChange={setReference} />
    </FormDialog>
  );
}
