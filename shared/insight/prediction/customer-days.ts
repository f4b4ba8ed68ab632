import { type DaysCurve, type DaysSeen, daysCurve, firstCurve } from "./days-curve.ts";
import { ENDS, type PaymentHistory } from "./payment-history.ts";

/** Times the company's curve counts as if it had been seen of the customer. */
const COMPANY_WEIGHT = 4;
const FIRST_WEIGHT = 5;
/** Each payment halves the weight of those twelve before it; those before the latest sixty weigh next to nothing. */
const FADE = 0.5 ** (1 / 12);
const MOST_PAYMENTS = 60;

/** The rows of one customer: all of them, and those paid in the order of their payment. */
export type CustomerRows = { readonly all: readonly number[]; readonly paid: readonly number[] };

export function rowsByCustomer(history: PaymentHistory): readonly CustomerRows[] {
  const all: number[][] = Array.from({ length: history.customerCount }, () => []);
  for (let row = 0; row < history.size; row++) all[history.customer[row] as number]?.push(row);
  return all.map((rows) => ({
    all: rows,
    paid: rows
      .filter((row) => history.end[row] === ENDS.paid)
      .sort((first, second) => (history.ended[first] as number) - (history.ended[second] as number) || first - second),
  }));
}

/** When the company as a whole is paid, as known on a day. */
export function companyCurve(history: PaymentHistory, on: number): DaysCurve {
  const seen: DaysSeen[] = [];
  for (let row = 0; row < history.size; row++) {
    if (!isSeen(history, row, on)) continue;
    seen.push({ days: daysAt(history, row, on), isPaid: isPaidBy(history, row, on), weight: 1 });
  }
  return daysCurve(seen, firstCurve(), FIRST_WEIGHT);
}

/**
 * When one customer pays, as known on a day, drawn towards the company's curve. Invoices of that very day say nothing yet,
 * not even by being paid on it.
 */
export function customerCurve(history: PaymentHistory, rows: CustomerRows, company: DaysCurve, on: number): DaysCurve {
  const seen: DaysSeen[] = [];
  let weight = 1;
  for (let at = lastBy(history, rows.paid, on); at >= 0 && seen.length < MOST_PAYMENTS; at--) {
    const row = rows.paid[at] as number;
    if ((history.issued[row] as number) >= on) continue;
    seen.push({ days: daysAt(history, row, on), isPaid: true, weight });
    weight *= FADE;
  }
  for (const row of rows.all) {
    if ((history.issued[row] as number) >= on || !isSeen(history, row, on) || isPaidBy(history, row, on)) continue;
    seen.push({ days: daysAt(history, row, on), isPaid: false, weight: 1 });
  }
  return daysCurve(seen, company, COMPANY_WEIGHT);
}

/** Place of the last payment made by a day. */
function lastBy(history: PaymentHistory, paid: readonly number[], on: number): number {
  let low = 0;
  let high = paid.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history.ended[paid[middle] as number] as number) <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSeen(history: PaymentHistory, row: number, on: number): boolean {
  if ((history.issued[row] as number) > on) return false;
  return history.end[row] !== ENDS.credited || (history.ended[row] as number) > on;
}

function isPaidBy(history: PaymentHistory, row: number, on: number): boolean {
  return history.end[row] === ENDS.paid && (history.ended[row] as number) <= on;
}

function daysAt(history: PaymentHistory, row: number, on: number): number {
  const isGivenUp = history.end[row] === ENDS["written-off"];
  const until = isGivenUp ? on : Math.min(on, history.ended[row] as number);
  return until - (history.due[row] as number);
}
