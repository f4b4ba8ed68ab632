import type { Currency } from "./currency.ts";
import { addMinor, type Minor, ZERO } from "./minor.ts";

export type CurrencyAmount = { readonly currency: Currency; readonly amountMinor: Minor };

/** Adds amounts up, each currency for itself, in the order in which the currencies first come. */
export function sumByCurrency(amounts: Iterable<CurrencyAmount>): readonly CurrencyAmount[] {
  const sums = new Map<Currency, Minor>();
  for (const { currency, amountMinor } of amounts) {
    sums.set(currency, addMinor(sums.get(currency) ?? ZERO, amountMinor));
  }
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
