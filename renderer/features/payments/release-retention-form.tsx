import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { agreeDueDayCommand } from "#renderer/data/commands/books/agree-due-day.ts";
import { cancelRetentionCommand } from "#renderer/data/commands/books/cancel-retention.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { type CalendarDate, earlierDay } from "#shared/dates/calendar-date.ts";
import { useMovement } from "./use-movement.ts";
import { useOpenDebit } from "./use-open-debit.ts";

/** Lets a retention go: due from a day on, or taken back into its invoice as if it had never been held. */
export function ReleaseRetentionForm({ customerId, entryId, onClose }: FormProps<"release-retention">) {
  const today = useToday();
  const { entry, openMinor } = useOpenDebit(useBook().ledger(customerId), entryId);
  const due = useMovement(agreeDueDayCommand, ["dueOn"]);
  const back = useMovement(cancelRetentionCommand, ["on"]);
  const [how, setHow] = useState<"due" | "back">("due");
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [note, setNote] = useState("");
  if (!entry) return null;
  return (
    <FormDialog
      title={`Release retention ${entry.number}`}
      saveLabel="Release"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return due.refuse("dueOn", "Give the day of the release.");
        if (how === "back") return back.save({ customerId, retentionId: entryId, on });
        const agreedOn = earlierDay(on, today);
        return due.save({ customerId, input: { entryId, agreedOn, dueOn: on, instalments: [], note } });
      }}
    >
      <p>
        <Money minor={openMinor} currency={entry.currency} className="b6" /> is kept back.
      </p>
      <Radio.Group label="What happens" value={how} onChange={setHow}>
        <Stack gap={6} mt={4}>
          <Radio value="due" label="It is due from the day below" />
          <Radio value="back" label="It goes back into its invoice, due when the invoice was" />
        </Stack>
      </Radio.Group>
      <DateInput label="Day" required value={on} onChange={setOn} error={due.at("dueOn") ?? back.at("on")} />
      {how === "due" && <TextField label="Note" value={note} onChange={setNote} />}
    </FormDialog>
  );
}
