/**
 * Chance that an invoice is still unpaid at the end of each day around its due day: entry `d - FIRST_DAY` is the chance
 * to be unpaid `d` days after it. Never rises.
 */
export type DaysCurve = Float64Array;

export const FIRST_DAY = -60;
const LAST_DAY = 365;
const LENGTH = LAST_DAY - FIRST_DAY + 1;

/** Paid so many days after the due day, or still open by then; `weight` is how much it counts. */
export type DaysSeen = { readonly days: number; readonly isPaid: boolean; readonly weight: number };

/**
 * The curve of what was seen, drawn towards `prior` as if that had been seen `priorWeight` times (Kaplan and Meier's
 * product-limit estimate with prior counts). An invoice still open counts as unpaid as far as it has been watched, so a
 * customer who stops paying does not keep the look of the payments he made before.
 */
export function daysCurve(seen: readonly DaysSeen[], prior: DaysCurve, priorWeight: number): DaysCurve {
  const paid = new Float64Array(LENGTH);
  const left = new Float64Array(LENGTH);
  let watched = priorWeight;
  for (const { days, isPaid, weight } of seen) {
    const at = placeOf(days);
    watched += weight;
    if (isPaid) paid[at] = (paid[at] as number) + weight;
    else left[at] = (left[at] as number) + weight;
  }
  const curve = new Float64Array(LENGTH);
  let unpaid = 1;
  let priorBefore = 1;
  for (let at = 0; at < LENGTH; at++) {
    const priorPaid = priorWeight * (priorBefore - (prior[at] as number));
    priorBefore = prior[at] as number;
    const ended = (paid[at] as number) + priorPaid;
    if (watched > 1e-12) unpaid *= Math.max(0, 1 - ended / watched);
    watched -= ended + (left[at] as number);
    curve[at] = unpaid;
  }
  return curve;
}

/** Before anything was seen: half by the due day, the others at a fifteenth of what is left each day. */
export function firstCurve(): DaysCurve {
  return new Float64Array(LENGTH).map((_, at) => {
    const days = at + FIRST_DAY;
    if (days >= 0) return 0.5 * Math.exp(-days / 15);
    return days < -30 ? 1 : 1 - (0.5 * (days + 30)) / 30;
  });
}

/** Chance to be unpaid so many days after the due day. */
export function unpaidAfter(curve: DaysCurve, days: number): number {
  return days < FIRST_DAY ? 1 : (curve[placeOf(days)] as number);
}

/** The curve bent so that the chance of being unpaid at the end of the due day is `chanceLate`. */
export function bendCurve(curve: DaysCurve, chanceLate: number): DaysCurve {
  const before = Math.min(1 - 1e-9, Math.max(1e-9, unpaidAfter(curve, 0)));
  return curve.map((unpaid, at) => {
    if (at + FIRST_DAY >= 0) return (unpaid * chanceLate) / before;
    return 1 - ((1 - unpaid) * (1 - chanceLate)) / (1 - before);
  });
}

/** The curve once it is known that the invoice is unpaid at the end of a day. */
export function curveSince(curve: DaysCurve, days: number): DaysCurve {
  if (days < FIRST_DAY) return curve;
  const now = placeOf(days);
  const chance = curve[now] as number;
  return curve.map((unpaid, at) => (at <= now || chance <= 1e-12 ? 1 : unpaid / chance));
}

/** First day by which the chance of having been paid has reached `share`; null when that is later than a year. */
export function dayByWhich(curve: DaysCurve, share: number): number | null {
  const at = curve.findIndex((unpaid) => 1 - unpaid >= share - 1e-12);
  return at < 0 ? null : at + FIRST_DAY;
}

function placeOf(days: number): number {
  return Math.min(LENGTH - 1, Math.max(0, days - FIRST_DAY));
}
