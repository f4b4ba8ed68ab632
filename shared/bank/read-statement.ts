import { decodeText } from "../imports/decode-text.ts";
import type { DateForm } from "../imports/read-day.ts";
import type { Currency } from "../money/currency.ts";
import { fail, type Result } from "../result/result.ts";
import { isCamt, readCamt } from "./camt.ts";
import { readBankCsv } from "./csv.ts";
import { isMt940, readMt940 } from "./mt940.ts";
import { isOfx, readOfx } from "./ofx.ts";
import { isQif, readQif } from "./qif.ts";
import type { ReadStatements, StatementRefusal } from "./statement.ts";

export type StatementOptions = {
  /** Of files that name none. */
  readonly currency: Currency;
  /** The answer where days can be read two ways. */
  readonly dateForm?: DateForm;
};

/** Reads a bank statement of any kind; which kind it is shows in the text, not in the file's name. */
export function readStatement(
  bytes: Uint8Array,
  { currency, dateForm }: StatementOptions,
): Result<ReadStatements, StatementRefusal> {
  const { text } = decodeText(bytes);
  if (text.trim() === "") return fail({ kind: "not-a-statement" });
  if (isOfx(text)) return readOfx(text, currency);
  if (isCamt(text)) return readCamt(text);
  if (/^\s*<(\?xml|!)/.test(text)) return fail({ kind: "not-a-statement" });
  if (isMt940(text)) return readMt940(text, currency);
  return isQif(text) ? readQif(text, currency, dateForm) : readBankCsv(text, currency, dateForm);
}
