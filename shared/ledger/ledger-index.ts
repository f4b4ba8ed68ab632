import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "./ledger.ts";

/**
 * A ledger as flat arrays of numbers, so that every ledger of a company can be read as at any day within a few
 * milliseconds. Entries are numbered as in `ledger.entries`; days are day numbers; amounts are minor units.
 */
export type LedgerIndex = {
  readonly currencies: readonly Currency[];
  readonly currencyOf: readonly number[];
  readonly onDays: readonly number[];
  readonly amounts: readonly number[];
  /** Due day; or one of the two marks below. */
  readonly dueDays: readonly number[];
  readonly allocationOnDays: readonly number[];
  /** Day from which the allocation no longer counts; `NEVER` while it stands. */
  readonly allocationEndDays: readonly number[];
  readonly allocationAmounts: readonly number[];
  readonly allocationDebits: readonly number[];
  readonly allocationCredits: readonly number[];
};

/** In `dueDays`: the entry is a credit. */
export const CREDIT = -900_000_000;
/** In `dueDays`: several parts, an agreed change of the due day, or a retention; read the entry itself. */
export const DETAILED = -800_000_000;
const NEVER = 900_000_000;

const indexes = new WeakMap<CustomerLedger, LedgerIndex>();

/** The index of a ledger, built once for each ledger object: a changed ledger is a new object. */
export function ledgerIndex(ledger: CustomerLedger): LedgerIndex {
  let index = indexes.get(ledger);
  if (!index) {
    index = buildIndex(ledger);
    indexes.set(ledger, index);
  }
  return index;
}

let scratch = new Float64Array(1024);

/**
 * Amount set against each entry by the allocations in force on a day, by entry number. The array is lent: it holds
 * until the next call, and only its first `onDays.length` places mean anything.
 */
export function allocatedOn(index: LedgerIndex, dayNo: number): Float64Array {
  const size = index.onDays.length;
  if (scratch.length < size) scratch = new Float64Array(size * 2);
  scratch.fill(0, 0, size);
  const { allocationOnDays, allocationEndDays, allocationAmounts, allocationDebits, allocationCredits } = index;
  for (let at = 0; at < allocationOnDays.length; at++) {
    if ((allocationOnDays[at] as number) > dayNo || (allocationEndDays[at] as number) <= dayNo) continue;
    const amount = allocationAmounts[at] as number;
    const debit = allocationDebits[at] as number;
    const credit = allocationCredits[at] as number;
    scratch[debit] = (scratch[debit] as number) + amount;
    scratch[credit] = (scratch[credit] as number) + amount;
  }
  return scratch;
}

/** Whether an allocation counts on `asAt`: from its day until the day it was undone. */
export function isInForce(allocation: Allocation, asAt: CalendarDate): boolean {
  return allocation.on <= asAt && (allocation.undoneOn === null || allocation.undoneOn > asAt);
}

function buildIndex({ entries, allocations }: CustomerLedger): LedgerIndex {
  const numbers = new Map<string, number>();
  const currencies: Currency[] = [];
  entries.forEach((entry, number) => {
    numbers.set(entry.id, number);
    if (!currencies.includes(entry.currency)) currencies.push(entry.currency);
  });
  // An allocation of an entry that is not there counts for nothing here; `ledgerFaults` reports it.
  const known = allocations.filter(({ debitId, creditId }) => numbers.has(debitId) && numbers.has(creditId));
  return {
    currencies,
    currencyOf: entries.map((entry) => currencies.indexOf(entry.currency)),
    onDays: entries.map((entry) => dayNumber(entry.on)),
    amounts: entries.map((entry) => entry.amountMinor),
    dueDays: entries.map(dueMark),
    allocationOnDays: known.map((allocation) => dayNumber(allocation.on)),
    allocationEndDays: known.map(({ undoneOn }) => (undoneOn === null ? NEVER : dayNumber(undoneOn))),
    allocationAmounts: known.map((allocation) => allocation.amountMinor),
    allocationDebits: known.map((allocation) => numbers.get(allocation.debitId) as number),
    allocationCredits: known.map((allocation) => numbers.get(allocation.creditId) as number),
  };
}

function dueMark(entry: LedgerEntry): number {
  if (entry.side === "credit") return CREDIT;
  if (entry.instalments.length > 0 || entry.retention || (entry.dueChanges?.length ?? 0) > 0) return DETAILED;
  return dayNumber(entry.dueOn);
}
