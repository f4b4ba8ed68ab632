import { type Currency, minorDigits } from "../money/currency.ts";
import type { DecimalForm } from "../money/parse-money.ts";

export type DecimalFormFinding =
  | {
      readonly kind: "found";
      readonly form: DecimalForm;
      /** An amount that can only be read so; empty where no amount has a decimal sign. */
      readonly example: string;
      readonly proofs: number;
    }
  /** `1,234` in a currency of three decimals may be either. */
  | { readonly kind: "needs-answer"; readonly examples: readonly string[] }
  | { readonly kind: "mixed"; readonly form: DecimalForm; readonly against: readonly string[] };

const EXAMPLES = 3;

/** Finds the decimal sign of a file from all its amounts together. */
export function detectDecimalForm(cells: Iterable<string>, code: Currency): DecimalFormFinding {
  const proofs: Record<DecimalForm, string[]> = { point: [], comma: [] };
  const counts: Record<DecimalForm, number> = { point: 0, comma: 0 };
  const unclear: string[] = [];
  for (const cell of cells) {
    const form = decimalFormOf(cell, minorDigits(code));
    if (form === "either") {
      if (unclear.length < EXAMPLES) unclear.push(cell.trim());
    } else if (form) {
      counts[form] += 1;
      if (proofs[form].length < EXAMPLES) proofs[form].push(cell.trim());
    }
  }
  const form: DecimalForm = counts.comma > counts.point ? "comma" : "point";
  const other = form === "comma" ? "point" : "comma";
  if (counts[other] > 0) return { kind: "mixed", form, against: proofs[other] };
  if (counts[form] === 0 && unclear.length > 0) return { kind: "needs-answer", examples: unclear };
  return { kind: "found", form, example: proofs[form][0] ?? "", proofs: counts[form] };
}

/** What one amount proves; `either` where it could be read both ways, `null` where it proves nothing. */
function decimalFormOf(cell: string, digits: number): DecimalForm | "either" | null {
  const text = cell.replace(/[^\d.,]/g, "");
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    if (points > 1 && commas > 1) return null;
    return text.lastIndexOf(".") > text.lastIndexOf(",") ? "point" : "comma";
  }
  const sign: DecimalForm = points > 0 ? "point" : "comma";
  const other: DecimalForm = sign === "point" ? "comma" : "point";
  if (points + commas > 1) return other;
  const at = text.search(/[.,]/);
  const [before, after] = [at, text.length - at - 1];
  if (after !== 3) return sign;
  if (before === 0 || before > 3 || text.startsWith("0")) return sign;
  return digits === 3 ? "either" : other;
}
