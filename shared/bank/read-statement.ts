import { decodeText } from "../imports/decode-text.ts";
import { fail, type Result } from "../result/result.ts";
import { isCamt, readCamt } from "./camt.ts";
import { type BankCsvOptions, readBankCsv } from "./csv.ts";
import { type BankCsvLook, lookAtBankCsv } from "./csv-table.ts";
import { isMt940, readMt940 } from "./mt940.ts";
import { isOfx, readOfx } from "./ofx.ts";
import { isQif, readQif } from "./qif.ts";
import type { ReadStatements, StatementRefusal } from "./statement.ts";

/** What is asked of a file that does not say all itself; the currency is that of files that name none. */
export type StatementOptions = BankCsvOptions;

/** Reads a bank statement of any kind; which kind it is shows in the text, not in the file's name. */
export function readStatement(bytes: Uint8Array, options: StatementOptions): Result<ReadStatements, StatementRefusal> {
  const { currency, dateForm } = options;
  const { text } = decodeText(bytes);
  if (text.trim() === "") return fail({ kind: "not-a-statement" });
  if (isOfx(text)) return readOfx(text, currency);
  if (isCamt(text)) return readCamt(text);
  if (/^\s*<(\?xml|!)/.test(text)) return fail({ kind: "not-a-statement" });
  if (isMt940(text)) return readMt940(text, currency);
  return isQif(text) ? readQif(text, currency, dateForm) : readBankCsv(text, options);
}

/** What there is to see of a CSV whose columns a person sets; `null` for every other kind of file. */
export function lookAtStatement(bytes: Uint8Array): BankCsvLook | null {
  const { text } = decodeText(bytes);
  if (text.trim() === "" || isOfx(text) || /^\s*</.test(text) || isMt940(text) || isQif(text)) return null;
  return lookAtBankCsv(text);
}
