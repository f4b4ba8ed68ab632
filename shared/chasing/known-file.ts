import { type CalendarDate, day, laterDay } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { CustomerFile } from "./customer-file.ts";

type Row = { readonly on: CalendarDate; readonly recordedAt: string; readonly importId?: string };

/**
 * The day from which the office knew of a row. What came by an import, or was written down on the day the books were
 * begun, counts from its own day: it was known elsewhere before. Anything else counts from the day it was written down.
 */
export function knownOn(row: Row, booksBeganOn: CalendarDate): CalendarDate {
  const written = row.recordedAt.slice(0, 10);
  if ((row.importId ?? "") !== "" || written.length < 10 || written <= booksBeganOn) return row.on;
  return laterDay(row.on, day(written));
}

/** The first day anything was written down in a customer's file; null for an empty one. */
export function firstWrittenOn(file: CustomerFile): CalendarDate | null {
  let first: string | null = null;
  for (const { recordedAt } of rowsOf(file)) {
    const written = recordedAt.slice(0, 10);
    if (written.length === 10 && (first === null || written < first)) first = written;
  }
  return first === null ? null : day(first);
}

/**
 * The file as the office knew it on a day: nothing that was written down later, so that a replay does not look ahead.
 * The same object as long as nothing more became known, so that what is derived from it can be kept.
 */
export function knownFiles(file: CustomerFile, booksBeganOn: CalendarDate): (on: CalendarDate) => CustomerFile {
  const late = rowsOf(file).filter((row) => knownOn(row, booksBeganOn) > row.on);
  if (late.length === 0) return () => file;
  let kept: { readonly count: number; readonly file: CustomerFile } | null = null;
  return (on) => {
    const count = late.filter((row) => knownOn(row, booksBeganOn) <= on).length;
    if (kept?.count === count) return kept.file;
    const known = <Kept extends Row>(rows: readonly Kept[]) =>
      rows.filter((row) => knownOn(row, booksBeganOn) <= on || knownOn(row, booksBeganOn) === row.on);
    const built: CustomerFile = {
      ...file,
      ledger: knownLedger(file.ledger, known),
      calls: known(file.calls),
      promises: known(file.promises),
      disputes: known(file.disputes),
      holds: known(file.holds),
      plans: known(file.plans),
      offers: known(file.offers),
      cases: known(file.cases),
    };
    kept = { count, file: built };
    return built;
  };
}

function knownLedger(
  ledger: CustomerLedger,
  known: <Kept extends Row>(rows: readonly Kept[]) => readonly Kept[],
): CustomerLedger {
  const entries = known(ledger.entries);
  const ids = new Set(entries.map((entry) => entry.id));
  const allocations = known(ledger.allocations).filter((row) => ids.has(row.creditId) && ids.has(row.debitId));
  return { ...ledger, entries, allocations };
}

function rowsOf(file: CustomerFile): readonly Row[] {
  const { calls, cases, disputes, holds, ledger, offers, plans, promises } = file;
  return [
    ...ledger.entries,
    ...ledger.allocations,
    ...calls,
    ...promises,
    ...disputes,
    ...holds,
    ...plans,
    ...offers,
    ...cases,
  ];
}
