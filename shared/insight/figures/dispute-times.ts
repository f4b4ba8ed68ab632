import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isDisputeOpen } from "#shared/chasing/dispute-state.ts";
import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";

/** How long disputes for one reason took from being raised to being settled. */
export type DisputeTime = { readonly settledCount: number; readonly meanDays: number };

/** Days to settle by reason, of the disputes raised from a day until another (not included) and settled in that time. */
export function disputeTimes(
  files: Iterable<CustomerFile>,
  from: CalendarDate,
  until: CalendarDate,
): ReadonlyMap<string, DisputeTime> {
  const asAt = addDays(until, -1);
  const sums = new Map<string, { count: number; days: number }>();
  for (const file of files) {
    for (const dispute of file.disputes) {
      if (dispute.on < from || dispute.on >= until || isDisputeOpen(dispute, asAt)) continue;
      const resolved = dispute.steps.findLast((step) => step.kind === "resolved" && step.on <= asAt);
      const settledOn = resolved?.on ?? dispute.resolution?.on;
      if (!settledOn) continue;
      const sum = sums.get(dispute.reasonId) ?? { count: 0, days: 0 };
      sums.set(dispute.reasonId, { count: sum.count + 1, days: sum.days + daysBetween(dispute.on, settledOn) });
    }
  }
  return new Map(
    [...sums].map(([reasonId, { count, days }]) => [reasonId, { settledCount: count, meanDays: days / count }]),
  );
}
