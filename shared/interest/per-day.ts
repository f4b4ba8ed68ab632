import { type Currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { type DayCount, yearDaysOn } from "./day-count.ts";
import type { Percent } from "./percent.ts";
import { type InterestRounding, roundedQuotient, simpleInterest } from "./simple-interest.ts";

/** Ten-thousandths of the major unit: what one more day adds, fine enough to be added up before it is rounded. */
export type PerDay = number;

const DECIMALS = 4;

/** What one more day of interest adds, in ten-thousandths of the major unit, rounded half-up. */
export function perDayOf(
  balanceMinor: Minor,
  rate: Percent,
  on: { readonly dayNo: number; readonly dayCount: DayCount },
  rounding: InterestRounding,
  code: Currency,
): PerDay {
  const factor = 10 ** (DECIMALS - minorDigits(code));
  const divisor = yearDaysOn(on.dayCount, on.dayNo);
  if (rounding !== "segment") return simpleInterest(balanceMinor, rate, 1, divisor, rounding) * factor;
  return roundedQuotient(balanceMinor, rate.units, factor, 100 * 10 ** rate.scale * divisor);
}

/** `0.4539`: major units with four decimals, plain. */
export function perDayText(perDay: PerDay): string {
  const digits = String(Math.abs(perDay)).padStart(DECIMALS + 1, "0");
  return `${perDay < 0 ? "-" : ""}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

/** The same in minor units, rounded half-up. */
export function perDayMinor(perDay: PerDay, code: Currency): Minor {
  return minor(roundedQuotient(perDay, 1, 1, 10 ** (DECIMALS - minorDigits(code))));
}
