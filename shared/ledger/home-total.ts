import { type CalendarDate, earlierDay } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { addMinor, type Minor, ZERO } from "../money/minor.ts";
import type { CurrencyAmount } from "../money/sum-by-currency.ts";
import { type ExchangeRate, homeEquivalent } from "./home-equivalent.ts";

/** A total over several currencies: about so much at the user's rates, or the currencies that have no rate. */
export type HomeTotal =
  | {
      readonly kind: "about";
      readonly amountMinor: Minor;
      /** The day of the oldest rate used: the total is no fresher than that. */
      readonly ratesOn: CalendarDate;
    }
  | { readonly kind: "no-rate"; readonly currencies: readonly Currency[] };

/**
 * Amounts of several currencies in the home currency, for orientation only (rule 16); null where all are in the home
 * currency already. With one rate missing there is no total, since a part of it would read as the whole.
 */
export function homeTotal(
  amounts: readonly CurrencyAmount[],
  home: Currency,
  asAt: CalendarDate,
  rates: readonly ExchangeRate[],
): HomeTotal | null {
  if (amounts.every(({ currency }) => currency === home)) return null;
  let total: Minor = ZERO;
  let ratesOn: CalendarDate | null = null;
  const without: Currency[] = [];
  for (const { currency, amountMinor } of amounts) {
    if (currency === home) {
      total = addMinor(total, amountMinor);
      continue;
    }
    const converted = homeEquivalent(amountMinor, currency, home, asAt, rates);
    if (converted === null) without.push(currency);
    else {
      total = addMinor(total, converted.amountMinor);
      ratesOn = ratesOn === null ? converted.rate.on : earlierDay(ratesOn, converted.rate.on);
    }
  }
  if (without.length > 0 || ratesOn === null) return { kind: "no-rate", currencies: [...new Set(without)] };
  return { kind: "about", amountMinor: total, ratesOn };
}
