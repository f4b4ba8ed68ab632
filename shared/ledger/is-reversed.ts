import type { CalendarDate } from "../dates/calendar-date.ts";
import type { CustomerLedger, LedgerEntry } from "./ledger.ts";

/** The reversal that took an entry back by `asAt`, unless that reversal was itself reversed. */
export function reversalOf(ledger: CustomerLedger, entryId: string, asAt?: CalendarDate): LedgerEntry | null {
  const reversals = ledger.entries.filter(
    (entry) => entry.kind === "reversal" && entry.linkedId === entryId && (asAt === undefined || entry.on <= asAt),
  );
  return reversals.find((reversal) => reversalOf(ledger, reversal.id, asAt) === null) ?? null;
}

export function isReversed(ledger: CustomerLedger, entryId: string, asAt?: CalendarDate): boolean {
  return reversalOf(ledger, entryId, asAt) !== null;
}
