import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { FigureId } from "./figure-definitions.ts";

/** One thing a figure is made of, as a row to show. */
export type FigurePart = { readonly label: string } & (
  | { readonly unit: "money"; readonly amountMinor: Minor; readonly currency: Currency }
  | { readonly unit: "days" | "count" | "share"; readonly value: number }
);

/** A figure with everything it was made from. `value` is null when there is nothing to make it from. */
export type Figure = {
  readonly id: FigureId;
  /** Days; or a share from 0 to 1 (a figure may pass 1); or a number of things. */
  readonly value: number | null;
  readonly parts: readonly FigurePart[];
};
