import type { PaymentHistory } from "./payment-history.ts";
import type { RunningRecord } from "./running-record.ts";
import { invoiceSize, type KnownSoFar } from "./walk-history.ts";

/**
 * What a prediction weighs, each as a number that is 0 (or the company's own figure) when nothing is known of the
 * customer: every habit is drawn towards the company's average as if that had been seen a few times.
 */
export const FEATURES = [
  /** Log odds of being late, from the customer's own record. */
  "record",
  /** Usual days late divided by how much they vary. */
  "steadiness",
  /** Usual days late, in tens of days. */
  "usualDays",
  /** The same, weighted towards the latest payments. */
  "recentDays",
  /** Logarithm of one more than the invoices overdue on the day. */
  "overdueNow",
  /** Size of the invoice beside the company's usual one, and beside the customer's own. */
  "size",
  "ownSize",
  /** Log odds of being late of customers of this kind, above the company's. */
  "trait",
] as const;

export type Feature = (typeof FEATURES)[number];

/** Times the company's average counts as if it had been seen of the customer itself. */
const RECORD_WEIGHT = 3;
const RECENT_WEIGHT = 2;
const TRAIT_WEIGHT = 20;
const SPREAD_WEIGHT = 4;
/** How people pay within one customer varies less than between customers. */
const OWN_SPREAD = 0.35;
/** Before anything was paid: as likely late as not, give or take fifteen days. */
const FIRST_SPREAD = 15;

/** The features of an invoice, from what is known on a day. `row` says which invoice; nothing of its outcome is read. */
export function invoiceFeatures(history: PaymentHistory, row: number, known: KnownSoFar): Float64Array {
  const own = known.customers[history.customer[row] as number] as RunningRecord;
  const trait = known.traits[history.trait[row] as number] as RunningRecord;
  const size = invoiceSize(history, row);
  const currency = history.currency[row] as number;
  const sizeCount = known.sizeCounts[currency] as number;
  const usualSize = sizeCount === 0 ? size : (known.sizeSums[currency] as number) / sizeCount;
  const ownSize = (own.sizeSum + RECORD_WEIGHT * usualSize) / (own.invoices + RECORD_WEIGHT);
  return habitFeatures(own, trait, known.company, size - usualSize, size - ownSize);
}

/** The same for a customer without saying which invoice: `size` and `ownSize` are the steps from the usual amounts. */
export function habitFeatures(
  own: RunningRecord,
  trait: RunningRecord,
  company: RunningRecord,
  size: number,
  ownSize: number,
): Float64Array {
  const companyRate = lateRate(company);
  const rate = (own.late + RECORD_WEIGHT * companyRate) / (own.known + RECORD_WEIGHT);
  const traitRate = (trait.late + TRAIT_WEIGHT * companyRate) / (trait.known + TRAIT_WEIGHT);
  const companyDays = company.daysSum / (company.paid + 1);
  const usualDays = (own.daysSum + RECORD_WEIGHT * companyDays) / (own.paid + RECORD_WEIGHT);
  const recentDays = (own.recentSum + RECENT_WEIGHT * companyDays) / (own.recentWeight + RECENT_WEIGHT);
  const steadiness = (usualDays + 0.5) / usualSpread(own, company);
  return Float64Array.of(
    logOdds(rate),
    Math.min(3, Math.max(-3, steadiness)),
    usualDays / 10,
    recentDays / 10,
    Math.log1p(Math.max(0, own.overdue)),
    size,
    ownSize,
    logOdds(traitRate) - logOdds(companyRate),
  );
}

/** Share of invoices paid late or past due, beginning from an even chance. */
export function lateRate(record: RunningRecord): number {
  return (record.late + 1) / (record.known + 2);
}

export function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function usualSpread(own: RunningRecord, company: RunningRecord): number {
  const companyMean = company.daysSum / (company.paid + 1);
  const first = FIRST_SPREAD * FIRST_SPREAD;
  const companySquares = (company.daysSquares + 5 * first) / (company.paid + 5) - companyMean * companyMean;
  const ownSquares = own.paid === 0 ? 0 : own.daysSquares - (own.daysSum * own.daysSum) / own.paid;
  const drawn = SPREAD_WEIGHT * OWN_SPREAD * Math.max(16, companySquares);
  return Math.sqrt((Math.max(0, ownSquares) + drawn) / (own.paid + SPREAD_WEIGHT));
}
