import type { CalendarDate } from "../dates/calendar-date.ts";
import { daysBetween } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import type { CreditEntry, CustomerLedger, DebitEntry } from "./ledger.ts";

/** One part of a debit that is still open: an invoice with one due day gives one item, one with instalments several. */
export type OpenItem = {
  readonly entry: DebitEntry;
  /** Index of the instalment; 0 where there are none. */
  readonly part: number;
  readonly dueOn: CalendarDate;
  readonly currency: Currency;
  readonly originalMinor: Minor;
  readonly openMinor: Minor;
  /** Days past due on the day asked about; 0 or below means not overdue (due today is not overdue). */
  readonly daysLate: number;
};

/** Money held that is not set against anything yet: a receipt or credit note with something left. */
export type OpenCredit = {
  readonly entry: CreditEntry;
  readonly currency: Currency;
  readonly openMinor: Minor;
};

/** Amount set against each entry (credit or debit) by the allocations in force on `asAt`, in minor units, by entry id. */
export function allocatedByEntry(ledger: CustomerLedger, asAt: CalendarDate): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const allocation of ledger.allocations) {
    if (allocation.on > asAt || (allocation.undoneOn !== null && allocation.undoneOn <= asAt)) continue;
    totals.set(allocation.debitId, (totals.get(allocation.debitId) ?? 0) + allocation.amountMinor);
    totals.set(allocation.creditId, (totals.get(allocation.creditId) ?? 0) + allocation.amountMinor);
  }
  return totals;
}

/** What is still owed on `asAt`, part by part; allocations fill the earliest due part first. */
export function openItems(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenItem[] {
  const allocated = allocatedByEntry(ledger, asAt);
  const items: OpenItem[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "debit" || entry.on > asAt) continue;
    addOpenParts(items, entry, allocated.get(entry.id) ?? 0, asAt);
  }
  return items;
}

/** Receipts, credit notes and other credits with something left on `asAt`. */
export function openCredits(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenCredit[] {
  const allocated = allocatedByEntry(ledger, asAt);
  const credits: OpenCredit[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "credit" || entry.on > asAt) continue;
    const openMinor = minor(entry.amountMinor - (allocated.get(entry.id) ?? 0));
    if (openMinor !== 0) credits.push({ entry, currency: entry.currency, openMinor });
  }
  return credits;
}

function addOpenParts(items: OpenItem[], entry: DebitEntry, allocatedMinor: number, asAt: CalendarDate): void {
  const parts =
    entry.instalments.length > 0 ? entry.instalments : [{ dueOn: entry.dueOn, amountMinor: entry.amountMinor }];
  let left = minor(allocatedMinor);
  parts.forEach((part, index) => {
    const covered = minMinor(left, part.amountMinor);
    left = minor(left - covered);
    const openMinor = minor(part.amountMinor - covered);
    if (openMinor === 0) return;
    items.push({
      entry,
      part: index,
      dueOn: part.dueOn,
      currency: entry.currency,
      originalMinor: part.amountMinor,
      openMinor,
      daysLate: daysBetween(part.dueOn, asAt),
    });
  });
}
