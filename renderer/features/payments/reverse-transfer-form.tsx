import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { reverseTransferCommand } from "#renderer/data/commands/books/reverse-transfer.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { transferPartner } from "#shared/ledger/reverse-transfer.ts";
import { useMovement } from "./use-movement.ts";

/** Takes a transfer between customers back, in both ledgers. */
export function ReverseTransferForm({ customerId, entryId, onClose }: FormProps<"reverse-transfer">) {
  const book = useBook();
  const today = useToday();
  const { at, refuse, save } = useMovement(reverseTransferCommand, ["on"]);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [note, setNote] = useState("");
  const entry = book.ledger(customerId).entries.find((row) => row.id === entryId);
  const partner = entry ? transferPartner(entry, book.all("ledgers")) : null;
  if (!entry) return null;
  const other = partner ? book.get("customers", partner.ledger.customerId)?.name : undefined;
  return (
    <FormDialog
      title="Take a transfer back"
      saveLabel="Take back"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return refuse("on", "Give the day from which it no longer counts.");
        return save({ customerId, input: { entryId, on, reason: "other", note } });
      }}
    >
      <p>
        <Money minor={entry.amountMinor} currency={entry.currency} className="b6" /> moved{" "}
        {partner?.entry.linkedId === entry.id ? "to" : "from"} {other ?? "another customer"}. Both ledgers keep the
        transfer and show it taken back from this day.
      </p>
      <DateInput label="From" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
