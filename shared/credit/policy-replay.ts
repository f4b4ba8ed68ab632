import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, addMonths, type CalendarDate, daysBetween, earlierDay } from "#shared/dates/calendar-date.ts";
import { lastDueOn } from "#shared/ledger/due-parts.ts";
import type { DebitEntry } from "#shared/ledger/ledger.ts";
import { isInForce } from "#shared/ledger/ledger-index.ts";
import { settlements } from "#shared/ledger/settled-on.ts";
import type { Currency } from "#shared/money/currency.ts";
import { divideRounded } from "#shared/money/divide-rounded.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { limitInForce } from "./credit-limit.ts";

/** A rule to try on the past; null leaves that part as it was. */
export type TriedPolicy = {
  /** Terms of at most so many days for every invoice. */
  readonly termsDays: number | null;
  /** Limits at so many percent of what they were. */
  readonly limitPercent: number | null;
  /** So many percent in advance of every invoice of at least an amount (minor units). */
  readonly deposit: { readonly percent: number; readonly fromMinor: Minor } | null;
};

/** An invoice of the year as it went, and as the rule would have acted on it. */
export type ReplayedInvoice = {
  readonly customerId: string;
  readonly entry: DebitEntry;
  readonly dueOn: CalendarDate;
  /** Day it was paid; null when it was open or given up at the end. */
  readonly paidOn: CalendarDate | null;
  readonly isLost: boolean;
  readonly newDueOn: CalendarDate;
  /** Days earlier it would have been paid if the customer's delay past the due day had stayed the same. */
  readonly daysEarlier: number;
  readonly depositMinor: Minor;
  /** The order would have passed the lower limit. */
  readonly isStopped: boolean;
};

export type PolicyReplay = {
  readonly currency: Currency;
  readonly from: CalendarDate;
  readonly asAt: CalendarDate;
  readonly invoices: readonly ReplayedInvoice[];
  readonly salesMinor: Minor;
  /** Amount times days from invoice to payment (or to the end), as it was; in minor units x days. */
  readonly owedDays: number;
  /** The same under the rule: if delays had stayed as they were, and if nobody had paid a day earlier than they did. */
  readonly newOwedDays: { readonly habitFollows: number; readonly nothingChanges: number };
  readonly depositsMinor: Minor;
  readonly stopped: {
    readonly count: number;
    readonly amountMinor: Minor;
    /** Of it: later paid without trouble, paid more than 30 days late or still open so late, and written off. */
    readonly goodMinor: Minor;
    readonly lateMinor: Minor;
    readonly lostMinor: Minor;
  };
  readonly lostMinor: Minor;
  /** What would not have been lost: stopped, or covered by a deposit. */
  readonly savedMinor: Minor;
};

const VERY_LATE = 30;

/**
 * How a changed rule would have acted on the invoices of the last twelve months. What customers would have done cannot be
 * known; so the effect on time is given twice, if their delay past the due day had stayed and if they had paid on the same
 * day as they did.
 */
export function replayPolicy(
  files: Iterable<CustomerFile>,
  currency: Currency,
  asAt: CalendarDate,
  tried: TriedPolicy,
): PolicyReplay {
  const gathering = gatherReplay(currency, asAt, tried);
  for (const file of files) gathering.add(file);
  return gathering.result();
}

/** The same, one customer at a time, so that a screen can take breaks between them. */
export function gatherReplay(currency: Currency, asAt: CalendarDate, tried: TriedPolicy) {
  const from = addDays(addMonths(asAt, -12), 1);
  const invoices: ReplayedInvoice[] = [];
  const { sums, add } = startSums(asAt);
  return {
    add: (file: CustomerFile): void => {
      for (const row of replayFile(file, currency, from, asAt, tried)) {
        invoices.push(row);
        add(row);
      }
    },
    result: (): PolicyReplay => ({
      currency,
      from,
      asAt,
      invoices,
      salesMinor: minor(sums.sales),
      owedDays: sums.owed,
      newOwedDays: { habitFollows: sums.habit, nothingChanges: sums.same },
      depositsMinor: minor(sums.deposits),
      stopped: {
        count: sums.stoppedCount,
        amountMinor: minor(sums.stopped),
        goodMinor: minor(sums.good),
        lateMinor: minor(sums.late),
        lostMinor: minor(sums.stoppedLost),
      },
      lostMinor: minor(sums.lost),
      savedMinor: minor(sums.saved),
    }),
  };
}

