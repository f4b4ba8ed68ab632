import { Button, NumberInput, Stack } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { ReasonSettings } from "./reason-settings.tsx";

/** How the company chases: policy, days of waiting, courtesy calls, and the lists of reasons. */
export function ChasingSettings() {
  const book = useBook();
  const run = useRun();
  const chasing = book.setting("chasing");
  const [courtesyAbove, setCourtesyAbove] = useState(chasing.courtesyAboveMinor);
  const change = (changed: Partial<typeof chasing>) =>
    void run(saveSetting, { id: "chasing", value: { ...chasing, ...changed }, label: "Chasing" });
  const days = (label: string, description: string, value: number, onChange: (days: number) => void) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={90}
      allowDecimal={false}
      defaultValue={value}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value);
        if (Number.isInteger(typed) && typed >= 0 && typed !== value) onChange(typed);
      }}
    />
  );
  return (
    <Stack gap="lg" maw={860}>
      <FieldRow>
        <p className="t2 s12">
          Which letter or call comes when: <Link href={paths.settings("policies")}>chasing policies</Link>.
        </p>
        {days(
          "Clearing days",
          "A payment may arrive so many days after the promised day",
          book.setting("clearingDays"),
          (value) => void run(saveSetting, { id: "clearingDays", value, label: "Clearing days" }),
        )}
      </FieldRow>
      <FieldRow>
        <div className="row" style={{ alignItems: "flex-end" }}>
          <MoneyInput
            label="Courtesy call before an invoice of at least"
            description="Before it falls due; empty for none"
            currency={book.setting("company").currency}
            value={courtesyAbove}
            onChange={setCourtesyAbove}
          />
          {courtesyAbove !== chasing.courtesyAboveMinor && (
            <Button variant="default" onClick={() => change({ courtesyAboveMinor: courtesyAbove })}>
              Save
            </Button>
          )}
        </div>
        {days(
          "Days before the due day",
          "When the courtesy call comes up",
          chasing.courtesyDaysBefore,
          (courtesyDaysBefore) => change({ courtesyDaysBefore }),
        )}
      </FieldRow>
      <FieldRow columns={3}>
        {days("Second try after", "Days after a call nobody answered", chasing.callAgainDays, (callAgainDays) =>
          change({ callAgainDays }),
        )}
        {days("Answer a dispute within", "Days; comes up on Today", chasing.disputeAnswerDays, (disputeAnswerDays) =>
          change({ disputeAnswerDays }),
        )}
        {days(
          "Grace of an instalment",
          "Days before it counts as missed",
          book.setting("graceDays"),
          (value) => void run(saveSetting, { id: "graceDays", value, label: "Grace days" }),
        )}
      </FieldRow>
      <ReasonSettings />
    </Stack>
  );
}
