import { dayNumber, isCalendarDate } from "#shared/dates/calendar-date.ts";
import { safeCell } from "#shared/imports/safe-cell.ts";
import type { ReportSheet } from "./report-output.ts";

/** The sheets as an Excel workbook, one sheet each. The writer is loaded when it is first needed. */
export async function writeWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const written = writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
      data: [head.map((value) => ({ value, fontWeight: "bold" as const })), ...rows.map((row) => row.map(typedCell))],
    })),
  );
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Day 0 of a workbook, counted from 1 January 1970. */
const WORKBOOK_EPOCH = 25_569;

/** Numbers as numbers, days as days, everything else as text that can never be a formula. */
function typedCell(value: string | number) {
  if (typeof value === "number") return value;
  if (isCalendarDate(value)) return { value: dayNumber(value) + WORKBOOK_EPOCH, type: Number, format: "yyyy-mm-dd" };
  return safeCell(value);
}
