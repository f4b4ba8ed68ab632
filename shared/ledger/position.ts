import { type CalendarDate, dayFromNumber, dayNumber, earlierDay } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { AgeingSettings } from "../settings/settings.ts";
import { ageBand, bandCount } from "./ageing.ts";
import { openParts } from "./due-parts.ts";
import type { CustomerLedger, DebitEntry } from "./ledger.ts";
import { allocatedOn, CREDIT, DETAILED, type LedgerIndex, ledgerIndex } from "./ledger-index.ts";

/** Where a customer stands in one currency on a day. Amounts in minor units of `currency`. */
export type Position = {
  readonly currency: Currency;
  /** Owed less held: negative when we hold more than is owed. */
  readonly balanceMinor: Minor;
  /** All open items: not due and overdue. */
  readonly owedMinor: Minor;
  readonly notDueMinor: Minor;
  readonly overdueMinor: Minor;
  /** Open items by band (see `ageBand`); they add up to `owedMinor`. */
  readonly bandsMinor: readonly Minor[];
  /** Open items in each band; an invoice in instalments counts once for each open part. */
  readonly bandCounts: readonly number[];
  /** Receipts, credit notes and other credits not set against anything. */
  readonly heldMinor: Minor;
  /** The part of `owedMinor` that is retention. */
  readonly retentionMinor: Minor;
  readonly openCount: number;
  readonly overdueCount: number;
  readonly creditCount: number;
  /** Days late of the item longest overdue; 0 when nothing is. Retentions are left to `oldestRetentionDueOn`. */
  readonly oldestDays: number;
  /** Due day of that item; null when nothing is overdue. */
  readonly oldestDueOn: CalendarDate | null;
  readonly oldestRetentionDueOn: CalendarDate | null;
};

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };
type Sums = Mutable<Pick<Position, "currency" | "openCount" | "overdueCount" | "creditCount">> & {
  owed: number;
  overdue: number;
  held: number;
  retention: number;
  oldestDays: number;
  oldestRetentionDays: number;
  readonly bands: number[];
  readonly bandCounts: number[];
};

/** The positions of one ledger as at a day, one for each currency that has an entry, in the order they first appear. */
export function ledgerPosition(
  ledger: CustomerLedger,
  asAt: CalendarDate,
  settings: AgeingSettings,
): readonly Position[] {
  const index = ledgerIndex(ledger);
  const today = dayNumber(asAt);
  const sums = index.currencies.map((currency) => emptySums(currency, settings));
  if (sums.length > 0) addEntries(sums, index, ledger, asAt, today, settings);
  return sums.map((sum) => closeSums(sum, today));
}

/** The position in one currency; all zero when the ledger has nothing in it. */
export function positionIn(
  ledger: CustomerLedger,
  currency: Currency,
  asAt: CalendarDate,
  settings: AgeingSettings,
): Position {
  const found = ledgerPosition(ledger, asAt, settings).find((position) => position.currency === currency);
  return found ?? emptyPosition(currency, settings);
}

export function emptyPosition(currency: Currency, settings: AgeingSettings): Position {
  return closeSums(emptySums(currency, settings), 0);
}

/** Adds positions up, each currency by itself: a customer group, a list's footer, the whole company. */
export function sumPositions(positions: Iterable<Position>): readonly Position[] {
  const totals = new Map<Currency, Mutable<Position>>();
  for (const position of positions) {
    const total = totals.get(position.currency);
    totals.set(position.currency, total ? addPosition(total, position) : { ...position });
  }
  return [...totals.values()];
}

function addEntries(
  sums: readonly Sums[],
  index: LedgerIndex,
  ledger: CustomerLedger,
  asAt: CalendarDate,
  today: number,
  settings: AgeingSettings,
): void {
  const allocated = allocatedOn(index, today);
  const { onDays, dueDays, amounts, currencyOf } = index;
  for (let number = 0; number < onDays.length; number++) {
    const on = onDays[number] as number;
    if (on > today) continue;
    const open = (amounts[number] as number) - (allocated[number] as number);
    if (open === 0) continue;
    const sum = sums[currencyOf[number] as number] as Sums;
    const due = dueDays[number] as number;
    if (due === CREDIT) {
      sum.held += open;
      sum.creditCount++;
      continue;
    }
    sum.openCount++;
    if (due === DETAILED) addDetailed(sum, ledger.entries[number] as DebitEntry, open, asAt, today, settings);
    else if (addPart(sum, open, due, on, today, settings, false)) sum.overdueCount++;
  }
}

