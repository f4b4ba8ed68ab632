import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { type ExportSheet, sheetCsv } from "#shared/exports/sheet.ts";
import { useStore } from "./use-run.tsx";
import { writeSheet } from "./write-sheet.ts";

export type SheetForm = "csv" | "xlsx";

/** Saves a list where the user chooses, as CSV or as an Excel workbook. */
export function useSaveSheet(): (sheet: ExportSheet, form: SheetForm) => Promise<void> {
  const { host } = useStore();
  return useCallback(
    async (sheet, form) => {
      const bytes = form === "csv" ? new TextEncoder().encode(sheetCsv(sheet)) : await writeSheet(sheet);
      const saved = await host.saveFile({ suggestedName: `${fileName(sheet.name)}.${form}`, bytes });
      if (saved.ok) notifications.show({ message: `Saved as ${saved.value.name}.`, autoClose: 4_000 });
      else if (saved.error.kind !== "cancelled")
        notifications.show({ color: "red", message: `Not saved: ${saved.error.detail}`, autoClose: 10_000 });
    },
    [host],
  );
}

function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N} ._-]+/gu, " ").replace(/\s+/g, " ");
  return plain.trim().slice(0, 80);
}
