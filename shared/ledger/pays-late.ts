import { addMonths, type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { divideRounded } from "../money/divide-rounded.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import { lastDueOn } from "./due-parts.ts";
import type { CustomerLedger } from "./ledger.ts";
import { type Settlement, settlements } from "./settled-on.ts";

/** How late a customer pays: invoices settled with money in the twelve months up to a day. */
export type PaysLate = {
  /** Average days after the due day, weighted by what was paid, to the whole day; negative is early, null is unknown. */
  readonly days: number | null;
  /** Average days from the invoice to its settlement, weighted in the same way. */
  readonly daysToPay: number | null;
  readonly invoices: number;
  /** What was paid of them, in minor units. */
  readonly paidMinor: Minor;
};

export type PaysLateTrend = { readonly now: PaysLate; readonly yearAgo: PaysLate };

/**
 * How late the customer pays now and how late a year ago, each from the twelve months before and from nothing that was
 * not known on its day. What was written off, credited away or reversed in full is not payment and does not count.
 */
export function paysLate(ledger: CustomerLedger, currency: Currency, asAt: CalendarDate): PaysLateTrend {
  return {
    now: paysLateIn(ledger, currency, asAt),
    yearAgo: paysLateIn(ledger, currency, addMonths(asAt, -12)),
  };
}

function paysLateIn(ledger: CustomerLedger, currency: Currency, asAt: CalendarDate): PaysLate {
  const after = addMonths(asAt, -12);
  const counted = settlements(ledger, asAt).filter(
    (settlement) => settlement.settledOn > after && settlement.entry.currency === currency && counts(settlement),
  );
  const late = ({ entry, settledOn }: Settlement) => daysBetween(lastDueOn(entry, settledOn), settledOn);
  return {
    days: weightedMean(counted, late),
    daysToPay: weightedMean(counted, ({ entry, settledOn }) => daysBetween(entry.on, settledOn)),
    invoices: counted.length,
    paidMinor: sumMinor(counted, (settlement) => settlement.paidMinor),
  };
}

/** Documents of the customer's buying; a retention is paid by its own calendar. */
function counts({ entry, paidMinor }: Settlement): boolean {
  const isDocument = entry.kind === "invoice" || entry.kind === "opening-balance";
  return isDocument && !entry.retention && paidMinor > 0;
}

function weightedMean(rows: readonly Settlement[], daysOf: (row: Settlement) => number): number | null {
  let weight = 0n;
  let sum = 0n;
  for (const row of rows) {
    weight += BigInt(row.paidMinor);
    sum += BigInt(row.paidMinor) * BigInt(daysOf(row));
  }
  return weight === 0n ? null : Number(divideRounded(sum, weight));
}
