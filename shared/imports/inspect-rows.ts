import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { SheetRow } from "./delimited-rows.ts";
import { type DateFormFinding, detectDateForm } from "./detect-date-form.ts";
import { type DecimalFormFinding, detectDecimalForm } from "./detect-decimal-form.ts";
import { type ColumnMap, FIELD_IDS, FIELDS, type FieldId } from "./fields.ts";
import { asAtOfTitle, findTable, findTableAtLine, type TableFinding } from "./find-table.ts";
import type { FoundLayout, RewrittenLayout } from "./layouts/layout.ts";
import { recogniseHeader, recogniseRewritten } from "./layouts/recognise-layout.ts";
import { type ColumnMatch, columnMapOf, matchColumns } from "./match-columns.ts";
import type { RowSource } from "./row-source.ts";

const SAMPLE_ROWS = 300;

/** A source whose rows may have been rewritten because its layout is no plain table. */
export type PreparedSource = { readonly source: RowSource; readonly rewritten: RewrittenLayout | null };

/** Rewrites files of packages that are no plain table (IIF, EXTF, Wave, MYOB); all others stay as they are. */
export function prepareRows(source: RowSource): PreparedSource {
  const first = firstRows(source);
  const rewritten = recogniseRewritten(first);
  if (!rewritten) return { source, rewritten };
  const headerLine = first[0]?.line ?? 1;
  return {
    rewritten,
    source: {
      each: (onRow) => {
        const { header, row } = rewritten.rewriter(first);
        if (onRow(header, headerLine) === false) return;
        source.each((cells, line) => {
          for (const fresh of row(cells)) if (onRow(fresh, Math.max(line, headerLine + 1)) === false) return false;
          return true;
        });
      },
    },
  };
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
export function inspectRows({ source, rewritten }: PreparedSource, options: InspectOptions): Inspection {
  const first = firstRows(source);
  const table = rewritten ? rewrittenTable(first) : chosenTable(first, options.headerLine);
  const layout = rewritten ? rewrittenColumns(rewritten, table) : recogniseHeader(table);
  const sample = first.filter((row) => row.line > table.headerLine);
  const cells = sample.map((row) => row.cells);
  const known = options.columns ?? layout?.columns;
  const matches = known ? asMatches(known) : matchColumns(table.header, cells);
  const columns = columnMapOf(matches);
  const distinct = distinctCells(source, table.headerLine, columns);
  const dates = detectDateForm(distinct.day);
  const decimals = detectDecimalForm(distinct.money, options.currency);
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

function firstRows(source: RowSource): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  source.each((cells, line) => {
    rows.push({ line, cells });
    return rows.length < SAMPLE_ROWS;
  });
  return rows;
}

type Distinct = { readonly day: ReadonlySet<string>; readonly money: ReadonlySet<string> };

/** The different contents of all columns that hold days, and money: a column of 100,000 dates has a few hundred. */
function distinctCells(source: RowSource, headerLine: number, columns: ColumnMap): Distinct {
  const day = new Set<string>();
  const money = new Set<string>();
  const wanted = FIELD_IDS.flatMap((id) => {
    const { holds } = FIELDS[id];
    const column = columns[id];
    if (column === undefined || (holds !== "day" && holds !== "money")) return [];
    return [{ column, cells: holds === "day" ? day : money }];
  });
  source.each((row, line) => {
    if (line <= headerLine) return true;
    for (const { column, cells } of wanted) {
      const cell = row[column];
      if (cell) cells.add(cell.trim());
    }
    return true;
  });
  return { day, money };
}

function asMatches(columns: ColumnMap): readonly ColumnMatch[] {
  return FIELD_IDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column, score: 1 }];
  });
}
