import type { Currency } from "./currency.ts";

/**
 * How an amount shows its currency in a locale: the full sign of Unicode's CLDR, so that the dollars and crowns of several
 * countries are told apart (`US$` and `A$` in Britain, `$` in their own country).
 */
export const CURRENCY_DISPLAY = "symbol";

/** The sign alone, e.g. `£`; the code where the locale has none. */
export function currencySign(currency: Currency, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: CURRENCY_DISPLAY });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}
