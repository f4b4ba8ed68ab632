import { type Currency, currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { type DecimalForm, type MoneyTextError, parseMoney, parseMoneyRounded } from "../money/parse-money.ts";
import { type Result, succeed } from "../result/result.ts";

const PLAIN = /^(-?)(\d{1,12})(?:([.,])(\d{1,3}))?$/;
const SIDE = /\s*\b(CR|C|DR|D|H|S)\.?$/i;
/** Three decimals in a currency of two are more likely a thousands sign read wrongly than a fraction of a penny. */
const FOUR_DECIMALS = /[.,]\d{4,}\D*$/;
const CREDIT_SIDES = new Set(["CR", "C", "H"]);

/**
 * Reads an amount cell as the file writes it, in minor units of the currency: `1,234.56`, `1 234,56`, `1'234.56`,
 * `12.00-`, `(12.00)`, `12.00 CR`. `CR` and the German `H` make it negative, `DR` and `S` leave it.
 */
export function readAmount(text: string, code: Currency, form: DecimalForm): Result<Minor, MoneyTextError> {
  const trimmed = text.trim();
  const plain = PLAIN.exec(trimmed);
  if (plain) {
    const quick = quickAmount(plain, minorDigits(code), form);
    if (quick !== null) return succeed(quick);
  }
  const side = SIDE.exec(trimmed);
  if (!side) return readUnsided(trimmed, code, form);
  const amount = readUnsided(trimmed.slice(0, side.index), code, form);
  if (!amount.ok || !CREDIT_SIDES.has(side[1]!.toUpperCase())) return amount;
  return succeed(minor(-amount.value));
}

function readUnsided(text: string, code: Currency, form: DecimalForm): Result<Minor, MoneyTextError> {
  const amount = parseMoney(text, code, form);
  if (amount.ok || amount.error.kind !== "too-many-decimals" || !FOUR_DECIMALS.test(text)) return amount;
  return parseMoneyRounded(text, code, form);
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b/i, "EUR"],
  [/£|\bGBP\b/i, "GBP"],
  [/\bUSD\b|US\$/i, "USD"],
  [/\bCHF\b/i, "CHF"],
  [/zł|\bPLN\b/i, "PLN"],
  [/\bCAD\b|CA\$/i, "CAD"],
  [/\bAUD\b|AU\$/i, "AUD"],
];

/** The currency that stands beside an amount in its own cell, as `€` or `EUR`; a bare `$` names none. */
export function currencyBeside(text: string): Currency | null {
  if (!/[^\d.,\s()+-]/.test(text)) return null;
  const mark = MARKS.find(([pattern]) => pattern.test(text));
  return mark ? currency(mark[1]) : null;
}

/** The common case without the general reader: no grouping, at most the currency's decimals. */
function quickAmount(plain: RegExpExecArray, digits: number, form: DecimalForm): Minor | null {
  const fraction = plain[4] ?? "";
  if (plain[3] && (plain[3] === ".") !== (form === "point")) return null;
  if (fraction.length > digits) return null;
  const size = Number(plain[2]! + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(size) ? minor(plain[1] ? -size : size) : null;
}
