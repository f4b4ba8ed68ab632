import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { editEntryCommand } from "#renderer/data/commands/books/edit-entry.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { LedgerEntry } from "#shared/ledger/ledger.ts";

/** Number, texts and a due day typed wrongly. Amount, day and currency are changed by reversing and entering again. */
export function EditEntryForm(props: FormProps<"edit-entry">) {
  const entry = useBook()
    .ledger(props.customerId)
    .entries.find((row) => row.id === props.entryId);
  return entry ? <Fields {...props} entry={entry} /> : null;
}

function Fields({
  customerId,
  entry,
  onClose,
}: {
  readonly customerId: string;
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const [number, setNumber] = useState(entry.number);
  const [description, setDescription] = useState(entry.description);
  const [reference, setReference] = useState(entry.reference);
  const [note, setNote] = useState(entry.note);
  const hasDue = entry.side === "debit" && entry.instalments.length === 0;
  const [dueOn, setDueOn] = useState<CalendarDate | null>(entry.side === "debit" ? entry.dueOn : null);
  return (
    <FormDialog
      title={`Edit ${entry.number || entry.description || "entry"}`}
      onClose={onClose}
      onSave={async () => {
        const texts = {
          entryId: entry.id,
          description,
          reference,
          note,
          ...(entry.number === "" && number === "" ? {} : { number }),
        };
        const edit =
          hasDue && dueOn !== null && entry.side === "debit" && dueOn !== entry.dueOn ? { ...texts, dueOn } : texts;
        return write(editEntryCommand, { customerId, edit });
      }}
    >
      <p className="t2 s12">
        The amount and the day cannot be edited: reverse the entry and enter it again, so that both stay readable.
      </p>
      <TextField label="Number" data-autofocus value={number} onChange={setNumber} />
      <TextField label="For" value={description} onChange={setDescription} />
      <TextField label="Reference" value={reference} onChange={setReference} />
      {hasDue && <DateInput label="Due" value={dueOn} onChange={setDueOn} />}
      <TextField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
