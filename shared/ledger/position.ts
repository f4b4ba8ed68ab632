import { type CalendarDate, dayNumber, daysBetween, earlierDay } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, subtractMinor, ZERO } from "../money/minor.ts";
import type { AgeingSettings } from "../settings/settings.ts";
import { ageBand, bandCount } from "./ageing.ts";
import { openParts } from "./due-parts.ts";
import type { CustomerLedger, DebitEntry } from "./ledger.ts";
import { CREDIT, DETAILED, type LedgerIndex, ledgerIndex, mayBeOpen, openOn } from "./ledger-index.ts";

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

/** A position while it is added up. */
type Tally = {
  -readonly [Key in keyof Position]: Position[Key] extends readonly Minor[]
    ? Minor[]
    : Position[Key] extends readonly number[]
      ? number[]
      : Position[Key];
};

/** The positions of one ledger as at a day, one for each currency that has an entry, in the order they first appear. */
export function ledgerPosition(
  ledger: CustomerLedger,
  asAt: CalendarDate,
  settings: AgeingSettings,
): readonly Position[] {
  const index = ledgerIndex(ledger);
  const today = dayNumber(asAt);
  const tallies = index.currencies.map((currency) => newTally(currency, settings));
  for (const number of mayBeOpen(index, today)) {
    const open = openOn(index, number, today) as Minor;
    if (open === 0) continue;
    const tally = tallies[index.currencyOf[number] as number] as Tally;
    const due = index.dueDays[number] as number;
    if (due === CREDIT) addCredit(tally, open);
    else if (due === DETAILED) addDetailed(tally, ledger.entries[number] as DebitEntry, open, asAt, settings);
    else addWhole(tally, ledger, index, number, open, today, settings);
  }
  for (const tally of tallies) close(tally);
  return tallies;
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
  return newTally(currency, settings);
}

/** Adds positions up, each currency by itself: a customer group, a list's footer, the whole company. */
export function sumPositions(positions: Iterable<Position>): readonly Position[] {
  const totals = new Map<Currency, Tally>();
  for (const position of positions) {
    const total = totals.get(position.currency);
    if (total) addPosition(total, position);
    else
      totals.set(position.currency, {
        ...position,
        bandsMinor: [...position.bandsMinor],
        bandCounts: [...position.bandCounts],
      });
  }
  return [...totals.values()];
}

function addCredit(tally: Tally, open: Minor): void {
  tally.heldMinor = plus(tally.heldMinor, open);
  tally.creditCount++;
}

function addWhole(
  tally: Tally,
  ledger: CustomerLedger,
  index: LedgerIndex,
  number: number,
  open: Minor,
  today: number,
  settings: AgeingSettings,
): void {
  const late = today - (index.dueDays[number] as number);
  addToBand(tally, open, settings.by === "due-date" ? late : today - (index.onDays[number] as number), settings);
  tally.openCount++;
  if (late <= 0) return;
  tally.overdueMinor = plus(tally.overdueMinor, open);
  tally.overdueCount++;
  if (late <= tally.oldestDays) return;
  tally.oldestDays = late;
  tally.oldestDueOn = (ledger.entries[number] as DebitEntry).dueOn;
}

function addDetailed(tally: Tally, entry: DebitEntry, open: Minor, asAt: CalendarDate, settings: AgeingSettings): void {
  let isOverdue = false;
  for (const { dueOn, openMinor } of openParts(entry, subtractMinor(entry.amountMinor, open), asAt)) {
    const late = daysBetween(dueOn, asAt);
    addToBand(tally, openMinor, settings.by === "due-date" ? late : daysBetween(entry.on, asAt), settings);
    if (late <= 0) continue;
    isOverdue = true;
    tally.overdueMinor = plus(tally.overdueMinor, openMinor);
    if (entry.retention) tally.oldestRetentionDueOn = earliest(tally.oldestRetentionDueOn, dueOn);
    else if (late > tally.oldestDays) {
      tally.oldestDays = late;
      tally.oldestDueOn = dueOn;
    }
  }
  tally.openCount++;
  if (isOverdue) tally.overdueCount++;
  if (entry.retention) tally.retentionMinor = plus(tally.retentionMinor, open);
}

function addToBand(tally: Tally, open: Minor, age: number, settings: AgeingSettings): void {
  const band = ageBand(age, settings);
  tally.owedMinor = plus(tally.owedMinor, open);
  tally.bandsMinor[band] = plus(tally.bandsMinor[band] as Minor, open);
  tally.bandCounts[band] = (tally.bandCounts[band] as number) + 1;
}

function newTally(currency: Currency, settings: AgeingSettings): Tally {
  const size = bandCount(settings);
  return {
    currency,
    balanceMinor: ZERO,
    owedMinor: ZERO,
    notDueMinor: ZERO,
    overdueMinor: ZERO,
    bandsMinor: new Array<Minor>(size).fill(ZERO),
    bandCounts: new Array<number>(size).fill(0),
    heldMinor: ZERO,
    retentionMinor: ZERO,
    openCount: 0,
    overdueCount: 0,
    creditCount: 0,
    oldestDays: 0,
    oldestDueOn: null,
    oldestRetentionDueOn: null,
  };
}

function close(tally: Tally): void {
  tally.balanceMinor = subtractMinor(tally.owedMinor, tally.heldMinor);
  tally.notDueMinor = subtractMinor(tally.owedMinor, tally.overdueMinor);
}

function addPosition(total: Tally, position: Position): void {
  for (const key of AMOUNTS) total[key] = minor(total[key] + position[key]);
  for (const key of COUNTS) total[key] += position[key];
  for (let band = 0; band < position.bandsMinor.length; band++) {
    total.bandsMinor[band] = minor((total.bandsMinor[band] ?? 0) + (position.bandsMinor[band] as Minor));
    total.bandCounts[band] = (total.bandCounts[band] ?? 0) + (position.bandCounts[band] as number);
  }
  total.oldestDays = Math.max(total.oldestDays, position.oldestDays);
  total.oldestDueOn = earliest(total.oldestDueOn, position.oldestDueOn);
  total.oldestRetentionDueOn = earliest(total.oldestRetentionDueOn, position.oldestRetentionDueOn);
}

const AMOUNTS = ["balanceMinor", "owedMinor", "notDueMinor", "overdueMinor", "heldMinor", "retentionMinor"] as const;
const COUNTS = ["openCount", "overdueCount", "creditCount"] as const;

/** Without the check of `minor`, in the innermost loop: `close` checks the sums it ends in. */
function plus(first: Minor, second: Minor): Minor {
  return (first + second) as Minor;
}

function earliest(first: CalendarDate | null, second: CalendarDate | null): CalendarDate | null {
  if (first === null || second === null) return first ?? second;
  return earlierDay(first, second);
}
