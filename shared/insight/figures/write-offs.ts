import type { Currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";
import type { Figure } from "./figure.ts";
import type { MonthFlow } from "./month-flows.ts";

/** What was written off beside what was sold, over the months given. */
export function writeOffShare(flows: readonly MonthFlow[], currency: Currency): Figure {
  const salesMinor = sumMinor(flows, (flow) => flow.salesMinor);
  const writtenOffMinor = sumMinor(flows, (flow) => flow.writtenOffMinor);
  return {
    id: "write-offs",
    value: salesMinor > 0 ? writtenOffMinor / salesMinor : null,
    parts: [
      { label: "Written off, less recovered", unit: "money", amountMinor: writtenOffMinor, currency },
      { label: "Sales", unit: "money", amountMinor: salesMinor, currency },
      { label: "Months", unit: "count", value: flows.length },
    ],
  };
}
