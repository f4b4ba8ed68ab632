import { type Currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";

/** Reads a SWIFT amount (`15d`: digits, a comma, up to the currency's decimals), without sign; `null` for anything else. */
export function swiftAmount(text: string, code: Currency): Minor | null {
  const match = /^(\d+)(?:[,.](\d*))?$/.exec(text.replace(/\s/g, ""));
  if (!match) return null;
  const digits = minorDigits(code);
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const size = Number(match[1]! + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(size) ? minor(size) : null;
}
