import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

/** The day of the latest receipt in the books up to a day: how fresh the payments are. */
export function lastReceiptOn(book: BookReader, asAt: CalendarDate): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const ledger of book.all("ledgers")) {
    for (const entry of ledger.entries) {
      if (entry.kind === "receipt" && entry.on <= asAt && (last === null || entry.on > last)) last = entry.on;
    }
  }
  return last;
}
