import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { day } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { dueDay } from "#shared/dates/payment-terms.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { MovementSettings } from "#shared/settings/settings.ts";

const EXAMPLE = day("2026-01-15");

/** How far a difference counts as rounding, and how "45 days end of month" is read. */
export function MovementsSection() {
  const book = useBook();
  const company = book.setting("company");
  const stored = book.setting("movements");
  const run = useRun();
  const isPast = useIsPast();
  const [limit, setLimit] = useState<Minor | null>(minor(stored.roundingHundredths));
  const [reading, setReading] = useState<MovementSettings["endOfMonth"]>(stored.endOfMonth);
  const exampleOf = (each: MovementSettings["endOfMonth"]) => {
    const on = dueDay({ kind: "end-of-month", days: 45, reading: each }, EXAMPLE);
    return on === null ? "" : formatDay(on, "long", company.locale);
  };
  const value = { roundingHundredths: limit ?? 0, endOfMonth: reading };
  return (
    <div style={{ display: "grid", gap: 12, maxWidth: 520 }}>
      <MoneyInput
        label="Rounding difference up to"
        description="What is left of an invoice or of a payment, up to this, can be cleared as rounding; more is a discount, a write-off or a refund. The same figure applies in every currency."
        currency={company.currency}
        value={limit}
        onChange={setLimit}
      />
      <div>
        <div className="b5 s12" id="end-of-month-label">
          Terms such as “45 days end of month”, where a list does not say more
        </div>
        <SegmentedControl
          aria-labelledby="end-of-month-label"
          value={reading}
          onChange={(next) => setReading(next as typeof reading)}
          data={[
            { value: "days-first", label: "45 days, then end of that month" },
            { value: "month-first", label: "End of invoice month, then 45 days" },
          ]}
        />
        <p className="t2 s12">
          Both are in use. An invoice of {formatDay(EXAMPLE, "long", company.locale)} would fall due on{" "}
          {exampleOf(reading)}. Each customer's own terms say which is meant; this is for lists you import.
        </p>
      </div>
      <div>
        <Button
          disabled={isPast || limit === null}
          onClick={() => run(saveSetting, { id: "movements", value, label: "Rounding and terms" })}
        >
          Save
        </Button>
      </div>
    </div>
  );
}
