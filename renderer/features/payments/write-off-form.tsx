import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { writeOffCommand } from "#renderer/data/commands/books/write-off.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";

/** Gives up what is left of an invoice, or a part of it, with the reason. It can be recovered later. */
export function WriteOffForm({ customerId, invoiceId, onClose }: FormProps<"write-off">) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const write = useWrite();
  const items = openItems(ledger, today).filter((item) => item.entry.id === invoiceId);
  const [amount, setAmount] = useState<Minor | null>(minor(sumMinor(items, (item) => item.openMinor)));
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [note, setNote] = useState("");
  const invoice = items[0]?.entry;
  if (!invoice) return null;
  return (
    <FormDialog
      title={`Write off ${invoice.number}`}
      saveLabel="Write off"
      onClose={onClose}
      onSave={async () => {
        if (on === null || amount === null) return "Give the amount and the day.";
        if (note.trim() === "") return "Say why: your accountant and the tax office will ask.";
        const input = { on, note, description: "Bad debt", parts: [{ debitId: invoiceId, amountMinor: amount }] };
        return write(writeOffCommand, { customerId, input });
      }}
    >
      <FieldRow>
        <MoneyInput label="Amount" currency={invoice.currency} value={amount} onChange={setAmount} />
        <DateInput label="Day" value={on} onChange={setOn} maxDate={today} />
      </FieldRow>
      <TextArea label="Why" required autosize minRows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}
