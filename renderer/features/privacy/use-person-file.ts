import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { safeFileName } from "#shared/evidence/safe-file-name.ts";
import { type PersonRecord, type PersonScope, personJson, personRecord } from "#shared/privacy/person-record.ts";
import { personReport } from "./person-report.ts";

/** Saves everything about one person where the user chooses. */
export function usePersonFile(): (scope: PersonScope, as: "pdf" | "json") => Promise<void> {
  const { host } = useStore();
  const book = useBook();
  const asAt = useAsAt();
  return useCallback(
    async (scope, as) => {
      const file = customerFile(book, scope.customerId);
      if (!file) return;
      const company = book.setting("company");
      const record = personRecord(scope, {
        file,
        files: book.all("files"),
        bankLines: book.all("bankLines"),
        company: company.name,
        asAt,
      });
      const bytes = as === "json" ? new TextEncoder().encode(personJson(record)) : await pdfOf(record, company.locale);
      if (!bytes) return complain("The PDF could not be made. Save it as JSON instead.");
      const suggestedName = safeFileName(`Personal data ${record.about} ${asAt}.${as}`);
      const saved = await host.saveFile({ suggestedName, bytes });
      if (saved.ok) notifications.show({ message: `Saved as ${saved.value.name}.` });
      else if (saved.error.kind !== "cancelled") complain(`Not saved: ${saved.error.detail}`);
    },
    [host, book, asAt],
  );
}

async function pdfOf(record: PersonRecord, locale: string): Promise<Uint8Array | null> {
  const report = personReport(record, locale);
  const info = { title: report.title, author: record.company, createdAt: readClock().at };
  const drawn = await renderDocuments([report], info, { isShort: true });
  return drawn.ok ? drawn.value.bytes : null;
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
