import { useCallback } from "react";
import { countPdfPages } from "#renderer/documents/count-pdf-pages.ts";
import { invoiceInName } from "#shared/letters/enclosures.ts";
import { useKeepFile } from "./use-keep-file.ts";

/** An invoice a file may be a copy of. */
export type CopiedInvoice = { readonly id: string; readonly number: string; readonly customerId: string };

export type KeptCopies = {
  /** Numbers of the invoices whose copies are kept now. */
  readonly numbers: readonly string[];
  /** In words, one for each file that is not kept. */
  readonly problems: readonly string[];
};

/** Keeps PDFs as copies of the invoices whose numbers stand in their names. */
export function useKeepCopies(): (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  invoices: readonly CopiedInvoice[],
) => Promise<KeptCopies> {
  const { keep } = useKeepFile();
  return useCallback(
    async (files, invoices) => {
      const numbers: string[] = [];
      const problems: string[] = [];
      for (const { name, bytes } of files) {
        const invoice = invoiceInName(name, invoices);
        const pages = invoice ? await countPdfPages(bytes) : null;
        if (!invoice) problems.push(`${name}: no invoice number was found in its name. Rename it, like INV-4398.pdf.`);
        else if (!pages) problems.push(`${name}: not a PDF that can be read, or locked with a password.`);
        else {
          const description = `Copy of ${invoice.number}`;
          const place = { customerId: invoice.customerId, kind: "invoice", description, invoiceId: invoice.id, pages };
          if (await keep(name, bytes, place)) numbers.push(invoice.number);
          else problems.push(`${name}: could not be kept. Free some space and try again.`);
        }
      }
      return { numbers, problems };
    },
    [keep],
  );
}
