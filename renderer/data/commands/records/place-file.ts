import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type PlaceFileInput = {
  readonly fileId: string;
  /** The invoice it is a copy of; null for none. */
  readonly invoice: { readonly id: string; readonly number: string } | null;
  /** Pages of the PDF, counted by the caller. */
  readonly pages: number;
};

/** Says of which invoice a kept PDF is a copy, so that it can go behind letters; or takes that back. */
export const placeFile = command<PlaceFileInput>({
  name: "place-file",
  decide: ({ book }, { fileId, invoice, pages }) => {
    const file = book.get("files", fileId);
    if (!file) return fail({ kind: "no-such-file", message: "This document is not in the books any more." });
    const { invoiceId: _, ...plain } = file;
    const placed: StoredFile = invoice
      ? { ...plain, kind: "invoice", invoiceId: invoice.id, pages, description: `Copy of ${invoice.number}` }
      : { ...plain, kind: "other", description: "" };
    return succeed({
      changes: [putRow(book, "files", placed)],
      subject: { table: "files", key: fileId },
      summary: invoice ? `${file.name} is a copy of ${invoice.number}` : `${file.name} is no copy of an invoice`,
      output: null,
    });
  },
});
