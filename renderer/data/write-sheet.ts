import { dayNumber, day as toDay } from "#shared/dates/calendar-date.ts";
import { type ExportSheet, isMoney, type SheetCell } from "#shared/exports/sheet.ts";
import { safeCell } from "#shared/imports/safe-cell.ts";
import { minorDigits } from "#shared/money/currency.ts";
import { plainAmount } from "#shared/money/format-money.ts";

/** Day 0 of a spreadsheet: its numbers count days from here. */
const SHEET_EPOCH = dayNumber(toDay("1899-12-30"));

/** A sheet as an Excel workbook with typed cells: amounts and days are numbers with a format, never text. */
export async function writeSheet({ name, head, rows }: ExportSheet): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const bold = head.map((value) => ({ value: safeCell(value), fontWeight: "bold" as const }));
  const sheet = name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
  const written = writeXlsxFile([
    { sheet, data: [bold, ...rows.map((row) => row.map(sheetCell))], stickyRowsCount: 1 },
  ]);
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** One typed cell; a text that would run as a formula gets an apostrophe in front. */
function sheetCell(cell: SheetCell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: safeCell(cell), type: String };
  if (typeof cell === "number") return { value: cell, type: Number };
  if (!isMoney(cell)) return { value: dayNumber(cell.on) - SHEET_EPOCH, type: Number, format: "yyyy-mm-dd" };
  const digits = minorDigits(cell.currency);
  const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return { value: Number(plainAmount(cell.minor, cell.currency)), type: Number, format };
}
