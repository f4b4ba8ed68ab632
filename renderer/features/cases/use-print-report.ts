import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import type { ReportSection } from "#renderer/documents/report-document.ts";
import { readClock } from "#renderer/state/clock.ts";

/** Prints a sheet of this topic: title, lines under it, tables. */
export function usePrintReport(): (
  title: string,
  lines: readonly string[],
  sections: readonly ReportSection[],
) => Promise<void> {
  const { host } = useStore();
  const company = useBook().setting("company");
  return useCallback(
    async (title, lines, sections) => {
      const drawn = await renderDocuments(
        [{ kind: "report", title, lines, sections, sender: company.name, locale: company.locale }],
        { title, author: company.name, createdAt: readClock().at },
        { isShort: true },
      );
      if (!drawn.ok) {
        if (drawn.error.kind === "failed") complain(`The sheet could not be made: ${drawn.error.detail}`);
        return;
      }
      const printed = await host.print({ bytes: drawn.value.bytes, title });
      if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
    },
    [company, host],
  );
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
