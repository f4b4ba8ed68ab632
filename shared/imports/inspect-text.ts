import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { DraftCollector } from "./collect-drafts.ts";
import { type DecodedText, decodeText, type Encoding } from "./decode-text.ts";
import { type Delimiter, delimitedRows, forEachRow, type SheetRow } from "./delimited-rows.ts";
import { type DateFormFinding, detectDateForm } from "./detect-date-form.ts";
import { type DecimalFormFinding, detectDecimalForm } from "./detect-decimal-form.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import type { Drafts } from "./drafts.ts";
import { type ColumnMap, FIELD_IDS, FIELDS } from "./fields.ts";
import { asAtOfTitle, findTable, findTableAtLine, type TableFinding } from "./find-table.ts";
import type { ImportMapping } from "./mapping.ts";
import { type ColumnMatch, columnMapOf, matchColumns } from "./match-columns.ts";

const SAMPLE_ROWS = 300;
const PROGRESS_ROWS = 2_000;

/** A file's rows, however they were stored; lines count from 1. */
export type RowSource = {
  readonly forEach: (onRow: (cells: readonly string[], line: number) => void) => void;
};

/** What is known of a text file before anyone has said what its columns mean. */
export type TextFile = {
  readonly decoded: DecodedText;
  readonly delimiter: Delimiter;
  readonly rows: RowSource;
};

/** Decodes and splits; a wrong guess is corrected by calling again with the encoding or delimiter chosen by hand. */
export function readTextFile(
  bytes: Uint8Array,
  chosen: { readonly encoding?: Encoding; readonly delimiter?: Delimiter } = {},
): TextFile {
  const decoded = decodeText(bytes, chosen.encoding);
  const delimiter = chosen.delimiter ?? detectDelimiter(decoded.text).delimiter;
  return {
    decoded,
    delimiter,
    rows: { forEach: (onRow) => forEachRow(decoded.text, delimiter, (cells, line) => void onRow(cells, line)) },
  };
}

/** Header, columns and forms of a file as found from its rows, each with what it rests on. */
export type Inspection = {
  readonly table: TableFinding;
  readonly sample: readonly SheetRow[];
  readonly matches: readonly ColumnMatch[];
  readonly dates: DateFormFinding;
  readonly decimals: DecimalFormFinding;
  /** Of the title block. */
  readonly asAt: CalendarDate | null;
};

export type InspectOptions = {
  readonly currency: Currency;
  /** Line of the header where the person chose it. */
  readonly headerLine?: number;
  /** Columns where the person or a remembered mapping chose them. */
  readonly columns?: ColumnMap;
};

/** Looks at the first rows for header and columns, then at every date and amount of the file for their forms. */
export function inspectRows(source: RowSource, options: InspectOptions): Inspection {
  const first = firstRows(source);
  const table = options.headerLine ? findTableAtLine(first, options.headerLine) : findTable(first);
  const sample = first.filter((row) => row.line > table.headerLine);
  const cells = sample.map((row) => row.cells);
  const matches = options.columns ? asMatches(options.columns) : matchColumns(table.header, cells);
  const columns = columnMapOf(matches);
  const dates = detectDateForm(distinctCells(source, table.headerLine, columns, "day"));
  const decimals = detectDecimalForm(distinctCells(source, table.headerLine, columns, "money"), options.currency);
  const form = dates.kind === "needs-answer" ? "day-first" : dates.form;
  return { table, sample, matches, dates, decimals, asAt: asAtOfTitle(table.title, form) };
}

/** The mapping an inspection leads to; questions that it leaves open are answered first by the person. */
export function mappingOf(inspection: Inspection, currency: Currency, today: CalendarDate): ImportMapping {
  const { table, dates, decimals, asAt } = inspection;
  const columns = columnMapOf(inspection.matches);
  return {
    columns,
    headerLine: table.headerLine,
    dateForm: dates.kind === "needs-answer" ? "day-first" : dates.form,
    decimalForm: decimals.kind === "needs-answer" ? "point" : decimals.form,
    currency,
    amountIs: "evidence",
    partyRows: columns.customerName === undefined && columns.customerCode === undefined,
    asAt: asAt && asAt <= today ? asAt : today,
    layout: "",
  };
}

/** Reads every row by its mapping. `onProgress` hears the line reached, about every two thousand rows. */
export function readDrafts(
  source: RowSource,
  mapping: ImportMapping,
  today: CalendarDate,
  onProgress: (line: number) => void = () => {},
): Drafts {
  const collector = new DraftCollector(mapping);
  let rows = 0;
  source.forEach((cells, line) => {
    collector.add(cells, line);
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) onProgress(line);
  });
  return collector.finish(today);
}

function firstRows(source: RowSource): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  source.forEach((cells, line) => {
    if (rows.length < SAMPLE_ROWS) rows.push({ line, cells });
  });
  return rows;
}

/** The different contents of all columns that hold days (or money): a column of 100,000 dates has a few hundred. */
function distinctCells(source: RowSource, headerLine: number, columns: ColumnMap, holds: "day" | "money"): Set<string> {
  const wanted = FIELD_IDS.filter((id) => FIELDS[id].holds === holds).flatMap((id) => columns[id] ?? []);
  const cells = new Set<string>();
  source.forEach((row, line) => {
    if (line <= headerLine) return;
    for (const column of wanted) {
      const cell = row[column];
      if (cell) cells.add(cell.trim());
    }
  });
  return cells;
}

function asMatches(columns: ColumnMap): readonly ColumnMatch[] {
  return FIELD_IDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column, score: 1 }];
  });
}

/** Rows held in memory, as a workbook's sheet gives them. */
export function rowsInMemory(rows: readonly SheetRow[]): RowSource {
  return {
    forEach: (onRow) => {
      for (const row of rows) onRow(row.cells, row.line);
    },
  };
}

/** Rows of text for tests and small texts. */
export function rowsOfText(text: string, delimiter: Delimiter): RowSource {
  return rowsInMemory(delimitedRows(text, delimiter));
}
