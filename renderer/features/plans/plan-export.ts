import type { ScheduleRow } from "#shared/chasing/build-plan.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { PlanRow } from "./plan-rows.ts";
import { STANDINGS } from "./plan-words.ts";

/** Plans of one customer as they are exported. */
export const PLAN_EXPORT: readonly ExportColumn<PlanRow>[] = [
  { header: "Plan", exports: ({ plan }) => plan.number },
  { header: "Made on", exports: ({ plan }) => ({ on: plan.on }) },
  { header: "Total", exports: ({ plan }) => ({ minor: plan.totalMinor, currency: plan.currency }) },
  { header: "Paid", exports: ({ paidMinor, plan }) => ({ minor: paidMinor, currency: plan.currency }) },
  { header: "Left", exports: ({ leftMinor, plan }) => ({ minor: leftMinor, currency: plan.currency }) },
  { header: "Next", exports: ({ isRunning, next }) => (isRunning && next ? { on: next.dueOn } : null) },
  { header: "State", exports: ({ standing }) => STANDINGS[standing].label },
];

/** The payments of one plan as they are exported; `stateOf` says how a payment stands. */
export function scheduleExport(
  currency: Currency,
  stateOf: (row: ScheduleRow) => string,
): readonly ExportColumn<ScheduleRow>[] {
  return [
    { header: "Payment", exports: ({ name }) => name },
    { header: "Due", exports: ({ dueOn }) => ({ on: dueOn }) },
    { header: "State", exports: stateOf },
    { header: "Amount", exports: ({ amountMinor }) => ({ minor: amountMinor, currency }) },
    { header: "Left after", exports: ({ leftAfterMinor }) => ({ minor: leftAfterMinor, currency }) },
  ];
}
