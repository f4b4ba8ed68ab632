import { type Currency, minorDigits } from "#shared/money/currency.ts";
import { currencySign } from "#shared/money/currency-sign.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

export type MoneyWords = {
  /** `£1,240.00` */
  readonly full: (amount: Minor) => string;
  /** `1,240.00`, for columns whose head has the sign. */
  readonly bare: (amount: Minor) => string;
  /** `£1,000` where there are no pence, for the bounds of a table. */
  readonly round: (amount: Minor) => string;
  /** `£` */
  readonly sign: string;
};

const wordsOf = new Map<string, MoneyWords>();

/** How a document writes amounts of its one currency. Made once for each: the formats are costly to make. */
export function moneyWords(currency: Currency, locale: string): MoneyWords {
  const key = `${currency} ${locale}`;
  const words = wordsOf.get(key) ?? makeWords(currency, locale);
  wordsOf.set(key, words);
  return words;
}

function makeWords(currency: Currency, locale: string): MoneyWords {
  return {
    full: (amount) => formatMoney(amount, currency, { locale }),
    bare: (amount) => formatMoney(amount, currency, { locale, bare: true }),
    round: (amount) => formatMoney(amount, currency, { locale, whole: amount % 10 ** minorDigits(currency) === 0 }),
    sign: currencySign(currency, locale),
  };
}

/** A percentage typed with a full stop, as the locale writes it: `11.75` becomes `11,75`. */
export function percentWords(percent: string, locale: string): string {
  const point = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  return percent.replace(".", point);
}
