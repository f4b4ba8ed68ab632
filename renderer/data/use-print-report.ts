import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import type { ReportDocument } from "#renderer/documents/report-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { useStore } from "./use-run.tsx";

export type PrintedReport = Pick<ReportDocument, "title" | "lines" | "sections">;

/** Makes a page or more of tables with the company's name and hands it to the printer; says what went wrong. */
export function usePrintReport(): (report: PrintedReport) => Promise<void> {
  const { host } = useStore();
  const company = useBook().setting("company");
  return useCallback(
    async (report) => {
      const drawn = await renderDocuments(
        [{ kind: "report", ...report, sender: company.name, locale: company.locale }],
        { title: report.title, author: company.name, createdAt: readClock().at },
        { isShort: true },
      );
      if (!drawn.ok) {
        if (drawn.error.kind === "failed") complain(`The pages could not be made: ${drawn.error.detail}`);
        return;
      }
      const printed = await host.print({ bytes: drawn.value.bytes, title: report.title });
      if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
    },
    [company, host],
  );
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
