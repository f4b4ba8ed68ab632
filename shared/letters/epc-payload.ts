import type { Currency } from "../money/currency.ts";
import { plainAmount } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";

export type EpcInput = {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** What the payer should quote: at most 140 characters. */
  readonly text: string;
};

export type EpcRefusal = { readonly kind: "not-euro" | "not-sepa" | "bad-iban" | "amount-out-of-range" | "no-name" };

const MAX_BYTES = 331;

/** Countries and territories of the SEPA schemes, by the first two letters of the IBAN (EPC409-09, list of SEPA countries). */
const SEPA = new Set(
  (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI " +
    "SK SM VA"
  ).split(" "),
);

/**
 * The text of a payment code as the European Payments Council lays it down (EPC069-12, Quick Response Code: Guidelines
 * to enable data capture for the initiation of a SEPA credit transfer): version 002, UTF-8, euro only, 0.01 to
 * 999999999.99, at most 331 bytes. Refuses everything the standard does not cover, so that no code is printed then.
 */
export function epcPayload(input: EpcInput): Result<string, EpcRefusal> {
  const iban = input.iban.replace(/\s/g, "").toUpperCase();
  if (input.currency !== "EUR") return fail({ kind: "not-euro" });
  if (!isIban(iban)) return fail({ kind: "bad-iban" });
  if (!SEPA.has(iban.slice(0, 2))) return fail({ kind: "not-sepa" });
  if (input.amountMinor < 1 || input.amountMinor > 99_999_999_999) return fail({ kind: "amount-out-of-range" });
  const name = clip(oneLine(input.name), 70);
  if (name === "") return fail({ kind: "no-name" });
  const bic = input.bic.replace(/\s/g, "").toUpperCase();
  const amount = `EUR${plainAmount(input.amountMinor, input.currency)}`;
  const head = ["BCD", "002", "1", "SCT", bic, name, iban, amount, "", "", ""].join("\n");
  const text = clip(oneLine(input.text), 140);
  return succeed(head + clipToBytes(text, MAX_BYTES - utf8Bytes(head)));
}

/** ISO 13616: country, two check digits, and a remainder of 1 by 97 once the first four signs stand at the end. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => Number.parseInt(sign, 36).toString()).join("");
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

function clipToBytes(text: string, room: number): string {
  let kept = "";
  let bytes = 0;
  for (const sign of text) {
    bytes += utf8Bytes(sign);
    if (bytes > room) break;
    kept += sign;
  }
  return kept;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function clip(text: string, length: number): string {
  return [...text].slice(0, length).join("");
}
