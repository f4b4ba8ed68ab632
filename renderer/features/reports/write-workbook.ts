import { safeCell } from "#shared/imports/safe-cell.ts";
import type { ReportSheet } from "./report-output.ts";

/** The sheets as an Excel workbook, one sheet each. The writer is loaded when it is first needed. */
export async function writeWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const written = writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
      data: [
        head.map((value) => ({ value, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((value) => (typeof value === "number" ? value : safeCell(value)))),
      ],
    })),
  );
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
