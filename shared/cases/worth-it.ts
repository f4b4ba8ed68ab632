import { divideRounded } from "../money/divide-rounded.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";

export type WorthItCost = {
  readonly name: string;
  readonly amountMinor: Minor;
  /** The debtor pays it back when the money comes in. */
  readonly comesBack?: boolean;
};

export type WorthItInput = {
  readonly claimMinor: Minor;
  /** Fees from a table with sources that the user keeps: court, lawyer, enforcement. */
  readonly costs: readonly WorthItCost[];
  /** Own time, at most two decimals are looked at. */
  readonly hours: number;
  readonly hourMinor: Minor;
  /** How likely the money comes in, as the user sees it: whole percent, 0 to 100. */
  readonly oddsPercent: number;
  /** Owed to an agency, only if the money comes in. */
  readonly commissionMinor?: Minor;
};

export type WorthIt = {
  /** Own time in money. */
  readonly timeMinor: Minor;
  readonly costMinor: Minor;
  /** Of the costs, what comes back when it succeeds. */
  readonly backMinor: Minor;
  /** What comes in if it succeeds: the claim, the costs that come back, less the commission. */
  readonly gainMinor: Minor;
  /** What comes in on average, before costs. */
  readonly likelyMinor: Minor;
  /** On average, after costs; below zero: it loses money. */
  readonly expectedMinor: Minor;
  /** The odds at which it neither gains nor loses, rounded up to a whole percent; null when no odds are enough. */
  readonly breakEvenPercent: number | null;
};

/**
 * What pursuing a debt is worth at the odds the user gives. Minor units of one currency; costs are spent whether it
 * succeeds or not, and all of the claim comes in or none of it.
 */
export function worthIt({ claimMinor, costs, hours, hourMinor, oddsPercent, ...rest }: WorthItInput): WorthIt {
  const odds = Math.min(100, Math.max(0, Math.round(oddsPercent)));
  const hundredths = BigInt(Math.max(0, Math.round(hours * 100)));
  const timeMinor = minor(Number(divideRounded(hundredths * BigInt(hourMinor), 100n)));
  const costMinor = minor(sumMinor(costs, (cost) => cost.amountMinor) + timeMinor);
  const backMinor = sumMinor(costs, (cost) => (cost.comesBack ? cost.amountMinor : ZERO));
  const gainMinor = minor(claimMinor + backMinor - (rest.commissionMinor ?? 0));
  const likelyMinor = minor(Number(divideRounded(BigInt(gainMinor) * BigInt(odds), 100n)));
  const needed = gainMinor > 0 ? Math.ceil((costMinor * 100) / gainMinor) : Number.POSITIVE_INFINITY;
  return {
    timeMinor,
    costMinor,
    backMinor,
    gainMinor,
    likelyMinor,
    expectedMinor: minor(likelyMinor - costMinor),
    breakEvenPercent: needed <= 100 ? needed : null,
  };
}
