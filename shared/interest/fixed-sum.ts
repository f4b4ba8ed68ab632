import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";

/** One size of debt and its fixed sum: debts from the band before up to, but not including, `belowMinor`. */
export type FixedSumBand = { readonly belowMinor: Minor | null; readonly sumMinor: Minor };

/**
 * A fixed sum for the costs of recovery, one for each debt, only once interest has begun to run. UK Act 1998 s.5A(2);
 * Directive 2011/7/EU art.6; Ireland SI 580/2012. Amounts in minor units of `currency`.
 */
export type FixedSumRule = {
  readonly currency: Currency;
  readonly basis: string;
  readonly bands: readonly FixedSumBand[];
};

/** The band of a debt, by what it was when interest began; a later part payment does not lower it. */
export function fixedSumBand(rule: FixedSumRule, debtMinor: Minor): { fromMinor: Minor; band: FixedSumBand } {
  let fromMinor = minor(0);
  for (const band of rule.bands) {
    if (band.belowMinor === null || debtMinor < band.belowMinor) return { fromMinor, band };
    fromMinor = band.belowMinor;
  }
  throw new RangeError("The last band of a fixed sum must have no upper edge");
}

/**
 * The fixed sum of a debt in minor units. Zero until interest has run for a day, for nothing owed, and for a debt in
 * another currency than the sum: no two currencies are ever added.
 */
export function fixedSum(
  rule: FixedSumRule | null,
  debt: { debtMinor: Minor; currency: Currency; days: number },
): Minor {
  if (!rule || debt.days < 1 || debt.debtMinor <= 0 || debt.currency !== rule.currency) return minor(0);
  return fixedSumBand(rule, debt.debtMinor).band.sumMinor;
}
