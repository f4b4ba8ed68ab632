import type { Column } from "./column.ts";
import { type DecodedText, decodeText, type Encoding } from "./decode-text.ts";
import { DelimitedText, type Delimiter, type SheetRow } from "./delimited-rows.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { MOST_ROWS } from "./file-kind.ts";
import { charactersOf, TextCodes } from "./text-codes.ts";

/** A file's rows by their number from 0, however they were stored. */
export type FileRows = {
  readonly size: number;
  /** Line of the file where the row begins, from 1. */
  readonly line: (row: number) => number;
  /** How many cells the row has. */
  readonly width: (row: number) => number;
  /** Empty beyond the row's last cell. */
  readonly cell: (row: number, column: number) => string;
  readonly column: (index: number) => Column;
};

/** What is known of a text file before anyone has said what its columns mean. */
export type TextFile = {
  readonly decoded: DecodedText;
  readonly delimiter: Delimiter;
  readonly rows: FileRows;
  /** False for more rows or cells than one import takes; `rows` are the first of them. */
  readonly isWhole: boolean;
};

/** Decodes and splits; a wrong guess is corrected by calling again with the encoding or delimiter chosen by hand. */
export function readTextFile(
  bytes: Uint8Array,
  chosen: { readonly encoding?: Encoding; readonly delimiter?: Delimiter } = {},
): TextFile {
  const decoded = decodeText(bytes, chosen.encoding);
  const delimiter = chosen.delimiter ?? detectDelimiter(decoded.text).delimiter;
  const isAscii = decoded.evidence === "plain-ascii" && decoded.text.length === bytes.length;
  const rows = new DelimitedText(decoded.text, delimiter, MOST_ROWS + 1, isAscii ? bytes : charactersOf(decoded.text));
  return { decoded, delimiter, rows, isWhole: rows.isWhole && rows.size <= MOST_ROWS };
}

/** Rows held in memory, as a workbook's sheet gives them. */
export function rowsInMemory(rows: readonly SheetRow[]): FileRows {
  return {
    size: rows.length,
    line: (row) => rows[row]!.line,
    width: (row) => rows[row]!.cells.length,
    cell: (row, column) => rows[row]!.cells[column] ?? "",
    column: (index) => {
      const known = new TextCodes();
      const codes = Int32Array.from(rows, ({ cells }) => known.codeOfText((cells[index] ?? "").trim()));
      return { codes, texts: known.texts };
    },
  };
}

export function cellsOf(rows: FileRows, row: number): readonly string[] {
  return Array.from({ length: rows.width(row) }, (_, column) => rows.cell(row, column));
}

/** The first rows as they stand; all without a limit. */
export function firstRows(rows: FileRows, limit: number = rows.size): readonly SheetRow[] {
  const length = Math.min(limit, rows.size);
  return Array.from({ length }, (_, row) => ({ line: rows.line(row), cells: cellsOf(rows, row) }));
}
