import { useCallback } from "react";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { type ExportSheet, sheetCsv } from "#shared/exports/sheet.ts";
import { useOutput } from "./use-output.ts";
import { writeSheet } from "./write-sheet.ts";

export type SheetForm = "csv" | "xlsx";

/** Saves a list where the user chooses, as CSV or as an Excel workbook. */
export function useSaveSheet(): (sheet: ExportSheet, form: SheetForm) => Promise<void> {
  const { save } = useOutput();
  return useCallback(
    async (sheet, form) => {
      const bytes = form === "csv" ? new TextEncoder().encode(sheetCsv(sheet)) : await writeSheet(sheet);
      await save(safeFileName(`${sheet.name}.${form}`), bytes);
    },
    [save],
  );
}
