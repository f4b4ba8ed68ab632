import type { CalendarDate } from "../dates/calendar-date.ts";
import type { CustomerLedger, LedgerEntry } from "./ledger.ts";

/** The reversal that took an entry back, by `asAt` where that is given. A reversal itself is final. */
export function reversalOf(ledger: CustomerLedger, entryId: string, asAt?: CalendarDate): LedgerEntry | null {
  const reversal = ledger.entries.find(
    (entry) => entry.kind === "reversal" && entry.linkedId === entryId && (asAt === undefined || entry.on <= asAt),
  );
  return reversal ?? null;
}

export function isReversed(ledger: CustomerLedger, entryId: string, asAt?: CalendarDate): boolean {
  return reversalOf(ledger, entryId, asAt) !== null;
}
