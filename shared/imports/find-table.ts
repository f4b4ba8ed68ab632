import type { CalendarDate } from "../dates/calendar-date.ts";
import type { SheetRow } from "./delimited-rows.ts";
import { isAmountLike, isDayLike, knownNames, normaliseName } from "./match-columns.ts";
import { type DateForm, readDay } from "./read-day.ts";

export type TableFinding = {
  /** One name for each column; two header rows are joined. */
  readonly header: readonly string[];
  /** Line of the last header row; rows below it are data. 0 where the file has no header. */
  readonly headerLine: number;
  /** What stands above the header: report name, company, "As at ...". */
  readonly title: readonly string[];
};

const LOOKED_AT = 60;

/** Finds the header among the first rows of a file: the row with most known column names, below any title block. */
export function findTable(rows: readonly SheetRow[]): TableFinding {
  const at = headerIndex(rows);
  if (at === -1) return { header: numberedColumns(rows), headerLine: 0, title: [] };
  return tableAt(rows, at);
}

/** The table whose header the person says begins on this line. */
export function findTableAtLine(rows: readonly SheetRow[], line: number): TableFinding {
  const at = rows.findIndex((row) => row.line === line);
  return at === -1 ? { header: numberedColumns(rows), headerLine: 0, title: [] } : tableAt(rows, at);
}

/** The day a report is made up to, from its title block ("As at 31 March 2026"); `null` where it names none. */
export function asAtOfTitle(title: readonly string[], form: DateForm): CalendarDate | null {
  for (const text of title) {
    const match = /\b(?:as (?:at|of)|up to|until|zum|stand|per|au|al|a fecha de)\b:?\s+(.+)$/i.exec(text);
    const on = match ? readDay(match[1]!.replace(/[,;]+$/, ""), form) : null;
    if (on) return on;
  }
  return null;
}

function headerIndex(rows: readonly SheetRow[]): number {
  let best = -1;
  let most = 1;
  rows.slice(0, LOOKED_AT).forEach((row, index) => {
    const known = knownNames(row.cells);
    if (known > most && !holdsData(row.cells)) [best, most] = [index, known];
  });
  return best === -1 ? firstWideTextRow(rows) : best;
}

/** No name is known: the first row of words as wide as the rows below it. */
function firstWideTextRow(rows: readonly SheetRow[]): number {
  const wide = Math.max(0, ...rows.map((row) => filled(row.cells)));
  if (wide < 2) return -1;
  const at = rows.slice(0, LOOKED_AT).findIndex((row) => filled(row.cells) >= Math.max(2, wide * 0.7));
  return at !== -1 && !holdsData(rows[at]!.cells) ? at : -1;
}

function tableAt(rows: readonly SheetRow[], at: number): TableFinding {
  const first = rows[at]!;
  const second = rows[at + 1];
  const title = rows.slice(0, at).map((row) =>
    row.cells
      .filter((cell) => cell.trim() !== "")
      .join(" ")
      .trim(),
  );
  if (!second || !isSecondHeader(first.cells, second.cells))
    return { header: first.cells.map((cell) => cell.trim()), headerLine: first.line, title };
  return { header: joinedHeader(first.cells, second.cells), headerLine: second.line, title };
}

function joinedHeader(first: readonly string[], second: readonly string[]): readonly string[] {
  const width = Math.max(first.length, second.length);
  return Array.from({ length: width }, (_, column) =>
    `${(first[column] ?? "").trim()} ${(second[column] ?? "").trim()}`.trim(),
  );
}

/** A second header row holds only words, and fills gaps of the first or carries its words on. */
function isSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  if (holdsData(second) || filled(second) < 2) return false;
  const fillsGap = second.some((cell, column) => cell.trim() !== "" && (first[column] ?? "").trim() === "");
  return fillsGap || knownNames(joinedHeader(first, second)) > knownNames(first);
}

function holdsData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    return text !== "" && (isDayLike(text) || (isAmountLike(text) && /^[\d.,\-()£$€ ]+$/.test(text)));
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function numberedColumns(rows: readonly SheetRow[]): readonly string[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => `Column ${column + 1}`);
}

/** Under which a confirmed mapping is remembered: the header's names without what varies. */
export function headerKey(header: readonly string[]): string {
  return header.map(normaliseName).join("|");
}
