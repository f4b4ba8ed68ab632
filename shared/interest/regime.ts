import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Percent } from "./percent.ts";

/**
 * Points on top of a reference rate, by the day the claim arose (the invoice day stands for it): the last entry that
 * is not after it. Before the first entry nothing is known.
 */
export type Margin = { readonly claimsFromOn: CalendarDate; readonly points: Percent };

/** A rate as the contract states it; the yearly equivalent is what is worked with and always printed beside it. */
export type ContractRate = {
  readonly percent: Percent;
  readonly per: "year" | "month";
  readonly yearly: Percent;
  /** The agreement itself gives the yearly figure; always so for a yearly rate. Matters in Canada. */
  readonly yearlyIsStated: boolean;
};

/**
 * How the yearly rate of a debt is found. `fixed-at-start`: the rate of the day interest begins, for the whole delay
 * (UK Act 1998 s.4(2), SI 2002/1675 art.4; Ireland, one ECB rate). `segmented`: a new rate each 1 January and 1 July
 * while unpaid (Directive 2011/7/EU art.3(3); BGB s.247; D.Lgs 231/2002 art.5).
 */
export type Regime =
  | {
      readonly kind: "fixed-at-start" | "segmented";
      readonly basis: string;
      readonly table: string;
      readonly margins: readonly Margin[];
      readonly adjust: "none" | "up-to-half" | "whole";
    }
  | { readonly kind: "contract"; readonly basis: string; readonly rate: ContractRate }
  | { readonly kind: "court"; readonly basis: string; readonly percent: Percent };
