import { useCallback } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { type PersonScope, personJson, personRecord } from "#shared/privacy/person-record.ts";
import { personReport } from "./person-report.ts";

/** Saves everything about one person where the user chooses. */
export function usePersonFile(): (scope: PersonScope, as: "pdf" | "json") => Promise<void> {
  const output = useOutput();
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
      const bytes =
        as === "json"
          ? new TextEncoder().encode(personJson(record))
          : await output.draw(record.about, personReport(record, company.locale));
      if (bytes) await output.save(safeFileName(`Personal data ${record.about} ${asAt}.${as}`), bytes);
    },
    [output, book, asAt],
  );
}
