import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, maxMinor, minor, ZERO } from "../money/minor.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "./ledger.ts";
import { isInForce } from "./ledger-index.ts";

/** How much of an entry can still be set against something from `on` onwards. */
export type FreeAmount = (entry: LedgerEntry, on: CalendarDate) => Minor;

/**
 * What is free of an entry on `on` and on every day after it: a movement entered late must not take what a later one has
 * used already. Amounts in minor units.
 */
export function freeAmounts(ledger: CustomerLedger): FreeAmount {
  const byEntry = new Map<string, Allocation[]>();
  for (const allocation of ledger.allocations) {
    push(byEntry, allocation.debitId, allocation);
    push(byEntry, allocation.creditId, allocation);
  }
  return (entry, on) => minor(entry.amountMinor - mostAllocated(byEntry.get(entry.id) ?? [], on));
}

/** The highest sum in force on any day from `on`: it can only rise on a day on which an allocation begins. */
function mostAllocated(allocations: readonly Allocation[], on: CalendarDate): Minor {
  const days = new Set([on]);
  for (const allocation of allocations) if (allocation.on > on) days.add(allocation.on);
  let most = ZERO;
  for (const day of days) {
    let total = 0;
    for (const allocation of allocations) if (isInForce(allocation, day)) total += allocation.amountMinor;
    most = maxMinor(most, minor(total));
  }
  return most;
}

function push(map: Map<string, Allocation[]>, key: string, allocation: Allocation): void {
  const list = map.get(key);
  if (list) list.push(allocation);
  else map.set(key, [allocation]);
}
