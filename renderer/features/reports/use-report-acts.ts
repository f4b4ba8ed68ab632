import { notifications } from "@mantine/notifications";
import { useCallback, useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { type ReportOutput, sheetsCsv } from "./report-output.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Print, save as PDF, CSV or Excel. */
export function useReportActs() {
  const { host } = useStore();
  const company = useBook().setting("company");

  const draw = useCallback(
    async ({ title, lines, sections }: ReportOutput): Promise<Uint8Array | null> => {
      const drawn = await renderDocuments(
        [{ kind: "report", title, lines, sections, sender: company.name, locale: company.locale }],
        { title, author: company.name, createdAt: readClock().at },
        { isShort: true },
      );
      if (drawn.ok) return drawn.value.bytes;
      if (drawn.error.kind === "failed") complain(`The report could not be made: ${drawn.error.detail}`);
      return null;
    },
    [company],
  );

  const save = useCallback(
    async (suggestedName: string, bytes: Uint8Array) => {
      const saved = await host.saveFile({ suggestedName, bytes });
      if (saved.ok) notifications.show({ message: `Saved as ${saved.value.name}.`, autoClose: 4_000 });
      else if (saved.error.kind !== "cancelled") complain(`Not saved: ${saved.error.detail}`);
    },
    [host],
  );

  return useMemo(
    () => ({
      print: async (output: ReportOutput) => {
        const bytes = await draw(output);
        if (!bytes) return;
        const printed = await host.print({ bytes, title: output.title });
        if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
      },
      savePdf: async (output: ReportOutput) => {
        const bytes = await draw(output);
        if (bytes) await save(`${fileName(output.title)}.pdf`, bytes);
      },
      saveCsv: (output: ReportOutput) =>
        save(`${fileName(output.title)}.csv`, new TextEncoder().encode(sheetsCsv(output.sheets))),
      saveExcel: async (output: ReportOutput) =>
        save(`${fileName(output.title)}.xlsx`, await writeWorkbook(output.sheets)),
    }),
    [draw, host, save],
  );
}

function fileName(title: string): string {
  return title
    .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
