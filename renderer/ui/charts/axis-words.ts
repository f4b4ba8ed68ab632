import { type CalendarDate, dayNumber } from "#shared/dates/calendar-date.ts";
import { type Currency, minorDigits } from "#shared/money/currency.ts";
import { CURRENCY_DISPLAY } from "#shared/money/currency-sign.ts";

/** Short amounts for an axis, from minor units: `£20k`. */
export function axisMoney(currency: Currency, locale: string): (minorUnits: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: CURRENCY_DISPLAY,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const scale = 10 ** minorDigits(currency);
  return (minorUnits) => format.format(minorUnits / scale);
}

/** `Nov`, or `Nov 26` for January and where years would repeat. */
export function monthLabel(on: CalendarDate, locale: string, withYear: boolean): string {
  const format = new Intl.DateTimeFormat(locale, {
    month: "short",
    ...(withYear ? { year: "2-digit" } : {}),
    timeZone: "UTC",
  });
  return format.format(dayNumber(on) * 86_400_000).replace("Sept", "Sep");
}
