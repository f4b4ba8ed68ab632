import { fail, type Result, succeed } from "../result/result.ts";
import { type Currency, minorDigits } from "./currency.ts";
import { type Minor, minor } from "./minor.ts";

export type DecimalForm = "point" | "comma";
export type MoneyTextError =
  | { readonly kind: "not-an-amount"; readonly text: string }
  | { readonly kind: "too-many-decimals"; readonly text: string; readonly allowed: number }
  | { readonly kind: "too-large"; readonly text: string };

const SIGNS = /[-−–]/;

/**
 * Reads an amount as a person or a file writes it: `1,240.00`, `£1 240.5`, `(12.00)`, `12.00-`, `1.240,00` (form
 * `comma`). Returns minor units of the currency; errors name the text that was not understood.
 */
export function parseMoney(text: string, code: Currency, form: DecimalForm = "point"): Result<Minor, MoneyTextError> {
  const trimmed = text.normalize("NFKC").trim();
  const negative = /^\(.*\)$/.test(trimmed) || SIGNS.test(trimmed);
  const bare = trimmed
    .replace(/[()\s'’\u00a0\u202f]/g, "")
    .replace(/[-−–+]/g, "")
    .replace(/^[^\d.,]+|[^\d.,]+$/g, "");
  const [group, point] = form === "point" ? [",", "."] : [".", ","];
  const shape = new RegExp(`^(\\d{1,3}(?:\\${group}\\d{2,3})+|\\d+)?(?:\\${point}(\\d*))?$`);
  const match = shape.exec(bare);
  if (!match || (!match[1] && !match[2])) return fail({ kind: "not-an-amount", text });
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  const digits = minorDigits(code);
  if (fraction.length > digits) return fail({ kind: "too-many-decimals", text, allowed: digits });
  const whole = (match[1] ?? "0").replaceAll(group, "");
  const value = Number(`${whole}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(value)) return fail({ kind: "too-large", text });
  return succeed(minor(negative ? -value : value));
}
