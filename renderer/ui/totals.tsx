import type { CurrencyAmount } from "#shared/money/sum-by-currency.ts";
import { Money } from "./money.tsx";

/** The total below a column, a line for each currency. */
export function Totals({
  amounts,
  bare = false,
}: {
  readonly amounts: readonly CurrencyAmount[];
  readonly bare?: boolean;
}) {
  return amounts.map(({ currency, amountMinor }) => (
    <div key={currency}>
      <Money minor={amountMinor} currency={currency} bare={bare} />
    </div>
  ));
}
