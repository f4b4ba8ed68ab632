import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "./ledger.ts";

/**
 * A ledger as flat arrays of numbers, so that every ledger of a company can be read as at any day within a few
 * milliseconds. Entries are numbered as in `ledger.entries`; days are day numbers; amounts are minor units.
 */
export type LedgerIndex = {
  readonly currencies: readonly Currency[];
  /** Of each entry. */
  readonly currencyOf: readonly number[];
  readonly onDays: readonly number[];
  /** Day from which the entry is fully set off for good; `NEVER` while it is not. */
  readonly closedDays: readonly number[];
  /** Numbers of the entries that are not closed for good, and of all of them. */
  readonly neverClosed: readonly number[];
  readonly all: readonly number[];
  /** From this day on only `neverClosed` can be open. */
  readonly lastClosedDay: number;
  readonly amounts: readonly number[];
  /** Due day; or one of the marks `CREDIT` and `DETAILED`. */
  readonly dueDays: readonly number[];
  /** Where the links of each entry begin; one more at the end. */
  readonly linkStarts: readonly number[];
  /** Of each link, which is one side of an allocation: it counts from its day until its end. */
  readonly linkOnDays: readonly number[];
  readonly linkEndDays: readonly number[];
  readonly linkAmounts: readonly number[];
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

/** The entries that can be open on a day, in the order of the ledger: few of all, when the day is today. */
export function mayBeOpen(index: LedgerIndex, dayNo: number): readonly number[] {
  return dayNo >= index.lastClosedDay ? index.neverClosed : index.all;
}

/** What is open of an entry on a day, in minor units; 0 before its own day. */
export function openOn(index: LedgerIndex, entryNumber: number, dayNo: number): number {
  if ((index.onDays[entryNumber] as number) > dayNo || (index.closedDays[entryNumber] as number) <= dayNo) return 0;
  let open = index.amounts[entryNumber] as number;
  const end = index.linkStarts[entryNumber + 1] as number;
  for (let link = index.linkStarts[entryNumber] as number; link < end; link++) {
    if ((index.linkOnDays[link] as number) > dayNo || (index.linkEndDays[link] as number) <= dayNo) continue;
    open -= index.linkAmounts[link] as number;
  }
  return open;
}

/** Whether an allocation counts on `asAt`: from its day until the day it was undone. */
export function isInForce(allocation: Allocation, asAt: CalendarDate): boolean {
  return allocation.on <= asAt && (allocation.undoneOn === null || allocation.undoneOn > asAt);
}

type Links = Pick<LedgerIndex, "linkStarts" | "linkOnDays" | "linkEndDays" | "linkAmounts">;

function buildIndex({ entries, allocations }: CustomerLedger): LedgerIndex {
  const currencies: Currency[] = [];
  for (const { currency } of entries) if (!currencies.includes(currency)) currencies.push(currency);
  const links = allocations.length === 0 ? noLinks(entries.length) : linksOf(entries, allocations);
  const closedDays = entries.map((entry, number) => closedDay(entry.amountMinor, links, number));
  const neverClosed: number[] = [];
  let lastClosedDay = -NEVER;
  closedDays.forEach((day, number) => {
    if (day === NEVER) neverClosed.push(number);
    else lastClosedDay = Math.max(lastClosedDay, day);
  });
  return {
    currencies,
    currencyOf: entries.map((entry) => (currencies.length === 1 ? 0 : currencies.indexOf(entry.currency))),
    onDays: entries.map((entry) => dayNumber(entry.on)),
    closedDays,
    neverClosed,
    all: entries.map((_, number) => number),
    lastClosedDay,
    amounts: entries.map((entry) => entry.amountMinor),
    dueDays: entries.map(dueMark),
    ...links,
  };
}

function noLinks(entryCount: number): Links {
  return { linkStarts: new Array<number>(entryCount + 1).fill(0), linkOnDays: [], linkEndDays: [], linkAmounts: [] };
}

/** The links side by side, by entry. An allocation of an entry that is not there counts for nothing (`ledgerFaults`). */
function linksOf(entries: readonly LedgerEntry[], allocations: readonly Allocation[]): Links {
  const numbers = new Map<string, number>();
  for (let number = 0; number < entries.length; number++) numbers.set((entries[number] as LedgerEntry).id, number);
  const known: Allocation[] = [];
  const sides: number[] = [];
  for (const allocation of allocations) {
    const debit = numbers.get(allocation.debitId);
    const credit = numbers.get(allocation.creditId);
    if (debit === undefined || credit === undefined) continue;
    known.push(allocation);
    sides.push(debit, credit);
  }
  const linkStarts = startsOf(sides, entries.length);
  const next = linkStarts.slice();
  const linkOnDays = new Array<number>(sides.length).fill(0);
  const linkEndDays = linkOnDays.slice();
  const linkAmounts = linkOnDays.slice();
  for (let at = 0; at < known.length; at++) {
    const { on, undoneOn, amountMinor } = known[at] as Allocation;
    const onDay = dayNumber(on);
    const endDay = undoneOn === null ? NEVER : dayNumber(undoneOn);
    for (const entryNumber of [sides[2 * at] as number, sides[2 * at + 1] as number]) {
      const place = next[entryNumber] as number;
      next[entryNumber] = place + 1;
      linkOnDays[place] = onDay;
      linkEndDays[place] = endDay;
      linkAmounts[place] = amountMinor;
    }
  }
  return { linkStarts, linkOnDays, linkEndDays, linkAmounts };
}

function startsOf(sides: readonly number[], entryCount: number): number[] {
  const starts = new Array<number>(entryCount + 1).fill(0);
  for (const entryNumber of sides) starts[entryNumber + 1] = (starts[entryNumber + 1] as number) + 1;
  for (let number = 0; number < entryCount; number++)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  return starts;
}

/** The last day on which one of the links that stand for good begins, if they use the entry up. */
function closedDay(amount: number, links: Links, entryNumber: number): number {
  const end = links.linkStarts[entryNumber + 1] as number;
  let total = 0;
  let last = -NEVER;
  for (let link = links.linkStarts[entryNumber] as number; link < end; link++) {
    if (links.linkEndDays[link] !== NEVER) continue;
    total += links.linkAmounts[link] as number;
    last = Math.max(last, links.linkOnDays[link] as number);
  }
  return total === amount ? last : NEVER;
}

function dueMark(entry: LedgerEntry): number {
  if (entry.side === "credit") return CREDIT;
  if (entry.instalments.length > 0 || entry.retention || (entry.dueChanges?.length ?? 0) > 0) return DETAILED;
  return dayNumber(entry.dueOn);
}
