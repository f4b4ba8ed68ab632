import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import type { Allocation, CreditKind, CustomerLedger, DebitEntry, LedgerEntry } from "./ledger.ts";
import { isInForce } from "./ledger-index.ts";

/** A debt with nothing left of it on the day asked about. */
export type Settlement = {
  readonly entry: DebitEntry;
  /** Since this day nothing has been open. */
  readonly settledOn: CalendarDate;
  /** The part that was money or a contra, in minor units; the rest was credited, written off or reversed. */
  readonly paidMinor: Minor;
};

const PAYMENTS: ReadonlySet<CreditKind> = new Set(["receipt", "contra"]);

/** The day since which an entry has been fully set off, as known on `asAt`; null while something is open. */
export function settledOn(ledger: CustomerLedger, entryId: string, asAt: CalendarDate): CalendarDate | null {
  const entry = ledger.entries.find((row) => row.id === entryId);
  if (!entry || entry.on > asAt) return null;
  const allocations = ledger.allocations.filter((row) => row.debitId === entryId || row.creditId === entryId);
  return settledSince(entry, allocations, asAt);
}

/** Every debt settled by `asAt`, in the order of the ledger. */
export function settlements(ledger: CustomerLedger, asAt: CalendarDate): readonly Settlement[] {
  const byDebit = groupByDebit(ledger.allocations);
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const settled: Settlement[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "debit" || entry.on > asAt) continue;
    const allocations = byDebit.get(entry.id) ?? [];
    const since = settledSince(entry, allocations, asAt);
    if (since === null) continue;
    settled.push({ entry, settledOn: since, paidMinor: paidOf(allocations, entries, asAt) });
  }
  return settled;
}

function groupByDebit(allocations: readonly Allocation[]): ReadonlyMap<string, readonly Allocation[]> {
  const groups = new Map<string, Allocation[]>();
  for (const allocation of allocations) {
    const group = groups.get(allocation.debitId);
    if (group) group.push(allocation);
    else groups.set(allocation.debitId, [allocation]);
  }
  return groups;
}

/** Walks the days on which something changed: the last time that the open amount came down to nothing. */
function settledSince(entry: LedgerEntry, allocations: readonly Allocation[], asAt: CalendarDate): CalendarDate | null {
  if (allocations.every((allocation) => allocation.undoneOn === null)) return lastNeeded(entry, allocations, asAt);
  const days = new Set<CalendarDate>();
  for (const { on, undoneOn } of allocations) {
    if (on <= asAt) days.add(on);
    if (undoneOn !== null && undoneOn <= asAt) days.add(undoneOn);
  }
  let since: CalendarDate | null = null;
  for (const day of [...days].sort()) {
    const standing = allocations.filter((allocation) => isInForce(allocation, day));
    const isSettled = sumMinor(standing, (row) => row.amountMinor) >= entry.amountMinor;
    if (!isSettled) since = null;
    else since ??= day;
  }
  return since;
}

/** While nothing was ever undone the open amount only falls: the last allocation settles it. */
function lastNeeded(entry: LedgerEntry, allocations: readonly Allocation[], asAt: CalendarDate): CalendarDate | null {
  let total = 0;
  let last: CalendarDate | null = null;
  for (const { on, amountMinor } of allocations) {
    if (on > asAt) continue;
    total += amountMinor;
    if (last === null || on > last) last = on;
  }
  return total >= entry.amountMinor ? last : null;
}

function paidOf(
  allocations: readonly Allocation[],
  entries: ReadonlyMap<string, LedgerEntry>,
  asAt: CalendarDate,
): Minor {
  const payments = allocations.filter((allocation) => {
    const credit = entries.get(allocation.creditId);
    return credit?.side === "credit" && PAYMENTS.has(credit.kind) && isInForce(allocation, asAt);
  });
  return sumMinor(payments, (allocation) => allocation.amountMinor);
}
