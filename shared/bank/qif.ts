import { detectDateForm } from "../imports/detect-date-form.ts";
import { detectDecimalForm } from "../imports/detect-decimal-form.ts";
import { readAmount } from "../imports/read-amount.ts";
import { type DateForm, readDay } from "../imports/read-day.ts";
import type { Currency } from "../money/currency.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { ReadStatements, StatementLine, StatementRefusal } from "./statement.ts";

type QifRecord = { readonly line: number; readonly fields: ReadonlyMap<string, string> };

const KINDS = /^!Type:(Bank|Cash|CCard|Oth [AL])\s*$/i;

export function isQif(text: string): boolean {
  return /^!(Type:|Account|Option:)/im.test(text.slice(0, 2_000));
}

/**
 * Reads QIF (Quicken Interchange Format): records of one letter and a text each, ended by `^`. Its dates name no order
 * and its amounts no currency: days are settled by evidence, or asked with `needs-date-form`.
 */
export function readQif(text: string, currency: Currency, form?: DateForm): Result<ReadStatements, StatementRefusal> {
  const records = recordsOf(text);
  if (records.length === 0) return fail({ kind: "not-a-statement" });
  const days = records.map((record) => dayText(record));
  const dates = detectDateForm(days);
  if (dates.kind === "needs-answer" && !form) return fail({ kind: "needs-date-form", examples: dates.examples });
  const dateForm = form ?? (dates.kind === "needs-answer" ? "day-first" : dates.form);
  const decimals = detectDecimalForm(
    records.map((record) => amountText(record)),
    currency,
  );
  const decimalForm = decimals.kind === "needs-answer" ? "point" : decimals.form;
  const lines: StatementLine[] = [];
  for (const record of records) {
    const on = readDay(dayText(record), dateForm);
    if (!on) return fail({ kind: "broken", line: record.line, tag: "D", text: record.fields.get("D") ?? "" });
    const amount = readAmount(amountText(record), currency, decimalForm);
    if (!amount.ok) return fail({ kind: "broken", line: record.line, tag: "T", text: amountText(record) });
    const field = (letter: string) => record.fields.get(letter) ?? "";
    lines.push({
      line: record.line,
      on,
      currency,
      amountMinor: amount.value,
      payer: field("P"),
      payerAccount: "",
      text: field("M"),
      reference: field("N"),
      bankReference: "",
      isReversal: false,
      chargesMinor: null,
    });
  }
  const statement = { account: "", currency, openingMinor: null, closingMinor: null, lines };
  return succeed({ format: "qif", layout: "", statements: [statement], problems: [] });
}

function recordsOf(text: string): readonly QifRecord[] {
  const records: QifRecord[] = [];
  let fields = new Map<string, string>();
  let begun = 0;
  let isMovements = false;
  const finish = () => {
    if (isMovements && fields.has("D")) records.push({ line: begun, fields });
    fields = new Map();
    begun = 0;
  };
  text.split(/\r\n|\n|\r/).forEach((row, index) => {
    if (row.startsWith("!")) {
      finish();
      isMovements = KINDS.test(row);
    } else if (row.startsWith("^")) finish();
    else if (row.trim() !== "") {
      begun ||= index + 1;
      if (!fields.has(row[0]!)) fields.set(row[0]!, row.slice(1).trim());
    }
  });
  finish();
  return records;
}

/** Quicken writes years from 2000 on as `1/28'26` or `1/28' 6`. */
function dayText(record: QifRecord): string {
  return (record.fields.get("D") ?? "")
    .replace(/'\s?(\d)$/, "'0$1")
    .replace(/\s*'\s*/, "/")
    .replace(/\s/g, "");
}

function amountText(record: QifRecord): string {
  return record.fields.get("T") ?? record.fields.get("U") ?? "";
}
