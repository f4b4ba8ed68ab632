import { type Currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { type DecimalForm, type MoneyTextError, parseMoney } from "../money/parse-money.ts";
import { type Result, succeed } from "../result/result.ts";

const PLAIN = /^(-?)(\d{1,12})(?:([.,])(\d{1,3}))?$/;
const SIDE = /\s*\b(CR|C|DR|D|H|S)\.?$/i;
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
  if (!side) return parseMoney(trimmed, code, form);
  const amount = parseMoney(trimmed.slice(0, side.index), code, form);
  if (!amount.ok || !CREDIT_SIDES.has(side[1]!.toUpperCase())) return amount;
  return succeed(minor(-amount.value));
}

/** The common case without the general reader: no grouping, at most the currency's decimals. */
function quickAmount(plain: RegExpExecArray, digits: number, form: DecimalForm): Minor | null {
  const fraction = plain[4] ?? "";
  if (plain[3] && (plain[3] === ".") !== (form === "point")) return null;
  if (fraction.length > digits) return null;
  const size = Number(plain[2]! + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(size) ? minor(plain[1] ? -size : size) : null;
}
