import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { roundOffCommand } from "#renderer/data/commands/books/round-off.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { freeAmounts } from "#shared/ledger/free-amounts.ts";
import { roundingLimit } from "#shared/ledger/round-off.ts";
import { minor } from "#shared/money/minor.ts";
import { useMovement } from "./use-movement.ts";

/** Clears the pence left of an invoice or of a payment. */
export function RoundingForm({ customerId, entryId, onClose }: FormProps<"rounding">) {
  const book = useBook();
  const ledger = book.ledger(customerId);
  const today = useToday();
  const { at, refuse, save } = useMovement(roundOffCommand, ["on"]);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [note, setNote] = useState("");
  const entry = ledger.entries.find((row) => row.id === entryId);
  if (!entry) return null;
  const limitMinor = roundingLimit(book.setting("movements").roundingHundredths, entry.currency);
  const leftMinor = minor(freeAmounts(ledger)(entry, on ?? today));
  return (
    <FormDialog
      title="Rounding difference"
      saveLabel="Clear"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return refuse("on", "Give the day of the rounding difference.");
        return save({ customerId, input: { entryId, on, limitMinor, note, description: "Rounding difference" } });
      }}
    >
      <p>
        <Money minor={leftMinor} currency={entry.currency} className="b6" /> is left{" "}
        {entry.side === "debit" ? "to pay of" : "on account of"} {entry.number || entry.description || "this payment"}{" "}
        and will be cleared. A difference of up to <Money minor={limitMinor} currency={entry.currency} /> counts as
        rounding.
      </p>
      <DateInput label="Day" required value={on} onChange={setOn} maxDate={today} error={at("on")} />
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
