import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { sentLetters, waitingLetters } from "#shared/chasing/letter-sent.ts";
import { type CalendarDate, dayParts } from "#shared/dates/calendar-date.ts";

/**
 * Customers who owe something and were given no statement in the month of a day, once its `fromDay` has come (28 counts
 * as the last day of every month; 0: never). A prepared statement that waits to be posted is one.
 */
export function statementsDue(
  files: Iterable<CustomerFile>,
  asAt: CalendarDate,
  fromDay: number,
): readonly CustomerFile[] {
  if (fromDay <= 0 || dayParts(asAt).dayOfMonth < Math.min(28, fromDay)) return [];
  const month = asAt.slice(0, 7);
  const due: CustomerFile[] = [];
  for (const file of files) {
    if (chasePositions(file, asAt).length > 0 && !hasStatement(file, month, asAt)) due.push(file);
  }
  return due;
}

function hasStatement({ letters }: CustomerFile, month: string, asAt: CalendarDate): boolean {
  const isOfMonth = (on: string) => on.slice(0, 7) === month;
  return (
    sentLetters(letters, 0, asAt).some(({ letter, sentOn }) => letter.kind === "statement" && isOfMonth(sentOn)) ||
    waitingLetters(letters, asAt).some((letter) => letter.kind === "statement" && isOfMonth(letter.on))
  );
}
