import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";

/** How late a customer usually pays: days after the due day, negative when early. From invoices paid in full. */
export type PaymentHabit = {
  readonly count: number;
  readonly quickDays: number;
  readonly usualDays: number;
  readonly slowDays: number;
};

/** Fewer settled invoices than this say nothing about a habit. */
const FEWEST = 3;
/** Older ones tell of other times. */
const LATEST = 24;

const habits = new WeakMap<CustomerLedger, Map<CalendarDate, PaymentHabit | null>>();

/** Quartiles of how late the latest invoices were settled, as known on a day; null while there are fewer than three. */
export function paymentHabit(ledger: CustomerLedger, asAt: CalendarDate): PaymentHabit | null {
  const known = habits.get(ledger) ?? new Map<CalendarDate, PaymentHabit | null>();
  habits.set(ledger, known);
  const found = known.get(asAt);
  if (found !== undefined) return found;
  const habit = measure(settledDays(ledger, asAt));
  known.set(asAt, habit);
  return habit;
}

function measure(daysLate: readonly number[]): PaymentHabit | null {
  const sorted = daysLate.slice(-LATEST).sort((first, second) => first - second);
  if (sorted.length < FEWEST) return null;
  return {
    count: sorted.length,
    quickDays: quantile(sorted, 0.25),
    usualDays: quantile(sorted, 0.5),
    slowDays: quantile(sorted, 0.75),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return Math.round(low + (high - low) * (at - Math.floor(at)));
}

/** Days late of each invoice settled by a day, in the order they were settled. Write-offs settle nothing. */
function settledDays(ledger: CustomerLedger, asAt: CalendarDate): readonly number[] {
  const credits = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const settled = new Map<string, { amount: number; on: CalendarDate; isPaid: boolean }>();
  for (const allocation of ledger.allocations) {
    if (allocation.on > asAt || (allocation.undoneOn !== null && allocation.undoneOn <= asAt)) continue;
    const credit = credits.get(allocation.creditId);
    if (credit?.side !== "credit") continue;
    const so = settled.get(allocation.debitId) ?? { amount: 0, on: credit.on, isPaid: true };
    so.amount += allocation.amountMinor;
    if (credit.on > so.on) so.on = credit.on;
    if (credit.kind === "write-off") so.isPaid = false;
    settled.set(allocation.debitId, so);
  }
  const rows: { readonly on: CalendarDate; readonly days: number }[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "debit" || entry.kind !== "invoice" || entry.retention || entry.instalments.length > 0) continue;
    const so = settled.get(entry.id);
    if (so?.isPaid && so.amount >= entry.amountMinor) rows.push({ on: so.on, days: daysBetween(entry.dueOn, so.on) });
  }
  return rows.sort((first, second) => (first.on < second.on ? -1 : 1)).map((row) => row.days);
}
