import type { CalendarDate } from "../dates/calendar-date.ts";
import { convertMoney } from "../money/convert-money.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** A rate the user entered: `rate` units of `to` for one of `from`, as exact decimal text, from its day on. */
export type ExchangeRate = {
  readonly from: Currency;
  readonly to: Currency;
  readonly rate: string;
  readonly on: CalendarDate;
  readonly enteredBy: string;
};

/** An amount in the home currency, always shown with the rate it comes from. */
export type HomeEquivalent = { readonly amountMinor: Minor; readonly rate: ExchangeRate };

/**
 * What an amount is in the home currency at the latest rate entered for a day up to `asAt`; null without one, since no
 * rate is ever guessed, turned round or crossed. For orientation only: no ledger figure is made of it (rule 16).
 */
export function homeEquivalent(
  amount: Minor,
  code: Currency,
  home: Currency,
  asAt: CalendarDate,
  rates: readonly ExchangeRate[],
): HomeEquivalent | null {
  let latest: ExchangeRate | null = null;
  for (const rate of rates) {
    if (rate.from !== code || rate.to !== home || rate.on > asAt) continue;
    if (latest === null || rate.on >= latest.on) latest = rate;
  }
  if (latest === null) return null;
  const converted = convertMoney(amount, code, home, latest.rate);
  return converted.ok ? { amountMinor: converted.value, rate: latest } : null;
}
