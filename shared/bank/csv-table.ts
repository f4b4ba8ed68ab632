import { delimitedRows, type SheetRow } from "../imports/delimited-rows.ts";
import { detectDelimiter } from "../imports/detect-delimiter.ts";
import { isAmountLike, isDayLike, normaliseName } from "../imports/match-columns.ts";
import { BANK_COLUMN_NAMES, BANK_LAYOUTS, type BankField, type BankLayout } from "./csv-layouts.ts";
import { type BankColumns, type BankMapping, bankHeaderKey } from "./csv-mapping.ts";

/** Where the lines of a bank's CSV are and what its columns hold. */
export type BankTable = {
  readonly columns: BankColumns;
  readonly header: readonly string[];
  /** The bank whose header it is; `null` where names or a person said what the columns are. */
  readonly layout: BankLayout | null;
  readonly mapping: BankMapping | null;
  /** 0 where the file has no header. */
  readonly headerLine: number;
};

/** What a person sees who sets the columns: names, first rows, and what could be guessed. */
export type BankCsvLook = {
  readonly header: readonly string[];
  readonly headerKey: string;
  readonly width: number;
  readonly rows: readonly (readonly string[])[];
  readonly guess: BankColumns;
};

const LOOKED_AT = 40;
const SHOWN = 6;

export function bankCsvRows(text: string): readonly SheetRow[] {
  return delimitedRows(text, detectDelimiter(text).delimiter);
}

/** Finds header and columns: a remembered mapping first, then a bank that is known, then column names. */
export function findBankTable(rows: readonly SheetRow[], mappings: readonly BankMapping[] = []): BankTable | null {
  return mappedTable(rows, mappings) ?? layoutTable(rows) ?? namedTable(rows) ?? withoutHeader(rows);
}

function mappedTable(rows: readonly SheetRow[], mappings: readonly BankMapping[]): BankTable | null {
  if (mappings.length === 0) return null;
  const { header, headerLine, key } = headerOf(rows);
  const mapping = mappings.find((known) => known.headerKey === key);
  return mapping ? { columns: mapping.columns, header, layout: null, mapping, headerLine } : null;
}

function layoutTable(rows: readonly SheetRow[]): BankTable | null {
  for (const row of rows.slice(0, LOOKED_AT)) {
    const names = row.cells.map(normaliseName);
    const layout = BANK_LAYOUTS.find(({ needs }) => needs.every((name) => names.includes(normaliseName(name))));
    if (!layout) continue;
    const columns = columnsBy(names, layout.columns);
    return { layout, columns, header: row.cells, headerLine: row.line, mapping: null };
  }
  return null;
}

function namedTable(rows: readonly SheetRow[]): BankTable | null {
  for (const row of rows.slice(0, LOOKED_AT)) {
    const columns = columnsBy(row.cells.map(normaliseName), BANK_COLUMN_NAMES);
    if (isEnough(columns)) return { layout: null, columns, header: row.cells, headerLine: row.line, mapping: null };
  }
  return null;
}

/** Wells Fargo: day, amount, `*`, nothing, words. */
function withoutHeader(rows: readonly SheetRow[]): BankTable | null {
  const fits =
    rows.length > 0 && rows.every(({ cells }) => cells.length === 5 && isDayLike(cells[0]!) && isAmountLike(cells[1]!));
  if (!fits) return null;
  return { layout: WELLS_FARGO, columns: { date: 0, amount: 1, text: 4 }, header: [], headerLine: 0, mapping: null };
}

const WELLS_FARGO: BankLayout = {
  id: "wells-fargo",
  label: "Wells Fargo",
  needs: [],
  columns: {},
  dateForm: "month-first",
};

/** What there is to see of a CSV whose columns a person sets. */
export function lookAtBankCsv(text: string): BankCsvLook {
  const rows = bankCsvRows(text);
  const { header, headerLine, key } = headerOf(rows);
  const data = rows.filter((row) => row.line > headerLine);
  const width = data.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, row.cells.length), header.length);
  const shown = data.slice(0, SHOWN).map((row) => row.cells);
  return { header, headerKey: key, width, rows: shown, guess: columnsBy(header.map(normaliseName), BANK_COLUMN_NAMES) };
}

type Header = { readonly header: readonly string[]; readonly headerLine: number; readonly key: string };

/** The header is the first of the widest rows, unless it holds a day and an amount itself: then there is none. */
function headerOf(rows: readonly SheetRow[]): Header {
  const sample = rows.slice(0, LOOKED_AT);
  const known = layoutTable(sample) ?? namedTable(sample);
  if (known) return { header: known.header, headerLine: known.headerLine, key: bankHeaderKey(known.header, 0) };
  const first = sample.reduce<SheetRow | null>(
    (best, row) => (best === null || row.cells.length > best.cells.length ? row : best),
    null,
  );
  const width = first?.cells.length ?? 0;
  const isData = first?.cells.some(isDayLike) === true && first.cells.some(isAmountLike);
  if (!first || isData) return { header: [], headerLine: 0, key: bankHeaderKey([], width) };
  return { header: first.cells, headerLine: first.line, key: bankHeaderKey(first.cells, width) };
}

function columnsBy(names: readonly string[], wanted: Readonly<Partial<Record<BankField, string>>>): BankColumns {
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

function isEnough({ date, amount, moneyIn, moneyOut }: BankColumns): boolean {
  return date !== undefined && (amount !== undefined || (moneyIn !== undefined && moneyOut !== undefined));
}

/** The longest row among the first: what a refusal names as the columns. */
export function widestRow(rows: readonly SheetRow[]): readonly string[] {
  const sample = rows.slice(0, LOOKED_AT);
  return sample.reduce<readonly string[]>((best, row) => (row.cells.length > best.length ? row.cells : best), []);
}
