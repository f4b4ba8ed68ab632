import { type Currency, minorDigits } from "./currency.ts";
import { CURRENCY_DISPLAY } from "./currency-sign.ts";
import type { Minor } from "./minor.ts";

export type MoneyStyle = {
  /** BCP 47 locale for grouping and decimal sign, e.g. `en-GB`. */
  readonly locale: string;
  /** Leave out the currency sign. */
  readonly bare?: boolean;
  /** Leave out the minor units, rounding half-up: for strips and headlines, never for ledgers and letters. */
  readonly whole?: boolean;
};

const MINUS = "−";
const formats = new Map<string, Intl.NumberFormat>();

/** Formats minor units for a reader, exactly (no floating point), with a true minus sign: `−£1,240.00`. */
export function formatMoney(amount: Minor, code: Currency, style: MoneyStyle): string {
  const digits = style.whole ? 0 : minorDigits(code);
  const text = decimalText(amount, minorDigits(code), digits);
  const format = numberFormat(style.locale, code, style.bare === true, digits);
  return format.format(text as unknown as number).replace("-", MINUS);
}

/** Minor units as plain decimal text with a hyphen-minus, e.g. `-1240.00`: for files, never for readers. */
export function plainAmount(amount: Minor, code: Currency): string {
  return decimalText(amount, minorDigits(code), minorDigits(code));
}

function decimalText(amount: Minor, scale: number, digits: number): string {
  const sign = amount < 0 ? "-" : "";
  const size = Math.abs(amount);
  if (digits === 0 && scale > 0) return wholeText(sign, size, 10 ** scale);
  if (scale === 0) return `${sign}${size}`;
  const padded = String(size).padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** By remainder, which is exact for every safe integer. Less than half a unit is a plain zero, without a minus sign. */
function wholeText(sign: string, size: number, unit: number): string {
  const rest = size % unit;
  const whole = (size - rest) / unit + (2 * rest >= unit ? 1 : 0);
  return whole === 0 ? "0" : `${sign}${whole}`;
}

function numberFormat(locale: string, code: Currency, bare: boolean, digits: number): Intl.NumberFormat {
  const key = `${locale} ${code} ${bare} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      ...(bare ? {} : { style: "currency", currency: code, currencyDisplay: CURRENCY_DISPLAY }),
      // Spanish and other languages leave four figures ungrouped in running text; a column of amounts needs them alike.
      useGrouping: "always",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}