/** Sums that grow with every invoice: adding up a year of a large company at the end would hold up the window. */
function startSums(asAt: CalendarDate) {
  const sums = {
    sales: 0,
    owed: 0,
    habit: 0,
    same: 0,
    deposits: 0,
    stopped: 0,
    stoppedCount: 0,
    good: 0,
    late: 0,
    stoppedLost: 0,
    lost: 0,
    saved: 0,
  };
  const add = (row: ReplayedInvoice): void => {
    const amount = row.entry.amountMinor;
    const days = daysBetween(row.entry.on, row.paidOn ?? asAt);
    const isLate = !row.isLost && daysBetween(row.dueOn, row.paidOn ?? asAt) > VERY_LATE;
    sums.sales += amount;
    sums.owed += amount * days;
    if (row.isStopped) {
      sums.stoppedCount++;
      sums.stopped += amount;
      sums[row.isLost ? "stoppedLost" : isLate ? "late" : "good"] += amount;
    } else {
      sums.habit += (amount - row.depositMinor) * Math.max(0, days - row.daysEarlier);
      sums.same += (amount - row.depositMinor) * Math.max(0, days);
      sums.deposits += row.depositMinor;
    }
    if (row.isLost) {
      sums.lost += amount;
      sums.saved += row.isStopped ? amount : row.depositMinor;
    }
  };
  return { sums, add };
}

function replayFile(
  file: CustomerFile,
  currency: Currency,
  from: CalendarDate,
  asAt: CalendarDate,
  tried: TriedPolicy,
): readonly ReplayedInvoice[] {
  const ends = new Map(settlements(file.ledger, asAt).map((row) => [row.entry.id, row]));
  const lost = lostInvoices(file, asAt);
  const debits = file.ledger.entries
    .filter((entry): entry is DebitEntry => entry.side === "debit" && entry.kind === "invoice")
    .filter((entry) => entry.currency === currency && entry.on <= asAt && !entry.retention)
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
  const rows: ReplayedInvoice[] = [];
  // What of earlier invoices would have been open under the rule: those that were stopped never were.
  const running: { readonly amount: number; readonly until: CalendarDate | null }[] = [];
  for (const entry of debits) {
    const end = ends.get(entry.id);
    const isLost = lost.has(entry.id);
    if (end && end.paidMinor === 0 && !isLost) continue;
    const paidOn = isLost ? null : (end?.settledOn ?? null);
    const isStopped = entry.on >= from && passesLimit(file, entry, running, tried);
    if (!isStopped) running.push({ amount: entry.amountMinor, until: paidOn });
    if (entry.on >= from) rows.push(replayed(file, entry, paidOn, isLost, isStopped, tried));
  }
  return rows;
}

function replayed(
  file: CustomerFile,
  entry: DebitEntry,
  paidOn: CalendarDate | null,
  isLost: boolean,
  isStopped: boolean,
  tried: TriedPolicy,
): ReplayedInvoice {
  const dueOn = lastDueOn(entry, entry.on);
  const shorter = tried.termsDays === null ? dueOn : addDays(entry.on, tried.termsDays);
  const newDueOn = earlierDay(shorter, dueOn);
  const earlier = daysBetween(newDueOn, dueOn);
  const most = paidOn === null ? 0 : daysBetween(entry.on, paidOn);
  const { deposit } = tried;
  const percent = deposit && entry.amountMinor >= deposit.fromMinor ? deposit.percent : 0;
  return {
    customerId: file.customer.id,
    entry,
    dueOn,
    paidOn,
    isLost,
    newDueOn,
    daysEarlier: paidOn === null ? 0 : Math.min(earlier, most),
    depositMinor: percent === 0 ? ZERO : percentOf(entry.amountMinor, percent),
    isStopped,
  };
}

function percentOf(amountMinor: Minor, percent: number): Minor {
  return minor(Number(divideRounded(BigInt(amountMinor) * BigInt(Math.round(percent * 100)), 10_000n)));
}

function passesLimit(
  file: CustomerFile,
  entry: DebitEntry,
  running: readonly { readonly amount: number; readonly until: CalendarDate | null }[],
  { limitPercent }: TriedPolicy,
): boolean {
  if (limitPercent === null) return false;
  const { limitMinor } = limitInForce(file, entry.currency, entry.on);
  if (limitMinor === null) return false;
  const open = running.reduce((sum, row) => (row.until === null || row.until > entry.on ? sum + row.amount : sum), 0);
  return (open + entry.amountMinor) * 100 > limitMinor * limitPercent;
}

function lostInvoices({ ledger }: CustomerFile, asAt: CalendarDate): ReadonlySet<string> {
  const writeOffs = new Set(ledger.entries.filter(({ kind }) => kind === "write-off").map(({ id }) => id));
  return new Set(
    ledger.allocations
      .filter((row) => writeOffs.has(row.creditId) && isInForce(row, asAt))
      .map(({ debitId }) => debitId),
  );
}
