import { type CustomerRows, companyCurve, customerCurve, rowsByCustomer } from "./customer-days.ts";
import { bendCurve, dayByWhich } from "./days-curve.ts";
import { historyAsAt } from "./history-as-at.ts";
import { invoiceFeatures, lateRate } from "./invoice-features.ts";
import { ENDS, type PaymentHistory } from "./payment-history.ts";
import { isLessonOn, learnPaymentModel, wasLate } from "./payment-model.ts";
import { chanceOf, linearScore } from "./ridge-logistic.ts";
import type { RunningRecord } from "./running-record.ts";
import { type CalibrationRow, calibration, type Scores, scoresOf } from "./scores.ts";
import { walkHistory } from "./walk-history.ts";

/** How the prediction would have done on invoices it had not seen, beside two simpler ways. */
export type BackTest = {
  /** Day number of the first invoice of the test; the model was learnt from what was known on it. */
  readonly from: number;
  readonly learntFrom: number;
  readonly model: Scores;
  /** The customer's own share of late invoices, drawn towards the company's. */
  readonly ownAverage: Scores;
  /** The same chance for every invoice of a day: the company's share of late invoices. */
  readonly companyAverage: Scores;
  readonly calibration: readonly CalibrationRow[];
  readonly lateShare: number;
  /** Of the invoices paid since: mean days between the expected and the true day, for the three ways. */
  readonly daysOff: { readonly model: number; readonly ownAverage: number; readonly companyAverage: number };
  /** Share of paid invoices whose day lay within the range given (eight of ten are meant to). */
  readonly inRangeShare: number;
};

const OWN_WEIGHT = 3;

/**
 * Learns from the first `share` of invoices by invoice date and tests on the rest. Every figure of a tested invoice uses
 * only what was known on its invoice day; the model itself only what was known when the test begins. `on` is the day
 * number up to which outcomes are known. Null when there is too little to test on.
 */
export function backTest(history: PaymentHistory, share: number, on: number): BackTest | null {
  const order = Array.from({ length: history.size }, (_, row) => row)
    .filter((row) => history.again[row] === 0)
    .sort((first, second) => (history.issued[first] as number) - (history.issued[second] as number) || first - second);
  const cut = Math.floor(order.length * share);
  const tested = new Set(order.slice(cut).filter((row) => isLessonOn(history, row, on)));
  if (cut === 0 || tested.size === 0) return null;
  const from = history.issued[order[cut] as number] as number;
  const learnt = learnPaymentModel(historyAsAt(history, from, order.slice(0, cut)), from);
  const trial = runTrial(history, tested, on, from, learnt.fit);
  return {
    from,
    learntFrom: learnt.examples,
    model: scoresOf(trial.model, trial.outcomes),
    ownAverage: scoresOf(trial.own, trial.outcomes),
    companyAverage: scoresOf(trial.company, trial.outcomes),
    calibration: calibration(trial.model, trial.outcomes),
    lateShare: mean(trial.outcomes),
    daysOff: { model: mean(trial.modelOff), ownAverage: mean(trial.ownOff), companyAverage: mean(trial.companyOff) },
    inRangeShare: mean(trial.inRange),
  };
}

type Trial = {
  readonly [Name in
    | "outcomes"
    | "model"
    | "own"
    | "company"
    | "modelOff"
    | "ownOff"
    | "companyOff"
    | "inRange"]: number[];
};

function runTrial(
  history: PaymentHistory,
  tested: ReadonlySet<number>,
  on: number,
  from: number,
  fit: ReturnType<typeof learnPaymentModel>["fit"],
): Trial {
  const trial: Trial = {
    outcomes: [],
    model: [],
    own: [],
    company: [],
    modelOff: [],
    ownOff: [],
    companyOff: [],
    inRange: [],
  };
  const all = companyCurve(history, from);
  const byCustomer = rowsByCustomer(history);
  walkHistory(history, on, (row, known) => {
    if (!tested.has(row)) return;
    const own = known.customers[history.customer[row] as number] as RunningRecord;
    const rate = lateRate(known.company);
    const chance = chanceOf(linearScore(fit, invoiceFeatures(history, row, known)));
    trial.outcomes.push(wasLate(history, row) ? 1 : 0);
    trial.model.push(chance);
    trial.own.push((own.late + OWN_WEIGHT * rate) / (own.known + OWN_WEIGHT));
    trial.company.push(rate);
    if (history.end[row] !== ENDS.paid) return;
    const rows = byCustomer[history.customer[row] as number] as CustomerRows;
    const issued = history.issued[row] as number;
    const curve = bendCurve(customerCurve(history, rows, all, issued), chance);
    const truth = (history.ended[row] as number) - (history.due[row] as number);
    const companyDays = known.company.daysSum / Math.max(1, known.company.paid);
    const ownDays = (own.daysSum + OWN_WEIGHT * companyDays) / (own.paid + OWN_WEIGHT);
    trial.modelOff.push(Math.abs((dayByWhich(curve, 0.5) ?? 365) - truth));
    trial.ownOff.push(Math.abs(ownDays - truth));
    trial.companyOff.push(Math.abs(companyDays - truth));
    trial.inRange.push(truth >= (dayByWhich(curve, 0.1) ?? 0) && truth <= (dayByWhich(curve, 0.9) ?? 365) ? 1 : 0);
  });
  return trial;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
