import type { Currency } from "#shared/money/currency.ts";
import { type Minor, sumMinor } from "#shared/money/minor.ts";
import type { Figure } from "./figure.ts";

export type OwedBy = { readonly customerId: string; readonly owedMinor: Minor };

/** The customers who owe most, largest first; ties by id so that the order is the same every time. */
export function largestDebtors(owed: readonly OwedBy[], count: number): readonly OwedBy[] {
  return [...owed]
    .filter(({ owedMinor }) => owedMinor > 0)
    .sort((first, second) => second.owedMinor - first.owedMinor || (first.customerId < second.customerId ? -1 : 1))
    .slice(0, count);
}

/** Share of what is owed that the largest debtors owe. */
export function concentration(owed: readonly OwedBy[], currency: Currency, count = 5): Figure {
  const largestMinor = sumMinor(largestDebtors(owed, count), (row) => row.owedMinor);
  const allMinor = sumMinor(
    owed.filter(({ owedMinor }) => owedMinor > 0),
    (row) => row.owedMinor,
  );
  return {
    id: "concentration",
    value: allMinor > 0 ? largestMinor / allMinor : null,
    parts: [
      { label: `Owed by the ${count} largest`, unit: "money", amountMinor: largestMinor, currency },
      { label: "Owed by all", unit: "money", amountMinor: allMinor, currency },
      { label: "Customers who owe", unit: "count", value: owed.filter(({ owedMinor }) => owedMinor > 0).length },
    ],
  };
}
