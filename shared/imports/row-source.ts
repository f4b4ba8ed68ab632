import { type DecodedText, decodeText, type Encoding } from "./decode-text.ts";
import { type Delimiter, delimitedRows, forEachRow, type SheetRow } from "./delimited-rows.ts";
import { detectDelimiter } from "./detect-delimiter.ts";

/** A file's rows, however they were stored; lines count from 1. */
export type RowSource = {
  /** Answering `false` stops: looking at the first rows must not read a million. */
  readonly each: (onRow: (cells: readonly string[], line: number) => boolean | undefined) => void;
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
    rows: { each: (onRow) => forEachRow(decoded.text, delimiter, onRow) },
  };
}

/** Rows held in memory, as a workbook's sheet gives them. */
export function rowsInMemory(rows: readonly SheetRow[]): RowSource {
  return {
    each: (onRow) => {
      for (const row of rows) if (onRow(row.cells, row.line) === false) return;
    },
  };
}

/** Rows of text for tests and small texts. */
export function rowsOfText(text: string, delimiter: Delimiter): RowSource {
  return rowsInMemory(delimitedRows(text, delimiter));
}
