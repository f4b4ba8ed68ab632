import { type DaysCurve, type DaysSeen, daysCurve, firstCurve } from "./days-curve.ts";
import { ENDS, type PaymentHistory } from "./payment-history.ts";

/** Times the company's curve counts as if it had been seen of the customer. */
const COMPANY_WEIGHT = 4;
const FIRST_WEIGHT = 5;
/** Each payment halves the weight of those twelve before it. */
const FADE = 0.5 ** (1 / 12);

/** Rows of each customer, in the order of the history. */
export function rowsByCustomer(history: PaymentHistory): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: history.customerCount }, () => []);
  for (let row = 0; row < history.size; row++) rows[history.customer[row] as number]?.push(row);
  return rows;
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

/** When one customer pays, as known on a day, drawn towards the company's curve. `except` is left out. */
export function customerCurve(
  history: PaymentHistory,
  rows: readonly number[],
  company: DaysCurve,
  on: number,
  except: number,
): DaysCurve {
  const paid = rows.filter((row) => row !== except && isSeen(history, row, on) && isPaidBy(history, row, on));
  paid.sort((first, second) => (history.ended[second] as number) - (history.ended[first] as number) || second - first);
  const seen: DaysSeen[] = paid.map((row, age) => ({
    days: daysAt(history, row, on),
    isPaid: true,
    weight: FADE ** age,
  }));
  for (const row of rows) {
    if (row === except || !isSeen(history, row, on) || isPaidBy(history, row, on)) continue;
    seen.push({ days: daysAt(history, row, on), isPaid: false, weight: 1 });
  }
  return daysCurve(seen, company, COMPANY_WEIGHT);
}

function isSeen(history: PaymentHistory, row: number, on: number): boolean {
  if ((history.issued[row] as number) > on) return false;
  return history.end[row] !== ENDS.credited || (history.ended[row] as number) > on;
}

function isPaidBy(history: PaymentHistory, row: number, on: number): boolean {
  return history.end[row] === ENDS.paid && (history.ended[row] as number) <= on;
}

function daysAt(history: PaymentHistory, row: number, on: number): number {
  const isWrittenOff = history.end[row] === ENDS["written-off"];
  const until = isWrittenOff ? on : Math.min(on, history.ended[row] as number);
  return until - (history.due[row] as number);
}
