import { companyCurve } from "./customer-days.ts";
import type { DaysCurve } from "./days-curve.ts";
import { FEATURES, invoiceFeatures } from "./invoice-features.ts";
import { ENDS, type PaymentHistory } from "./payment-history.ts";
import { fitLogistic, type LogisticFit } from "./ridge-logistic.ts";
import type { RunningRecord } from "./running-record.ts";
import { type KnownSoFar, walkHistory } from "./walk-history.ts";

/** What was learnt from a company's own invoices up to a day. */
export type PaymentModel = {
  /** Day number up to which it was learnt. */
  readonly on: number;
  readonly fit: LogisticFit;
  readonly known: KnownSoFar;
  readonly companyCurve: DaysCurve;
  /** Invoices it was learnt from. */
  readonly examples: number;
};

/** The weight an invoice has in learning grows with what was known of its customer: `known / (known + 3)`. */
const HALF_KNOWN = 3;
const PULL = 5;
/** The latest invoices are enough, and keep learning quick. */
const MOST_EXAMPLES = 20_000;

/** With nothing learnt the chance is the customer's own record, drawn towards the company's average. */
const FROM_THE_RECORD: readonly number[] = FEATURES.map((feature) => (feature === "record" ? 1 : 0));

/**
 * Learns how likely an invoice is paid late, from invoices whose lateness is known on a day (a day number): due before it
 * and not credited. Each is seen as it was on its invoice day. The same history gives the same model.
 */
export function learnPaymentModel(history: PaymentHistory, on: number): PaymentModel {
  const rows: Float64Array[] = [];
  const outcomes: number[] = [];
  const importance: number[] = [];
  const known = walkHistory(history, on, (row, soFar) => {
    const own = soFar.customers[history.customer[row] as number] as RunningRecord;
    if (own.known === 0 || !isLessonOn(history, row, on)) return;
    rows.push(invoiceFeatures(history, row, soFar));
    outcomes.push(wasLate(history, row) ? 1 : 0);
    importance.push(own.known / (own.known + HALF_KNOWN));
  });
  const from = Math.max(0, rows.length - MOST_EXAMPLES);
  const fit = fitLogistic({
    rows: rows.slice(from),
    outcomes: outcomes.slice(from),
    importance: importance.slice(from),
    startWeights: FROM_THE_RECORD,
    pull: PULL,
  });
  return { on, fit, known, companyCurve: companyCurve(history, on), examples: rows.length - from };
}

/** Whether it can be learnt from an invoice on a day: its lateness is known, and was not known from the start. */
export function isLessonOn(history: PaymentHistory, row: number, on: number): boolean {
  const due = history.due[row] as number;
  if (history.again[row] === 1 || due >= on || due < (history.issued[row] as number)) return false;
  return history.end[row] !== ENDS.credited || (history.ended[row] as number) > on;
}

/** Whether an invoice was paid late or is past due; only meaningful where `isLessonOn`. */
export function wasLate(history: PaymentHistory, row: number): boolean {
  return history.end[row] !== ENDS.paid || (history.ended[row] as number) > (history.due[row] as number);
}
