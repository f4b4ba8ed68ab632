import type { ReportSection } from "#renderer/documents/report-document.ts";
import { csvRow } from "#shared/imports/safe-cell.ts";

/** A list for a spreadsheet: plain numbers and ISO days. */
export type ReportSheet = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** What a report can be printed and saved as; made when it is asked for. */
export type ReportOutput = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly sheets: readonly ReportSheet[];
};

/** The sheets as one CSV file (RFC 4180, UTF-8 with its mark), each under its name when there are several. */
export function sheetsCsv(sheets: readonly ReportSheet[]): string {
  const lines = sheets.flatMap(({ name, head, rows }) => [
    ...(sheets.length > 1 ? [csvRow([name])] : []),
    csvRow(head),
    ...rows.map((row) => csvRow(row.map(String))),
    ...(sheets.length > 1 ? [""] : []),
  ]);
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
