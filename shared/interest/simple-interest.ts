import { type Minor, minor } from "../money/minor.ts";
import type { Percent } from "./percent.ts";

/**
 * Where the penny is rounded. `segment`: once per row, half-up away from zero (the default). `daily-penny`: the amount
 * per day is rounded half-up first and then multiplied by the days, as GOV.UK's example does. `daily-truncated`: the
 * amount per day is cut to a penny first, as some court guides do. No statute prescribes one.
 */
export type InterestRounding = "segment" | "daily-penny" | "daily-truncated";

export const INTEREST_ROUNDINGS = [
  "segment",
  "daily-penny",
  "daily-truncated",
] as const satisfies readonly InterestRounding[];

/**
 * balance x percent / 100 x days / yearDays in minor units, exact, rounded in the stated way. Numbers above 2^53 are
 * worked out in BigInt.
 */
export function simpleInterest(
  balanceMinor: Minor,
  rate: Percent,
  days: number,
  yearDays: number,
  rounding: InterestRounding = "segment",
): Minor {
  const divisor = 100 * 10 ** rate.scale * yearDays;
  if (rounding === "segment") return minor(roundedQuotient(balanceMinor, rate.units, days, divisor));
  if (rounding === "daily-penny") return minor(roundedQuotient(balanceMinor, rate.units, 1, divisor) * days);
  return minor(Math.trunc(Number((BigInt(balanceMinor) * BigInt(rate.units)) / BigInt(divisor))) * days);
}

const LARGEST = 2 ** 52;

/** first x second x third / divisor, half-up away from zero. All safe integers, divisor above zero. */
export function roundedQuotient(first: number, second: number, third: number, divisor: number): number {
  const product = first * second * third;
  const size = Math.abs(product);
  if (size < LARGEST && divisor < LARGEST / 2) {
    const rest = size % divisor;
    const whole = (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
    return product < 0 ? -whole : whole;
  }
  return exactQuotient(BigInt(first) * BigInt(second) * BigInt(third), BigInt(divisor));
}

function exactQuotient(product: bigint, divisor: bigint): number {
  const size = product < 0n ? -product : product;
  const whole = Number((size * 2n + divisor) / (divisor * 2n));
  return product < 0n ? -whole : whole;
}
