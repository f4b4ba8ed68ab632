import { useMemo } from "react";
import { useOutput } from "#renderer/data/use-output.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { type ReportOutput, sheetsCsv } from "./report-output.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Print, save as PDF, CSV or Excel. */
export function useReportActs() {
  const { drawReport, printReport, save } = useOutput();
  return useMemo(
    () => ({
      print: ({ title, lines, sections }: ReportOutput) => printReport({ title, lines, sections }),
      savePdf: async ({ title, lines, sections }: ReportOutput) => {
        const bytes = await drawReport({ title, lines, sections });
        if (bytes) await save(safeFileName(`${title}.pdf`), bytes);
      },
      saveCsv: ({ title, sheets }: ReportOutput) =>
        save(safeFileName(`${title}.csv`), new TextEncoder().encode(sheetsCsv(sheets))),
      saveExcel: async ({ title, sheets }: ReportOutput) =>
        save(safeFileName(`${title}.xlsx`), await writeWorkbook(sheets)),
    }),
    [drawReport, printReport, save],
  );
}
