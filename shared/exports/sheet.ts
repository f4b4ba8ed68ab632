import { type CalendarDate, isCalendarDate } from "../dates/calendar-date.ts";
import { csvRow } from "../imports/safe-cell.ts";
import type { Currency } from "../money/currency.ts";
import { plainAmount } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";

/** An amount keeps its currency; the sheet gets a column that names it. */
export type MoneyCell = { readonly minor: Minor; readonly currency: Currency };
export type DayCell = { readonly on: CalendarDate };
export type SheetCell = string | number | null | MoneyCell | DayCell;

/** A list for a spreadsheet, each cell with its type. */
export type ExportSheet = {
  /** What the list is and as at which day: name of the file and of the sheet. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** One column of a list as it is exported; `undefined` where a column has nothing to say outside the screen. */
export type ExportColumn<Row> = {
  readonly header: string;
  readonly sortBy?: (row: Row) => string | number | null;
  readonly exports?: (row: Row) => SheetCell;
};

/** A list as a sheet: what a column exports, or what it sorts by; the currency of amounts in a column of its own. */
export function listSheet<Row>(name: string, columns: readonly ExportColumn<Row>[], rows: readonly Row[]): ExportSheet {
  const told = columns.flatMap(({ header, exports, sortBy }) => {
    const read = exports ?? (sortBy ? (row: Row) => typed(sortBy(row)) : null);
    return read ? [{ header, read }] : [];
  });
  const cells = rows.map((row) => told.map(({ read }) => read(row)));
  const first = told.findIndex((_, at) => cells.some((row) => isMoney(row[at] ?? null)));
  const head = told.map(({ header }) => header);
  if (first === -1) return { name, head, rows: cells };
  return {
    name,
    head: [...head.slice(0, first), "Currency", ...head.slice(first)],
    rows: cells.map((row) => [...row.slice(0, first), currencyOf(row), ...row.slice(first)]),
  };
}

function typed(value: string | number | null): SheetCell {
  return typeof value === "string" && isCalendarDate(value) ? { on: value } : value;
}

function currencyOf(row: readonly SheetCell[]): string {
  return row.find(isMoney)?.currency ?? "";
}

export function isMoney(cell: SheetCell): cell is MoneyCell {
  return typeof cell === "object" && cell !== null && "minor" in cell;
}

/** The sheet as CSV (RFC 4180, UTF-8 with its mark): plain amounts with a point, ISO days, no cell that runs as a formula. */
export function sheetCsv({ head, rows }: ExportSheet): string {
  const lines = [csvRow(head), ...rows.map((row) => csvRow(row.map(cellText)))];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export function cellText(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return isMoney(cell) ? plainAmount(cell.minor, cell.currency) : cell.on;
}
