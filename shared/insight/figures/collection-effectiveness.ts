import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { Figure } from "./figure.ts";

export type CeiInput = {
  readonly currency: Currency;
  readonly owedAtStartMinor: Minor;
  readonly salesMinor: Minor;
  readonly owedAtEndMinor: Minor;
  readonly notDueAtEndMinor: Minor;
};

/**
 * Collection effectiveness index as a share: what was collected of what could have been. Minor units in. Source: Credit
 * Research Foundation, KPI definitions.
 */
export function collectionEffectiveness(input: CeiInput): Figure {
  const { currency, owedAtStartMinor, salesMinor, owedAtEndMinor, notDueAtEndMinor } = input;
  const available = owedAtStartMinor + salesMinor - notDueAtEndMinor;
  const collected = owedAtStartMinor + salesMinor - owedAtEndMinor;
  return {
    id: "cei",
    value: available > 0 ? collected / available : null,
    parts: [
      { label: "Owed at the start", unit: "money", amountMinor: owedAtStartMinor, currency },
      { label: "Sales since", unit: "money", amountMinor: salesMinor, currency },
      { label: "Owed at the end", unit: "money", amountMinor: owedAtEndMinor, currency },
      { label: "Of it not due", unit: "money", amountMinor: notDueAtEndMinor, currency },
    ],
  };
}
