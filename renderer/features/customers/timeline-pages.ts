import type { Report } from "#renderer/data/use-output.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { TopicEntry } from "./timeline-entry.ts";

/** The entries shown, as pages to print: oldest first, as one reads what happened. */
export function timelinePages(
  customer: Customer,
  entries: readonly TopicEntry[],
  asAt: CalendarDate,
  { locale, isPart }: { readonly locale: string; readonly isPart: boolean },
): Report {
  return {
    title: `${customer.name}: timeline`,
    lines: [
      `Account ${customer.code}, as at ${formatDay(asAt, "far", locale)}.`,
      isPart ? "Only the entries chosen on the screen." : "Everything on record, private notes included.",
    ],
    sections: [
      {
        kind: "table",
        title: "What happened",
        note: "",
        columns: [
          { head: "Day", isNumber: false, isNarrow: true },
          { head: "What", isNumber: false },
          { head: "", isNumber: false, isNarrow: true },
          { head: "By", isNumber: false, isNarrow: true },
        ],
        rows: entries
          .toReversed()
          .map((entry) => [
            formatDay(entry.on, "far", locale),
            entry.detail ? `${entry.title}\n${entry.detail}` : entry.title,
            entry.printed,
            entry.who,
          ]),
        total: [],
      },
    ],
  };
}
