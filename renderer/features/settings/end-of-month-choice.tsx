import { Radio } from "@mantine/core";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import { addDays, type CalendarDate, day, endOfMonth } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { dueDay } from "#shared/dates/payment-terms.ts";
import type { MovementSettings } from "#shared/settings/settings.ts";

type Reading = MovementSettings["endOfMonth"];

const EXAMPLE = day("2026-01-15");
const DAYS = 45;

/** Which reading "45 days end of month" has where a list does not say more: both with the same invoice worked out. */
export function EndOfMonthChoice({
  value,
  onChange,
  locale,
}: {
  readonly value: Reading;
  readonly onChange: (reading: Reading) => void;
  readonly locale: string;
}) {
  const write = (on: CalendarDate | null) => (on === null ? "" : formatDay(on, "far", locale));
  const due = (reading: Reading) => write(dueDay({ kind: "end-of-month", days: DAYS, reading }, EXAMPLE));
  return (
    <section className="panel" aria-label="End of month">
      <PanelHead title={`“${DAYS} days end of month”`} />
      <div className="page" style={{ display: "grid", gap: 12, paddingTop: 0 }}>
        <p className="t2 s12">Two readings are in use. For an invoice of {write(EXAMPLE)} they differ by two weeks:</p>
        <Radio.Group aria-label="How end of month is read" value={value} onChange={onChange}>
          <div style={{ display: "grid", gap: 10 }}>
            <Radio
              value="days-first"
              label={`Days first: ${DAYS} days, then to the end of that month`}
              description={`${write(EXAMPLE)} + ${DAYS} days = ${write(addDays(EXAMPLE, DAYS))}, so due ${due("days-first")}`}
            />
            <Radio
              value="month-first"
              label={`Month first: to the end of the invoice's month, then ${DAYS} days`}
              description={`${write(endOfMonth(EXAMPLE))} + ${DAYS} days, so due ${due("month-first")}`}
            />
          </div>
        </Radio.Group>
        <p className="t2 s12">
          This is for lists you import that only say “end of month”. It counts from the next import: customers keep the
          terms and invoices the due days they have. To set it for one customer, open Details, Terms. If your contracts
          name a reading, that one is right.
        </p>
      </div>
    </section>
  );
}
