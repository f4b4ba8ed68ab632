import { fail, type Result, succeed } from "../result/result.ts";
import { type Currency, minorDigits } from "./currency.ts";
import { type Minor, minor } from "./minor.ts";

export type DecimalForm = "point" | "comma";
export type MoneyTextError =
  | { readonly kind: "not-an-amount"; readonly text: string }
  | { readonly kind: "too-many-decimals"; readonly text: string; readonly allowed: number }
  | { readonly kind: "too-large"; readonly text: string };

/** An amount as digits: `-1240.005` is negative, whole `1240`, fraction `005`. */
type Digits = { readonly isNegative: boolean; readonly whole: string; readonly fraction: string };

const SIGN = "[-\u2212\u2013+]";
/** Signs of money that are letters; all others are of Unicode's class Sc. */
const LETTER_SIGNS = "kr\\.?|zł|Kč|Ft|lei|Fr\\.|R\\$|(?:US|AU|CA|NZ|HK|A|C|S)\\$|RM|Rs\\.?|R|лв\\.?|дин\\.?|din\\.?";

/**
 * Reads an amount as a person or a file writes it: `1,240.00`, `£1 240.5`, `(12.00)`, `12.00-`, `1.240,00` (form
 * `comma`), `1,24,000.00`, `1'240.00`. Returns minor units of the currency; errors carry the text not understood.
 * More decimals than the currency has are an error unless they are zeros.
 */
export function parseMoney(text: string, code: Currency, form: DecimalForm = "point"): Result<Minor, MoneyTextError> {
  const digits = readDigits(text, code, form);
  if (digits === null) return fail({ kind: "not-an-amount", text });
  const allowed = minorDigits(code);
  if (digits.fraction.length > allowed) return fail({ kind: "too-many-decimals", text, allowed });
  return toMinor(digits, 0, text, allowed);
}

/**
 * As `parseMoney`, but decimals beyond the minor unit are rounded, half away from zero, from the text and not through a
 * float: `1.005` reads as 1.01. For files that carry four decimals.
 */
export function parseMoneyRounded(
  text: string,
  code: Currency,
  form: DecimalForm = "point",
): Result<Minor, MoneyTextError> {
  const digits = readDigits(text, code, form);
  if (digits === null) return fail({ kind: "not-an-amount", text });
  const allowed = minorDigits(code);
  const roundsUp = digits.fraction.charAt(allowed) >= "5";
  return toMinor({ ...digits, fraction: digits.fraction.slice(0, allowed) }, roundsUp ? 1 : 0, text, allowed);
}

function toMinor(digits: Digits, extra: number, text: string, scale: number): Result<Minor, MoneyTextError> {
  const size = Number(`${digits.whole}${digits.fraction.padEnd(scale, "0")}`) + extra;
  if (!Number.isSafeInteger(size)) return fail({ kind: "too-large", text });
  return succeed(minor(digits.isNegative ? -size : size));
}

function readDigits(text: string, code: Currency, form: DecimalForm): Digits | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2019\u2018´`]/g, "'")
    .replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  const inBrackets = /^\((.*)\)$/.exec(plain);
  const match = shapeOf(code).exec((inBrackets?.[1] ?? plain).trim());
  if (!match) return null;
  const signs = [match[1], match[2], match[4]].filter((sign) => sign !== "");
  if (signs.length + (inBrackets ? 1 : 0) > 1) return null;
  const isNegative = inBrackets !== null || (signs.length === 1 && signs[0] !== "+");
  return readGroups(match[3] as string, form, isNegative);
}

const shapes = new Map<Currency, RegExp>();

function shapeOf(code: Currency): RegExp {
  let shape = shapes.get(code);
  if (!shape) {
    const money = `(?:\\p{Sc}|${code}|${LETTER_SIGNS})?`;
    shape = new RegExp(`^(${SIGN}?) ?${money} ?(${SIGN}?) ?([\\d.,' ]+?) ?${money} ?(${SIGN}?)$`, "iu");
    shapes.set(code, shape);
  }
  return shape;
}

/** Groups are of three digits, or of two before a last one of three (India); a `1,24` is not 124. */
const GROUPS = {
  point: /^(\d+|\d{1,3}(?:[,' ]\d{2,3})*[,' ]\d{3})?(?:\.(\d*))?$/,
  comma: /^(\d+|\d{1,3}(?:[.' ]\d{2,3})*[.' ]\d{3})?(?:,(\d*))?$/,
} as const satisfies Record<DecimalForm, RegExp>;

function readGroups(text: string, form: DecimalForm, isNegative: boolean): Digits | null {
  const match = GROUPS[form].exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  const whole = (match[1] ?? "0").replace(/\D/g, "");
  return { isNegative, whole, fraction: (match[2] ?? "").replace(/0+$/, "") };
}
