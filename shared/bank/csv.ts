import { delimitedRows, type SheetRow } from "../imports/delimited-rows.ts";
import { detectDateForm } from "../imports/detect-date-form.ts";
import { detectDecimalForm } from "../imports/detect-decimal-form.ts";
import { detectDelimiter } from "../imports/detect-delimiter.ts";
import { isAmountLike, isDayLike, normaliseName } from "../imports/match-columns.ts";
import { readAmount } from "../imports/read-amount.ts";
import { type DateForm, readDay } from "../imports/read-day.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { DecimalForm } from "../money/parse-money.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { BANK_COLUMN_NAMES, BANK_LAYOUTS, type BankField, type BankLayout } from "./csv-layouts.ts";
import { checkRunningBalance } from "./running-balance.ts";
import type { ReadStatements, Statement, StatementLine, StatementProblem, StatementRefusal } from "./statement.ts";

type Read<Value> = Result<Value, StatementRefusal>;
type Columns = Readonly<Partial<Record<BankField, number>>>;
type Table = {
  readonly columns: Columns;
  readonly header: readonly string[];
  readonly layout: BankLayout | null;
  readonly headerLine: number;
};
type Forms = { readonly dateForm: DateForm; readonly decimalForm: DecimalForm; readonly currency: Currency };

const LOOKED_AT = 40;

/**
 * Reads a bank's CSV: layouts that are known by their header need no answer, others are read by their column names. Rows
 * that have no day are balances or remarks; a row whose day or amount cannot be read refuses the file.
 */
export function readBankCsv(text: string, fallback: Currency, form?: DateForm): Read<ReadStatements> {
  const rows = delimitedRows(text, detectDelimiter(text).delimiter);
  const table = findTable(rows);
  if (!table) return fail({ kind: "unknown-columns", header: widest(rows) });
  const data = rows.filter((row) => row.line > table.headerLine);
  const forms = formsOf(table, data, fallback, form);
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
    layout: table.layout?.label ?? "",
    statements: statements.map(({ statement }) => statement),
    problems,
  });
}

function findTable(rows: readonly SheetRow[]): Table | null {
  for (const row of rows.slice(0, LOOKED_AT)) {
    const names = row.cells.map(normaliseName);
    const layout = BANK_LAYOUTS.find(({ needs }) => needs.every((name) => names.includes(normaliseName(name))));
    if (layout) return { layout, columns: columnsBy(names, layout.columns), header: row.cells, headerLine: row.line };
  }
  for (const row of rows.slice(0, LOOKED_AT)) {
    const columns = columnsBy(row.cells.map(normaliseName), BANK_COLUMN_NAMES);
    if (isEnough(columns)) return { layout: null, columns, header: row.cells, headerLine: row.line };
  }
  return withoutHeader(rows);
}

/** Wells Fargo: day, amount, `*`, nothing, words. */
function withoutHeader(rows: readonly SheetRow[]): Table | null {
  const fits =
    rows.length > 0 && rows.every(({ cells }) => cells.length === 5 && isDayLike(cells[0]!) && isAmountLike(cells[1]!));
  if (!fits) return null;
  return { layout: WELLS_FARGO, columns: { date: 0, amount: 1, text: 4 }, header: [], headerLine: 0 };
}

const WELLS_FARGO: BankLayout = {
  id: "wells-fargo",
  label: "Wells Fargo",
  needs: [],
  columns: {},
  dateForm: "month-first",
};

function columnsBy(names: readonly string[], wanted: Readonly<Partial<Record<BankField, string>>>): Columns {
  const columns: Partial<Record<BankField, number>> = {};
  const taken = new Set<number>();
  for (const [field, alternatives] of Object.entries(wanted)) {
    const known = alternatives.split("|").map(normaliseName);
    const column = known
      .map((name) => names.findIndex((cell, at) => cell === name && !taken.has(at)))
      .find((at) => at !== -1);
    if (column === undefined) continue;
    columns[field as BankField] = column;
    taken.add(column);
  }
  return columns;
}

function isEnough({ date, amount, moneyIn, moneyOut }: Columns): boolean {
  return date !== undefined && (amount !== undefined || (moneyIn !== undefined && moneyOut !== undefined));
}

function formsOf(table: Table, data: readonly SheetRow[], fallback: Currency, form?: DateForm): Read<Forms> {
  const { columns, layout, header } = table;
  const cellsOf = (field: BankField) =>
    data.flatMap(({ cells }) => (columns[field] === undefined ? [] : (cells[columns[field]] ?? [])));
  const dates = detectDateForm(cellsOf("date"));
  const known = form ?? (dates.kind === "found" && dates.proofs > 0 ? dates.form : layout?.dateForm);
  if (!known && dates.kind === "needs-answer") return fail({ kind: "needs-date-form", examples: dates.examples });
  const dateForm = known ?? (dates.kind === "needs-answer" ? "day-first" : dates.form);
  const code = columns.amount === undefined ? "" : (/\(([A-Z]{3})\)/.exec(header[columns.amount] ?? "")?.[1] ?? "");
  const currency = isCurrency(code) ? code : fallback;
  const amounts = (["amount", "moneyIn", "moneyOut", "balance"] as const).flatMap(cellsOf);
  const decimals = detectDecimalForm(amounts, currency);
  return succeed({ dateForm, decimalForm: decimals.kind === "needs-answer" ? "point" : decimals.form, currency });
}

type Group = { statement: Statement; readonly lines: StatementLine[]; readonly balances: (Minor | null)[] };

function readLines(
  table: Table,
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
  const amount = amountAt(line, at, currency, forms.decimalForm);
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
      amountMinor: amount.value,
      payer: at("payer") || (text.split(/\s{2,}/)[0] ?? ""),
      payerAccount: at("payerAccount").replace(/\s/g, ""),
      text,
      reference: at("reference"),
      bankReference: at("bankReference"),
      isReversal: false,
      chargesMinor: null,
    },
  });
}

/** `null` where the row has no amount: a balance brought forward, a remark. */
function amountAt(line: number, at: At, code: Currency, form: DecimalForm): Read<Minor | null> {
  const read = (field: BankField): Read<number | null> => {
    if (at(field) === "") return succeed(null);
    const amount = readAmount(at(field), code, form);
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
  const signed = amount === null ? Math.abs(moneyIn ?? 0) - Math.abs(moneyOut ?? 0) : amount;
  const sign = at("direction").toUpperCase() === "OUT" ? -1 : 1;
  return succeed(minor(sign * (at("direction") === "" ? signed : Math.abs(signed)) - (fee ?? 0)));
}

function cellAt({ cells }: SheetRow, column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "").trim();
}

function widest(rows: readonly SheetRow[]): readonly string[] {
  const sample = rows.slice(0, LOOKED_AT);
  return sample.reduce<readonly string[]>((best, row) => (row.cells.length > best.length ? row.cells : best), []);
}
