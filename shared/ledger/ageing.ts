import type { AgeingSettings } from "../settings/settings.ts";

/**
 * The band of an open item: 0 = not due, 1 = up to the first limit, and so on; the last is everything older. Due today is
 * not overdue, so 0 days late is band 0 (as OCA's aged partner balance has it; ERPNext counts day 0 as 1-30). Aged by
 * invoice date there is no band 0: day 0 is in the first band.
 */
export function ageBand(days: number, { limits, by }: AgeingSettings): number {
  if (by === "due-date" && days <= 0) return 0;
  let band = 1;
  for (const limit of limits) {
    if (days <= limit) return band;
    band++;
  }
  return band;
}

/** Number of bands with the one for what is not due: limits 30, 60, 90 make five. */
export function bandCount(settings: AgeingSettings): number {
  return settings.limits.length + 2;
}

/** Names of the bands: `Not due`, `1–30`, `31–60`, `61–90`, `Over 90`, in days; by invoice date the first limit begins at 0. */
export function bandLabels({ limits, by }: AgeingSettings): readonly string[] {
  const labels = ["Not due"];
  let from = by === "due-date" ? 1 : 0;
  for (const limit of limits) {
    labels.push(`${from}–${limit}`);
    from = limit + 1;
  }
  return [...labels, `Over ${from - 1}`];
}
