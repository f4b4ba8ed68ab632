import type { BookReader } from "#renderer/book/book.ts";
import type { TimelineEntry } from "#renderer/ui/timeline.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { MoneyCell } from "#shared/exports/sheet.ts";

export type TimelineTopic = "call" | "letter" | "payment" | "invoice" | "dispute" | "note";
export type TopicEntry = TimelineEntry & {
  readonly topic: TimelineTopic;
  readonly title: string;
  readonly detail: string;
  /** What the mark says, for paper. */
  readonly printed: string;
  /** Of a movement of the ledger, for a spreadsheet. */
  readonly amount?: MoneyCell;
  readonly recordedAt: string;
};

/** What each topic makes its entries from. */
export type TimelineContext = {
  readonly book: BookReader;
  readonly customerId: string;
  readonly asAt: CalendarDate;
  readonly locale: string;
  readonly who: (userId: string) => string;
};
