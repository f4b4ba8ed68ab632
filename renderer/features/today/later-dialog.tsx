import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { answerQueueItem } from "#renderer/data/commands/chasing/answer-queue-item.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";

/** Puts a row of the work list off to a later day, with the reason. */
export function LaterDialog({
  item,
  rules,
  onClose,
  onDone,
}: {
  readonly item: QueueItem;
  readonly rules: ChasingRules;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const today = useToday();
  const run = useRun();
  const [until, setUntil] = useState<CalendarDate | null>(workingDayFrom(addDays(today, 1), rules));
  const [reason, setReason] = useState("");
  const save = async () => {
    if (until === null) return "Choose the day on which it comes back.";
    const { customerId, key: itemKey, why: what } = item;
    const answer = { kind: "later", until, reason } as const;
    const result = await run(answerQueueItem, { customerId, itemKey, what, answer }, { showsOwnErrors: true });
    if (!result.ok) return result.error.message;
    onDone();
    return null;
  };
  return (
    <FormDialog title={`Later: ${item.customerName}`} onClose={onClose} onSave={save} saveLabel="Put off">
      <p className="t2">{item.why}</p>
      <FieldRow>
        <TextField
          label="Why it can wait"
          placeholder="On holiday until Thursday"
          value={reason}
          onChange={setReason}
          data-autofocus
          required
        />
        <DateInput label="Comes back on" value={until} minDate={addDays(today, 1)} onChange={setUntil} required />
      </FieldRow>
    </FormDialog>
  );
}
