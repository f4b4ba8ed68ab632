import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

/** Limits of the ageing bands, and what age is counted from. */
export function AgeingSection() {
  const stored = useBook().setting("ageing");
  const run = useRun();
  const isPast = useIsPast();
  const [text, setText] = useState(stored.limits.join(", "));
  const [by, setBy] = useState(stored.by);
  const limits = text
    .split(/[,\s]+/)
    .filter((part) => part !== "")
    .map(Number);
  const isRising = limits.every((limit, index) => Number.isInteger(limit) && limit > (limits[index - 1] ?? 0));
  const problem =
    limits.length >= 1 && limits.length <= 4 && isRising ? null : "One to four rising numbers of days, like 30, 60, 90";
  return (
    <div style={{ display: "grid", gap: 12, maxWidth: 420 }}>
      <TextField label="Bands end after (days)" value={text} error={problem} onChange={setText} />
      <SegmentedControl
        aria-label="Age counted from"
        value={by}
        onChange={setBy}
        data={[
          { value: "due-date", label: "From the due date" },
          { value: "invoice-date", label: "From the invoice date" },
        ]}
      />
      <p className="t2 s12">An invoice due today is not overdue. Every screen, letter and report uses these bands.</p>
      <div>
        <Button
          disabled={isPast || problem !== null}
          onClick={() => run(saveSetting, { id: "ageing", value: { limits, by }, label: "Ageing bands" })}
        >
          Save bands
        </Button>
      </div>
    </div>
  );
}
