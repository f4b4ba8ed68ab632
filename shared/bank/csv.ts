import type { SheetRow } from "../imports/delimited-rows.ts";
import { detectDateForm } from "../imports/detect-date-form.ts";
import { detectDecimalForm } from "../imports/detect-decimal-form.ts";
import { readAmount } from "../imports/read-amount.ts";
import { type DateForm, readDay } from "../imports/read-day.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { DecimalForm } from "../money/parse-money.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { BankField, BankLayout } from "./csv-layouts.ts";
import type { BankMapping } from "./csv-mapping.ts";
import { type BankTable, bankCsvRows, findBankTable, widestRow } from "./csv-table.ts";
import { checkRunningBalance } from "./running-balance.ts";
import type { ReadStatements, Statement, StatementLine, StatementProblem, StatementRefusal } from "./statement.ts";

type Read<Value> = Result<Value, StatementRefusal>;
type Forms = {
  readonly dateForm: DateForm;
  readonly decimalForm: DecimalForm;
  readonly currency: Currency;
  readonly sign: 1 | -1;
};

export type BankCsvOptions = {
  /** Of lines that name none. */
  readonly currency: Currency;
  /** The answer where days can be read two ways. */
  readonly dateForm?: DateForm | undefined;
  /** Columns that were set for files with the same header. */
  readonly mappings?: readonly BankMapping[] | undefined;
};

/** What a statement read by columns that a person set is called. */
const SET_COLUMNS = "columns as you set them";

/**
 * Reads a bank's CSV: columns that were set for its header, layouts that are known by it, or column names. Rows that have
 * no day are balances or remarks; a row whose day or amount cannot be read refuses the file.
 */
export function readBankCsv(text: string, { currency, dateForm, mappings }: BankCsvOptions): Read<ReadStatements> {
  const rows = bankCsvRows(text);
  const table = findBankTable(rows, mappings);
  if (!table) return fail({ kind: "unknown-columns", header: widestRow(rows) });
  const data = rows.filter((row) => row.line > table.headerLine);
  const forms = formsOf(table, data, currency, dateForm);
  if (!forms.ok) return forms;
  const read = readLines(table, data, forms.value);
  if (!read.ok) return read;
  const { statements, pending } = read.value;
  if (statements.length === 0) return fail({ kind: "not-a-statement" });
  const problems: StatementProblem[] = statements.flatMap(({ statement, balances }) =>
    checkRunningBalance(statement, balances),
  );
  if (pending > 0) problems.push({ kind: "pending-left-out", count: pending });
  return succeed({
    format: "csv",
    layout: table.mapping ? SET_COLUMNS : (table.layout?.label ?? ""),
    statements: statements.map(({ statement }) => statement),
    problems,
  });
}

function formsOf(table: BankTable, data: readonly SheetRow[], company: Currency, form?: DateForm): Read<Forms> {
  const { columns, layout, header, mapping } = table;
  const cellsOf = (field: BankField) =>
    data.flatMap(({ cells }) => (columns[field] === undefined ? [] : (cells[columns[field]] ?? [])));
  const dates = detectDateForm(cellsOf("date"));
  const known =
    form || mapping?.dateForm || (dates.kind === "found" && dates.proofs > 0 ? dates.form : layout?.dateForm);
  if (!known && dates.kind === "needs-answer") return fail({ kind: "needs-date-form", examples: dates.examples });
  const dateForm = known ?? (dates.kind === "needs-answer" ? "day-first" : dates.form);
  const code = columns.amount === undefined ? "" : (/\(([A-Z]{3})\)/.exec(header[columns.amount] ?? "")?.[1] ?? "");
  const fallback = mapping && isCurrency(mapping.currency) ? mapping.currency : company;
  const currency = isCurrency(code) ? code : fallback;
  const amounts = (["amount", "moneyIn", "moneyOut", "balance"] as const).flatMap(cellsOf);
  const decimals = detectDecimalForm(amounts, currency);
  const decimalForm = mapping?.decimalForm || (decimals.kind === "needs-answer" ? "point" : decimals.form);
  return succeed({ dateForm, decimalForm, currency, sign: mapping?.isReversed ? -1 : 1 });
}

