import { bendCurve, curveSince, type DaysCurve, dayByWhich, unpaidAfter } from "./days-curve.ts";
import { invoiceFeatures } from "./invoice-features.ts";
import type { PaymentHistory } from "./payment-history.ts";
import type { PaymentModel } from "./payment-model.ts";
import { type PaymentReason, weightiestReasons } from "./payment-reasons.ts";
import { chanceOf, linearScore } from "./ridge-logistic.ts";

/** When an open invoice is expected to be paid. Days are day numbers, chances from 0 to 1. */
export type PaymentPrediction = {
  readonly row: number;
  /** As likely paid before this day as after it; null when that is more than a year after the due day. */
  readonly expected: number | null;
  /** Of ten such invoices one is paid before the first day and one after the second. */
  readonly earliest: number;
  readonly latest: number | null;
  readonly chanceLate: number;
  readonly chance30: number;
  readonly chance60: number;
  readonly chance90: number;
  readonly reasons: readonly PaymentReason[];
};

/**
 * Predicts one invoice open on the model's day. `customerCurve` says when its customer pays (see `customerCurve`); the
 * answer comes with the curve of the invoice itself: bent to its chance, and from now on.
 */
export function predictPayment(
  history: PaymentHistory,
  row: number,
  model: PaymentModel,
  customerCurve: DaysCurve,
): PaymentPrediction & { readonly curve: DaysCurve } {
  const due = history.due[row] as number;
  const known = withoutItself(history, row, model);
  const features = invoiceFeatures(history, row, known);
  const chance = chanceOf(linearScore(model.fit, features));
  const curve = curveSince(bendCurve(customerCurve, chance), model.on - due);
  const day = (share: number) => {
    const days = dayByWhich(curve, share);
    return days === null ? null : due + days;
  };
  return {
    row,
    curve,
    expected: day(0.5),
    earliest: day(0.1) ?? due,
    latest: day(0.9),
    chanceLate: unpaidAfter(curve, 0),
    chance30: unpaidAfter(curve, 30),
    chance60: unpaidAfter(curve, 60),
    chance90: unpaidAfter(curve, 90),
    reasons: weightiestReasons(history, row, model, known, features),
  };
}

/** What is known without the invoice itself: that it is overdue is not a reason for it to be late. */
function withoutItself(history: PaymentHistory, row: number, model: PaymentModel): PaymentModel["known"] {
  const isOverdue = (history.due[row] as number) < model.on;
  if (!isOverdue) return model.known;
  const customers = model.known.customers.slice();
  const customer = history.customer[row] as number;
  const own = customers[customer];
  if (own) {
    customers[customer] = { ...own, known: own.known - 1, late: own.late - 1, overdue: own.overdue - 1 };
  }
  return { ...model.known, customers };
}
