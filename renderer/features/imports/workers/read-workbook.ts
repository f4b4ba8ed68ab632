import readXlsxFile from "read-excel-file/universal";
import type { SheetRow } from "#shared/imports/delimited-rows.ts";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import type { Workbook } from "#shared/imports/import-session.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** Reads an Excel workbook's sheets as rows of text: days as `YYYY-MM-DD`, numbers with a point. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Workbook, FileRefusal>> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    const buffer = unpacked.value.slice().buffer;
    const sheets = await readXlsxFile<string>(buffer, { parseNumber: numberText, trim: false });
    return succeed(sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) })));
  } catch {
    return fail({ kind: "damaged-workbook" });
  }
}

function rowsOf(data: readonly (readonly unknown[])[]): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  data.forEach((cells, index) => {
    const texts = cells.map(cellText);
    if (texts.some((text) => text !== "")) rows.push({ line: index + 1, cells: texts });
  });
  return rows;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

/**
 * A number as the sheet shows it: 15 significant digits without the noise of floats (55.940000000000005), never with
 * exactly three decimals, which would read like a thousands sign.
 */
function numberText(raw: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : raw;
  const text = trimZeros(Number(value.toPrecision(15)).toFixed(10));
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function trimZeros(text: string): string {
  return text.replace(/0+$/, "").replace(/\.$/, "");
}
