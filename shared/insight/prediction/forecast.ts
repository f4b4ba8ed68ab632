import { type CustomerRows, customerCurve, rowsByCustomer } from "./customer-days.ts";
import { type DaysCurve, unpaidAfter } from "./days-curve.ts";
import { historyAsAt, issuedBy } from "./history-as-at.ts";
import { NOT_ENDED, type PaymentHistory } from "./payment-history.ts";
import { learnPaymentModel } from "./payment-model.ts";
import { type PaymentPrediction, predictPayment } from "./predict-payment.ts";

/** Predictions of everything that was open on a day, learnt from what was known on it. */
export type Forecast = {
  /** Day number. */
  readonly on: number;
  readonly learntFrom: number;
  /** `row` is the row of the history given. */
  readonly predictions: readonly PaymentPrediction[];
  /** For each prediction the chance to be paid in each of the weeks asked about. */
  readonly weekly: readonly Float64Array[];
};

/**
 * Learns on a day and predicts every invoice open on it. `weekEnds` are the last days (day numbers) of the weeks for which
 * chances are wanted, the first week beginning after the day.
 */
export function forecastOpen(history: PaymentHistory, on: number, weekEnds: readonly number[]): Forecast {
  const rows = issuedBy(history, on);
  const then = historyAsAt(history, on, rows);
  const model = learnPaymentModel(then, on);
  const byCustomer = rowsByCustomer(then);
  const predictions: PaymentPrediction[] = [];
  const weekly: Float64Array[] = [];
  const curves = new Map<number, DaysCurve>();
  for (let row = 0; row < then.size; row++) {
    if (then.ended[row] !== NOT_ENDED) continue;
    const customer = then.customer[row] as number;
    const rowsOf = byCustomer[customer] as CustomerRows;
    const own = curves.get(customer) ?? customerCurve(then, rowsOf, model.companyCurve, on);
    curves.set(customer, own);
    const { curve, ...prediction } = predictPayment(then, row, model, own);
    predictions.push({ ...prediction, row: rows[row] as number });
    weekly.push(chancesByWeek(curve, then.due[row] as number, weekEnds));
  }
  return { on, learntFrom: model.examples, predictions, weekly };
}

function chancesByWeek(curve: DaysCurve, due: number, weekEnds: readonly number[]): Float64Array {
  let before = 1;
  return Float64Array.from(weekEnds, (end) => {
    const unpaid = unpaidAfter(curve, end - due);
    const chance = Math.max(0, before - unpaid);
    before = unpaid;
    return chance;
  });
}
