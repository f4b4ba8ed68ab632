import { parsePercent } from "../interest/percent.ts";
import { divideRounded } from "../money/divide-rounded.ts";
import { type Minor, minor } from "../money/minor.ts";

/**
 * A percentage of an amount in minor units, rounded half-up away from zero to the minor unit. `percent` is exact decimal
 * text; empty or unreadable text counts as nothing (forms refuse it before it is kept).
 */
export function percentOf(amount: Minor, percent: string): Minor {
  const parsed = parsePercent(percent);
  if (!parsed.ok) return minor(0);
  const { units, scale } = parsed.value;
  return minor(Number(divideRounded(BigInt(amount) * BigInt(units), 100n * 10n ** BigInt(scale))));
}
