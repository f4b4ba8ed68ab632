import { type Minor, minor, sumMinor } from "../money/minor.ts";

export type WorthItInput = {
  readonly claimMinor: Minor;
  /** Fees from a table with sources that the user keeps: court, lawyer, agency. */
  readonly costs: readonly { readonly name: string; readonly amountMinor: Minor }[];
  readonly hours: number;
  readonly hourMinor: Minor;
  /** How likely the money comes in, as the user sees it: whole percent, 0 to 100. */
  readonly oddsPercent: number;
};

export type WorthIt = {
  readonly costMinor: Minor;
  /** What comes in on average, before costs. */
  readonly likelyMinor: Minor;
  /** On average, after costs; below zero: it loses money. */
  readonly expectedMinor: Minor;
  /** The odds at which it neither gains nor loses, rounded up to a whole percent; null when no odds are enough. */
  readonly breakEvenPercent: number | null;
};

/** What pursuing a debt is worth at the odds the user gives. Minor units of one currency; costs are taken as lost. */
export function worthIt({ claimMinor, costs, hours, hourMinor, oddsPercent }: WorthItInput): WorthIt {
  const odds = Math.min(100, Math.max(0, Math.round(oddsPercent)));
  const costMinor = minor(sumMinor(costs, (cost) => cost.amountMinor) + Math.round(hours * hourMinor));
  const likelyMinor = minor(Math.round((claimMinor * odds) / 100));
  const needed = claimMinor > 0 ? Math.ceil((costMinor * 100) / claimMinor) : Number.POSITIVE_INFINITY;
  return {
    costMinor,
    likelyMinor,
    expectedMinor: minor(likelyMinor - costMinor),
    breakEvenPercent: needed <= 100 ? needed : null,
  };
}
