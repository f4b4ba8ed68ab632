import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import type { CurrencyAmount } from "#shared/money/sum-by-currency.ts";

/** The width of a column in pixels in which the longest of these amounts stands whole, never below `least`. */
export function moneyWidth(amounts: Iterable<CurrencyAmount>, least: number): number {
  const largest = new Map<CurrencyAmount["currency"], number>();
  for (const { currency, amountMinor } of amounts) {
    // A minus takes the room of one digit more.
    const size = amountMinor < 0 ? -amountMinor * 10 : amountMinor;
    if (size > (largest.get(currency) ?? 0)) largest.set(currency, size);
  }
  const lengths = [...largest].map(
    ([currency, size]) => formatMoney(minor(size), currency, { locale: "en-GB" }).length,
  );
  return Math.max(least, ...lengths.map((length) => length * DIGIT + PADDING));
}

/** A bold digit of 13 pixels, and the space of a cell. */
const DIGIT = 8;
const PADDING = 20;
