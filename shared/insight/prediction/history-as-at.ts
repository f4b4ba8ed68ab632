import { ENDS, NOT_ENDED, type PaymentHistory } from "./payment-history.ts";

/** The given rows as they stood on a day: what ended later was open. All rows issued by that day when none are given. */
export function historyAsAt(
  history: PaymentHistory,
  on: number,
  rows: readonly number[] = issuedBy(history, on),
): PaymentHistory {
  const pick = <Values extends Int32Array | Float64Array | Uint8Array>(values: Values): Values =>
    values.slice(0, rows.length).map((_: number, at: number) => values[rows[at] as number] as number) as Values;
  const ended = pick(history.ended);
  const end = pick(history.end);
  for (let at = 0; at < ended.length; at++) {
    if ((ended[at] as number) <= on) continue;
    ended[at] = NOT_ENDED;
    end[at] = ENDS.open;
  }
  return {
    ...history,
    size: rows.length,
    customer: pick(history.customer),
    trait: pick(history.trait),
    currency: pick(history.currency),
    issued: pick(history.issued),
    due: pick(history.due),
    ended,
    end,
    amount: pick(history.amount),
    again: pick(history.again),
  };
}

/** Rows issued by a day, in their order. */
export function issuedBy(history: PaymentHistory, on: number): readonly number[] {
  return Array.from({ length: history.size }, (_, row) => row).filter((row) => (history.issued[row] as number) <= on);
}
