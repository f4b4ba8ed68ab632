import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { reverseEntryCommand } from "#renderer/data/commands/books/reverse-entry.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ReversalReason } from "#shared/ledger/reverse-entry.ts";

/** Takes a movement back. Nothing is deleted: the ledger shows both. */
export function ReverseForm({ customerId, entryId, onClose }: FormProps<"reverse">) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const write = useWrite();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reason, setReason] = useState<ReversalReason>("entered-by-mistake");
  const [note, setNote] = useState("");
  const entry = ledger.entries.find((row) => row.id === entryId);
  if (!entry) return null;
  return (
    <FormDialog
      title="Reverse an entry"
      saveLabel="Reverse"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return "Give the day from which it no longer counts.";
        return write(reverseEntryCommand, { customerId, input: { entryId, on, reason, note } });
      }}
    >
      <p>
        {entry.number || entry.description || entry.kind} of{" "}
        <Money minor={entry.amountMinor} currency={entry.currency} className="b6" />. The entry and its reversal both
        stay in the ledger; what it paid is open again from that day.
      </p>
      <FieldRow>
        <Choice
          label="Why"
          value={reason}
          onChange={setReason}
          data={[
            { value: "entered-by-mistake", label: "Entered by mistake" },
            { value: "cheque-bounced", label: "Cheque bounced" },
            { value: "debit-recalled", label: "Direct debit recalled" },
            { value: "other", label: "Other" },
          ]}
        />
        <DateInput label="From" value={on} onChange={setOn} maxDate={today} />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
