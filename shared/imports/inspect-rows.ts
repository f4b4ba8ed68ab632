import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { textsFrom } from "./column.ts";
import { Columns } from "./columns.ts";
import type { SheetRow } from "./delimited-rows.ts";
import { type DateFormFinding, detectDateForm } from "./detect-date-form.ts";
import { type DecimalFormFinding, detectDecimalForm } from "./detect-decimal-form.ts";
import { type ColumnMap, FIELD_IDS, FIELDS, type FieldId } from "./fields.ts";
import { cellsOf, type FileRows, firstRows, rowsInMemory } from "./file-rows.ts";
import { asAtOfTitle, findTable, findTableAtLine, type TableFinding } from "./find-table.ts";
import type { FoundLayout, RewrittenLayout } from "./layouts/layout.ts";
import { recogniseHeader, recogniseRewritten } from "./layouts/recognise-layout.ts";
import { type ColumnMatch, columnMapOf, matchColumns } from "./match-columns.ts";

const SAMPLE_ROWS = 300;

/** A file's columns; `rewritten` where its layout is no plain table. */
export type PreparedFile = { readonly columns: Columns; readonly rewritten: RewrittenLayout | null };

/** Rewrites files of packages that are no plain table (IIF, EXTF, Wave, MYOB); all others stay as they are. */
export function prepareRows(rows: FileRows): PreparedFile {
  const first = firstRows(rows, SAMPLE_ROWS);
  const rewritten = recogniseRewritten(first);
  return { columns: new Columns(rewritten ? rewrittenRows(rows, first, rewritten) : rows), rewritten };
}

function rewrittenRows(rows: FileRows, first: readonly SheetRow[], layout: RewrittenLayout): FileRows {
  const { header, row: rewrite } = layout.rewriter(first);
  const headerLine = first[0]?.line ?? 1;
  const fresh: SheetRow[] = [{ line: headerLine, cells: header }];
  for (let row = 0; row < rows.size; row += 1) {
    const line = Math.max(rows.line(row), headerLine + 1);
    for (const cells of rewrite(cellsOf(rows, row))) fresh.push({ line, cells });
  }
  return rowsInMemory(fresh);
}

/** Header, columns and forms of a file as found from its rows, each with what it rests on. */
export type Inspection = {
  readonly table: TableFinding;
  readonly sample: readonly SheetRow[];
  readonly matches: readonly ColumnMatch[];
  /** The package whose layout was recognised; its columns need no matching. */
  readonly layout: FoundLayout | null;
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
export function inspectRows({ columns, rewritten }: PreparedFile, options: InspectOptions): Inspection {
  const first = firstRows(columns.rows, SAMPLE_ROWS);
  const table = rewritten ? rewrittenTable(first) : chosenTable(first, options.headerLine);
  const layout = rewritten ? rewrittenColumns(rewritten, table) : recogniseHeader(table);
  const sample = first.filter((row) => row.line > table.headerLine);
  const cells = sample.map((row) => row.cells);
  const known = options.columns ?? layout?.columns;
  const matches = known ? asMatches(known) : matchColumns(table.header, cells);
  const map = columnMapOf(matches);
  const dates = detectDateForm(distinctTexts(columns, table.headerLine, map, "day"));
  const decimals = detectDecimalForm(distinctTexts(columns, table.headerLine, map, "money"), options.currency);
  const form = dates.kind === "needs-answer" ? "day-first" : dates.form;
  return { table, sample, matches, layout, dates, decimals, asAt: asAtOfTitle(table.title, form) };
}

function chosenTable(first: readonly SheetRow[], headerLine: number | undefined): TableFinding {
  return headerLine ? findTableAtLine(first, headerLine) : findTable(first);
}

/** The first row of a rewritten file names the fields themselves; it shows them in words. */
function rewrittenTable([header]: readonly SheetRow[]): TableFinding {
  const fields = (header?.cells ?? []) as readonly FieldId[];
  return { header: fields.map((field) => FIELDS[field].label), headerLine: header?.line ?? 0, title: [] };
}

function rewrittenColumns({ id, label, hints }: RewrittenLayout, table: TableFinding): FoundLayout {
  const labels = FIELD_IDS.map((field) => [field, table.header.indexOf(FIELDS[field].label)] as const);
  const columns = Object.fromEntries(labels.filter(([, column]) => column !== -1));
  return { id, label, columns, hints: hints ?? {} };
}

/** The different texts below the header of all columns that hold days, or money. */
function distinctTexts(
  columns: Columns,
  headerLine: number,
  map: ColumnMap,
  holds: "day" | "money",
): ReadonlySet<string> {
  const distinct = new Set<string>();
  const from = firstRowBelow(columns.rows, headerLine);
  for (const field of FIELD_IDS) {
    const index = map[field];
    if (index === undefined || FIELDS[field].holds !== holds) continue;
    for (const text of textsFrom(columns.at(index), from)) distinct.add(text);
  }
  return distinct;
}

function firstRowBelow(rows: FileRows, line: number): number {
  let row = 0;
  while (row < rows.size && rows.line(row) <= line) row += 1;
  return row;
}

function asMatches(columns: ColumnMap): readonly ColumnMatch[] {
  return FIELD_IDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column, score: 1 }];
  });
}
