import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { agreeDueDayCommand } from "#renderer/data/commands/books/agree-due-day.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type DraftPart, equalParts, InstalmentTable, readParts } from "./instalment-table.tsx";
import { useMovement } from "./use-movement.ts";
import { useOpenDebit } from "./use-open-debit.ts";

/** A later due day agreed with the customer, or several; days before the agreement stay as they were. */
export function DueDayForm({ customerId, entryId, onClose }: FormProps<"due-day">) {
  const today = useToday();
  const { entry } = useOpenDebit(useBook().ledger(customerId), entryId);
  const { at, refuse, save } = useMovement(agreeDueDayCommand, ["on", "dueOn", "instalments"]);
  const [agreedOn, setAgreedOn] = useState<CalendarDate | null>(today);
  const [how, setHow] = useState<"one" | "parts">(entry && entry.instalments.length > 0 ? "parts" : "one");
  const [dueOn, setDueOn] = useState<CalendarDate | null>(null);
  const [parts, setParts] = useState<readonly DraftPart[]>(() => partsOf(entry?.instalments ?? []));
  const [note, setNote] = useState("");
  if (!entry) return null;
  const choose = (value: typeof how) => {
    setHow(value);
    if (value === "parts" && parts.length === 0) setParts(equalParts(entry.amountMinor, today, 2));
  };
  return (
    <FormDialog
      title={`New due date for ${entry.number || "this debt"}`}
      size={how === "parts" ? "lg" : "md"}
      onClose={onClose}
      onSave={async () => {
        if (agreedOn === null) return refuse("on", "Give the day it was agreed.");
        const instalments = how === "parts" ? readParts(parts) : [];
        if (instalments === null) return refuse("instalments", "Give the day and the amount of every part.");
        const lastOn = how === "parts" ? instalments.at(-1)?.dueOn : dueOn;
        if (!lastOn) return refuse("dueOn", "Give the new due date.");
        return save({ customerId, input: { entryId, agreedOn, dueOn: lastOn, instalments, note } });
      }}
    >
      <p className="t2 s12">
        Due on <Day on={entry.dueOn} style="far" /> until now. Interest and lateness of earlier days stay as they were.
      </p>
      <SegmentedControl
        aria-label="How it is due"
        value={how}
        onChange={choose}
        data={[
          { value: "one", label: "On one day" },
          { value: "parts", label: "In parts" },
        ]}
      />
      <FieldRow>
        <DateInput
          label="Agreed on"
          required
          value={agreedOn}
          onChange={setAgreedOn}
          maxDate={today}
          error={at("on")}
        />
        {how === "one" && (
          <DateInput label="Now due on" required value={dueOn} onChange={setDueOn} error={at("dueOn")} />
        )}
      </FieldRow>
      {how === "parts" && (
        <InstalmentTable
          parts={parts}
          onChange={setParts}
          totalMinor={entry.amountMinor}
          currency={entry.currency}
          firstOn={today}
          error={at("instalments") ?? at("dueOn")}
        />
      )}
      <TextField label="Note" description="Who agreed it, and why" value={note} onChange={setNote} />
    </FormDialog>
  );
}

function partsOf(instalments: readonly Omit<DraftPart, "key">[]): readonly DraftPart[] {
  return instalments.map((part) => ({ ...part, key: crypto.randomUUID() }));
}
