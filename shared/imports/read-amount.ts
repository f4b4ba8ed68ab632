import { type Currency, currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { type DecimalForm, type MoneyTextError, parseMoney, parseMoneyRounded } from "../money/parse-money.ts";
import { type Result, succeed } from "../result/result.ts";

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
  const quick = quickAmount(trimmed, minorDigits(code), form);
  if (quick !== null) return succeed(quick);
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
  if (isBareNumber(text)) return null;
  const mark = MARKS.find(([pattern]) => pattern.test(text));
  return mark ? currency(mark[1]) : null;
}

/** Digits, signs of grouping and spaces only: the common case, without a pattern. */
function isBareNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character > NINE || (character < ZERO && !BARE_SIGNS.has(character))) return false;
  }
  return true;
}

/** Space, tab and line ends, brackets, plus, comma, minus, point. */
const BARE_SIGNS: ReadonlySet<number> = new Set([32, 9, 10, 13, 40, 41, 43, 44, 45, 46]);

const [ZERO, NINE, MINUS, POINT, COMMA] = [48, 57, 45, 46, 44] as const;
const MOST_DIGITS = 12;

/**
 * The common case, read character by character because a list has one in every row: an optional minus, up to twelve
 * digits, and at most the currency's decimals after the decimal sign. `null` leaves it to the general reader.
 */
function quickAmount(text: string, digits: number, form: DecimalForm): Minor | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const sign = form === "point" ? POINT : COMMA;
  let size = 0;
  let signAt = -1;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character >= ZERO && character <= NINE) size = size * 10 + character - ZERO;
    else if (character === sign && signAt === -1 && at > start) signAt = at;
    else return null;
  }
  const end = signAt === -1 ? text.length : signAt;
  const decimals = signAt === -1 ? 0 : text.length - signAt - 1;
  const hasNone = end === start || (signAt !== -1 && decimals === 0);
  if (hasNone || end - start > MOST_DIGITS || decimals > digits) return null;
  const amount = size * 10 ** (digits - decimals);
  return Number.isSafeInteger(amount) ? minor(start === 1 && amount !== 0 ? -amount : amount) : null;
}
