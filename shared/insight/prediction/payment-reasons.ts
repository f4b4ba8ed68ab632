import { FEATURES, type Feature, habitFeatures, lateRate } from "./invoice-features.ts";
import type { PaymentHistory } from "./payment-history.ts";
import type { PaymentModel } from "./payment-model.ts";
import { emptyRecord, type RunningRecord } from "./running-record.ts";
import type { KnownSoFar } from "./walk-history.ts";

/**
 * Why a chance is what it is. `weight` is the step in log odds from the company's average invoice: above 0 makes it
 * likelier to be late.
 */
export type PaymentReason = { readonly weight: number } & (
  | { readonly kind: "own-record"; readonly late: number; readonly known: number; readonly usualDays: number }
  | { readonly kind: "lately"; readonly recentDays: number; readonly usualDays: number }
  | { readonly kind: "overdue-now"; readonly count: number }
  | { readonly kind: "size"; readonly times: number }
  | { readonly kind: "kind-of-customer"; readonly lateShare: number }
  | { readonly kind: "no-record"; readonly companyLateShare: number }
  | { readonly kind: "already-late"; readonly days: number }
);

const MOST = 3;
const LEAST_WEIGHT = 0.05;

/** The three reasons that weigh most, heaviest first; what is certain (already late, nothing known) comes before them. */
export function weightiestReasons(
  history: PaymentHistory,
  row: number,
  model: PaymentModel,
  known: KnownSoFar,
  features: Float64Array,
): readonly PaymentReason[] {
  const own = known.customers[history.customer[row] as number] as RunningRecord;
  const trait = known.traits[history.trait[row] as number] as RunningRecord;
  const usual = habitFeatures(emptyRecord(), emptyRecord(), known.company, 0, 0);
  const step = (feature: Feature) => {
    const at = FEATURES.indexOf(feature);
    return (model.fit.weights[at] as number) * ((features[at] as number) - (usual[at] as number));
  };
  const days = (feature: Feature) => 10 * (features[FEATURES.indexOf(feature)] as number);
  const recentWeight = model.fit.weights[FEATURES.indexOf("recentDays")] as number;
  const lately = (recentWeight * (days("recentDays") - days("usualDays"))) / 10;
  const record = step("record") + step("steadiness") + step("usualDays") + step("recentDays") - lately;
  const certain = certainReasons(history, row, model, own, known.company);
  const others: readonly PaymentReason[] = [
    { kind: "own-record", weight: record, late: own.late, known: own.known, usualDays: meanDays(own) },
    { kind: "lately", weight: lately, recentDays: recentMean(own), usualDays: meanDays(own) },
    { kind: "overdue-now", weight: step("overdueNow"), count: own.overdue },
    {
      kind: "size",
      weight: step("size") + step("ownSize"),
      times: Math.exp(features[FEATURES.indexOf("size")] as number),
    },
    { kind: "kind-of-customer", weight: step("trait"), lateShare: lateRate(trait) },
  ];
  const weighed = others
    .filter(({ kind, weight }) => Math.abs(weight) >= LEAST_WEIGHT && isSaid(kind, own))
    .sort((first, second) => Math.abs(second.weight) - Math.abs(first.weight));
  return [...certain, ...weighed].slice(0, MOST);
}

function isSaid(kind: PaymentReason["kind"], own: RunningRecord): boolean {
  if (kind === "own-record") return own.known > 0;
  if (kind === "lately") return own.paid > 1;
  return kind !== "overdue-now" || own.overdue > 0;
}

function certainReasons(
  history: PaymentHistory,
  row: number,
  model: PaymentModel,
  own: RunningRecord,
  company: RunningRecord,
): readonly PaymentReason[] {
  const late = model.on - (history.due[row] as number);
  const reasons: PaymentReason[] = [];
  if (late > 0) reasons.push({ kind: "already-late", weight: Number.POSITIVE_INFINITY, days: late });
  if (own.known === 0) reasons.push({ kind: "no-record", weight: 0, companyLateShare: lateRate(company) });
  return reasons;
}

function meanDays(own: RunningRecord): number {
  return own.paid === 0 ? 0 : own.daysSum / own.paid;
}

function recentMean(own: RunningRecord): number {
  return own.recentWeight === 0 ? 0 : own.recentSum / own.recentWeight;
}
