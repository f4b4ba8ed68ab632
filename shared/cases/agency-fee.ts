import { type Minor, minor, sumMinor } from "../money/minor.ts";
import { percentOf } from "./percent-of.ts";
import type { Agency, FeeBand } from "./rows.ts";

/** What an agency takes, as agreed when a debt was placed. */
export type FeeTerms = Pick<Agency, "feeBands" | "minimumFeeMinor" | "noCollectionNoFee" | "vatPercent">;

/** So much of one debt, with its days past due on the day it was placed. */
export type CollectedPart = { readonly amountMinor: Minor; readonly daysLate: number };

export type FeeLine = CollectedPart & { readonly percent: string; readonly feeMinor: Minor };

/** What an agency may charge for what was collected. Amounts in minor units of one currency, without VAT. */
export type AgencyFee = {
  readonly lines: readonly FeeLine[];
  readonly percentMinor: Minor;
  readonly minimumMinor: Minor;
  readonly feeMinor: Minor;
  /** The minimum is more than the percentages, so it is what is owed. */
  readonly isMinimum: boolean;
};

/**
 * The band of a debt: the highest whose number of days it has passed (a debt of exactly 90 days is not older than 90);
 * a debt younger than every band falls in the lowest. Null where there are no bands.
 */
export function feeBandOf(bands: readonly FeeBand[], daysLate: number): FeeBand | null {
  const rising = bands.toSorted((first, second) => first.olderThanDays - second.olderThanDays);
  return rising.findLast((band) => daysLate > band.olderThanDays) ?? rising[0] ?? null;
}

/**
 * The commission on what was collected: each part at the percentage of its age, rounded half-up to the minor unit, in all
 * at least the minimum. Where nothing was collected nothing is owed if the terms say so, else the minimum.
 */
export function agencyFee(terms: FeeTerms, collected: readonly CollectedPart[]): AgencyFee {
  const lines = collected.map((part) => {
    const percent = feeBandOf(terms.feeBands, part.daysLate)?.percent ?? "0";
    return { ...part, percent, feeMinor: percentOf(part.amountMinor, percent) };
  });
  const percentMinor = sumMinor(lines, (line) => line.feeMinor);
  const isNothing = sumMinor(lines, (line) => line.amountMinor) <= 0;
  const minimumMinor = isNothing && terms.noCollectionNoFee ? minor(0) : terms.minimumFeeMinor;
  return {
    lines,
    percentMinor,
    minimumMinor,
    feeMinor: minor(Math.max(percentMinor, minimumMinor)),
    isMinimum: minimumMinor > percentMinor,
  };
}

/** An amount without VAT, the VAT on it, and both together; minor units of one currency. */
export type WithVat = { readonly netMinor: Minor; readonly vatMinor: Minor; readonly grossMinor: Minor };

/** VAT on each amount, rounded half-up to the minor unit, then added up: as each invoice or credit note shows it. */
export function withVat(netAmounts: readonly Minor[], vatPercent: string): WithVat {
  const netMinor = sumMinor(netAmounts, (amount) => amount);
  const vatMinor = sumMinor(netAmounts, (amount) => percentOf(amount, vatPercent));
  return { netMinor, vatMinor, grossMinor: minor(netMinor + vatMinor) };
}