type Group = { statement: Statement; readonly lines: StatementLine[]; readonly balances: (Minor | null)[] };

function readLines(
  table: BankTable,
  data: readonly SheetRow[],
  forms: Forms,
): Read<{ readonly statements: readonly Group[]; readonly pending: number }> {
  const groups = new Map<string, Group>();
  let pending = 0;
  for (const row of data) {
    const at = (field: BankField) => cellAt(row, table.columns[field]);
    const state = at("state");
    if (isPending(table.layout, state, at("date"))) pending += 1;
    if (at("date") === "" || (table.layout?.states && !table.layout.states.includes(state))) continue;
    const read = readLine(row.line, at, forms);
    if (!read.ok) return read;
    if (read.value === null) continue;
    const { line, balance } = read.value;
    const key = `${at("account").replace(/^'/, "")} ${line.currency}`;
    const group = groups.get(key) ?? newGroup(at("account").replace(/^'/, ""), line.currency);
    groups.set(key, group);
    group.lines.push(line);
    group.balances.push(balance);
  }
  return succeed({ statements: [...groups.values()], pending });
}

function isPending(layout: BankLayout | null, state: string, day: string): boolean {
  return Boolean(layout?.states) && state !== "" && (!layout!.states!.includes(state) || day === "");
}

function newGroup(account: string, currency: Currency): Group {
  const lines: StatementLine[] = [];
  return { lines, balances: [], statement: { account, currency, openingMinor: null, closingMinor: null, lines } };
}

type At = (field: BankField) => string;

function readLine(
  line: number,
  at: At,
  forms: Forms,
): Read<{ readonly line: StatementLine; readonly balance: Minor | null } | null> {
  const on = readDay(at("date"), forms.dateForm);
  if (!on) return fail({ kind: "broken", line, tag: "date", text: at("date") });
  const code = at("currency").toUpperCase();
  const currency = isCurrency(code) ? code : forms.currency;
  const amount = amountAt(line, at, currency, forms);
  if (!amount.ok) return amount;
  if (amount.value === null) return succeed(null);
  const balance = at("balance") === "" ? null : readAmount(at("balance"), currency, forms.decimalForm);
  const text = at("text");
  return succeed({
    balance: balance?.ok ? balance.value : null,
    line: {
      line,
      on,
      currency,
      amountMinor: amount.value.amountMinor,
      payer: at("payer") || (text.split(/\s{2,}/)[0] ?? ""),
      payerAccount: at("payerAccount").replace(/\s/g, ""),
      text,
      reference: at("reference"),
      bankReference: at("bankReference"),
      isReversal: false,
      chargesMinor: amount.value.chargesMinor,
    },
  });
}

type Arrived = { readonly amountMinor: Minor; readonly chargesMinor: Minor | null };

/** What arrived and what the bank kept of it; `null` where the row has no amount: a balance brought forward, a remark. */
function amountAt(line: number, at: At, code: Currency, { decimalForm, sign: signs }: Forms): Read<Arrived | null> {
  const read = (field: BankField): Read<number | null> => {
    if (at(field) === "") return succeed(null);
    const amount = readAmount(at(field), code, decimalForm);
    return amount.ok ? amount : fail({ kind: "broken", line, tag: field, text: at(field) });
  };
  const fields = ["amount", "moneyIn", "moneyOut", "fee"] as const;
  const values: (number | null)[] = [];
  for (const field of fields) {
    const value = read(field);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const [amount, moneyIn, moneyOut, fee] = values as [number | null, number | null, number | null, number | null];
  if (amount === null && moneyIn === null && moneyOut === null) return succeed(null);
  const signed = amount === null ? Math.abs(moneyIn ?? 0) - Math.abs(moneyOut ?? 0) : signs * amount;
  const sign = at("direction").toUpperCase() === "OUT" ? -1 : 1;
  const moved = sign * (at("direction") === "" ? signed : Math.abs(signed));
  const kept = Math.abs(fee ?? 0);
  return succeed({ amountMinor: minor(moved - kept), chargesMinor: moved > 0 && kept > 0 ? minor(kept) : null });
}

function cellAt({ cells }: SheetRow, column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "").trim();
}
