import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, ZERO } from "../money/minor.ts";
import { lastDueOn, openParts } from "./due-parts.ts";
import type { Allocation, CustomerLedger, DebitEntry, LedgerEntry } from "./ledger.ts";
import { isInForce } from "./ledger-index.ts";

/** One allocation seen from one of its two entries. */
export type Counterpart = { readonly allocation: Allocation; readonly entry: LedgerEntry };

/** One line of the ledger as at a day, with what paid what. Amounts in minor units of the ledger's currency asked for. */
export type LedgerRow = {
  readonly entry: LedgerEntry;
  /** Zero on a credit. */
  readonly debitMinor: Minor;
  /** Zero on a debit. */
  readonly creditMinor: Minor;
  /** Sum of this and all earlier lines: the last one is the balance. */
  readonly balanceMinor: Minor;
  /** Set against it: what was paid of a debit, what was used of a credit. */
  readonly allocatedMinor: Minor;
  /** Left to pay of a debit, left on account of a credit. */
  readonly openMinor: Minor;
  /** In force on the day, in the order they began. */
  readonly against: readonly Counterpart[];
  /** The due day of the earliest part still open, or of the last part once settled; null on a credit. */
  readonly dueOn: CalendarDate | null;
  /** Days past that day (0 or below is not late); null on a credit and on a settled line. */
  readonly daysLate: number | null;
};

/** The lines of one currency up to `asAt`, in order of their day, and as entered within a day. */
export function runningBalance(ledger: CustomerLedger, currency: Currency, asAt: CalendarDate): readonly LedgerRow[] {
  const entries = entriesInOrder(ledger, currency, asAt);
  const against = counterparts(ledger, asAt);
  let balance = ZERO;
  return entries.map((entry) => {
    balance = minor(entry.side === "debit" ? balance + entry.amountMinor : balance - entry.amountMinor);
    return toRow(entry, balance, against.get(entry.id) ?? [], asAt);
  });
}

/** Entries of a currency dated up to `asAt`, by day; entries of one day stay as they were entered. */
function entriesInOrder(ledger: CustomerLedger, currency: Currency, asAt: CalendarDate): readonly LedgerEntry[] {
  return ledger.entries
    .filter((entry) => entry.currency === currency && entry.on <= asAt)
    .sort((first, second) => (first.on === second.on ? 0 : first.on < second.on ? -1 : 1));
}

/** What stands against each entry on `asAt`, by entry id, in the order it began. */
export function counterparts(ledger: CustomerLedger, asAt: CalendarDate): ReadonlyMap<string, readonly Counterpart[]> {
  const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const against = new Map<string, Counterpart[]>();
  const standing = ledger.allocations.filter((allocation) => isInForce(allocation, asAt));
  standing.sort((first, second) => (first.on === second.on ? 0 : first.on < second.on ? -1 : 1));
  for (const allocation of standing) {
    const debit = entries.get(allocation.debitId);
    const credit = entries.get(allocation.creditId);
    if (!debit || !credit) continue;
    push(against, debit.id, { allocation, entry: credit });
    push(against, credit.id, { allocation, entry: debit });
  }
  return against;
}

function push(against: Map<string, Counterpart[]>, id: string, part: Counterpart): void {
  const list = against.get(id);
  if (list) list.push(part);
  else against.set(id, [part]);
}

function toRow(
  entry: LedgerEntry,
  balanceMinor: Minor,
  against: readonly Counterpart[],
  asAt: CalendarDate,
): LedgerRow {
  const allocatedMinor = minor(against.reduce((sum, part) => sum + part.allocation.amountMinor, 0));
  const openMinor = minor(entry.amountMinor - allocatedMinor);
  const dueOn = entry.side === "debit" ? nextDueOn(entry, allocatedMinor, asAt) : null;
  return {
    entry,
    debitMinor: entry.side === "debit" ? entry.amountMinor : ZERO,
    creditMinor: entry.side === "credit" ? entry.amountMinor : ZERO,
    balanceMinor,
    allocatedMinor,
    openMinor,
    against,
    dueOn,
    daysLate: dueOn === null || openMinor === 0 ? null : daysBetween(dueOn, asAt),
  };
}

function nextDueOn(entry: DebitEntry, allocatedMinor: Minor, asAt: CalendarDate): CalendarDate {
  return openParts(entry, allocatedMinor, asAt)[0]?.dueOn ?? lastDueOn(entry, asAt);
}