function addDetailed(
  sum: Sums,
  entry: DebitEntry,
  open: number,
  asAt: CalendarDate,
  today: number,
  settings: AgeingSettings,
): void {
  let isOverdue = false;
  for (const part of openParts(entry, minor(entry.amountMinor - open), asAt)) {
    const due = dayNumber(part.dueOn);
    const late = addPart(sum, part.openMinor, due, dayNumber(entry.on), today, settings, entry.retention);
    isOverdue ||= late;
  }
  if (entry.retention) sum.retention += open;
  if (isOverdue) sum.overdueCount++;
}

function addPart(
  sum: Sums,
  open: number,
  due: number,
  on: number,
  today: number,
  settings: AgeingSettings,
  retention: boolean,
): boolean {
  const late = today - due;
  const band = ageBand(settings.by === "due-date" ? late : today - on, settings);
  sum.owed += open;
  sum.bands[band] = (sum.bands[band] as number) + open;
  sum.bandCounts[band] = (sum.bandCounts[band] as number) + 1;
  if (late <= 0) return false;
  sum.overdue += open;
  if (retention) sum.oldestRetentionDays = Math.max(sum.oldestRetentionDays, late);
  else sum.oldestDays = Math.max(sum.oldestDays, late);
  return true;
}

function emptySums(currency: Currency, settings: AgeingSettings): Sums {
  const size = bandCount(settings);
  return {
    currency,
    owed: 0,
    overdue: 0,
    held: 0,
    retention: 0,
    bands: new Array<number>(size).fill(0),
    bandCounts: new Array<number>(size).fill(0),
    openCount: 0,
    overdueCount: 0,
    creditCount: 0,
    oldestDays: 0,
    oldestRetentionDays: 0,
  };
}

function closeSums(sum: Sums, today: number): Position {
  return {
    currency: sum.currency,
    balanceMinor: minor(sum.owed - sum.held),
    owedMinor: minor(sum.owed),
    notDueMinor: minor(sum.owed - sum.overdue),
    overdueMinor: minor(sum.overdue),
    bandsMinor: sum.bands as unknown as readonly Minor[],
    bandCounts: sum.bandCounts,
    heldMinor: minor(sum.held),
    retentionMinor: minor(sum.retention),
    openCount: sum.openCount,
    overdueCount: sum.overdueCount,
    creditCount: sum.creditCount,
    oldestDays: sum.oldestDays,
    oldestDueOn: dayBefore(today, sum.oldestDays),
    oldestRetentionDueOn: dayBefore(today, sum.oldestRetentionDays),
  };
}

function dayBefore(today: number, days: number): CalendarDate | null {
  return days > 0 ? dayFromNumber(today - days) : null;
}

function addPosition(total: Position, position: Position): Position {
  return {
    currency: total.currency,
    balanceMinor: minor(total.balanceMinor + position.balanceMinor),
    owedMinor: minor(total.owedMinor + position.owedMinor),
    notDueMinor: minor(total.notDueMinor + position.notDueMinor),
    overdueMinor: minor(total.overdueMinor + position.overdueMinor),
    bandsMinor: total.bandsMinor.map((amount, band) => minor(amount + (position.bandsMinor[band] ?? 0))),
    bandCounts: total.bandCounts.map((count, band) => count + (position.bandCounts[band] ?? 0)),
    heldMinor: minor(total.heldMinor + position.heldMinor),
    retentionMinor: minor(total.retentionMinor + position.retentionMinor),
    openCount: total.openCount + position.openCount,
    overdueCount: total.overdueCount + position.overdueCount,
    creditCount: total.creditCount + position.creditCount,
    oldestDays: Math.max(total.oldestDays, position.oldestDays),
    oldestDueOn: earliest(total.oldestDueOn, position.oldestDueOn),
    oldestRetentionDueOn: earliest(total.oldestRetentionDueOn, position.oldestRetentionDueOn),
  };
}

function earliest(first: CalendarDate | null, second: CalendarDate | null): CalendarDate | null {
  if (first === null || second === null) return first ?? second;
  return earlierDay(first, second);
}
