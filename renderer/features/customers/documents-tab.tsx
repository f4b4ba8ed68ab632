import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useKeepCopies } from "#renderer/data/use-keep-copies.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { DropFiles } from "#renderer/ui/drop-files.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { invoiceInName } from "#shared/letters/enclosures.ts";
import { DOCUMENT_EXPORT, documentColumns, type Invoice } from "./document-columns.tsx";

/** Every kept file of a customer: letters as sent, statements, evidence, contracts, copies of invoices. */
export function DocumentsTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const files = book
    .all("files")
    .filter((file) => file.customerId === customerId)
    .toSorted((first, second) => (first.on < second.on ? 1 : -1));
  const invoices = book
    .ledger(customerId)
    .entries.filter((entry) => entry.side === "debit")
    .map(({ id, number }): Invoice => ({ id, number, customerId }));
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <AddDocuments customerId={customerId} invoices={invoices} />
      {files.length === 0 ? (
        <EmptyState title="No documents yet">
          Letters and statements you print are kept here exactly as they were sent, with what you attach to disputes and
          calls.
        </EmptyState>
      ) : (
        <ListPanel
          title="Documents"
          fileName={`Documents ${book.get("customers", customerId)?.name ?? ""}`}
          rows={files}
          columns={documentColumns(invoices)}
          exports={DOCUMENT_EXPORT}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
    </div>
  );
}

function AddDocuments({
  customerId,
  invoices,
}: {
  readonly customerId: string;
  readonly invoices: readonly Invoice[];
}) {
  const isPast = useIsPast();
  const { host } = useStore();
  const { keep } = useKeepFile();
  const keepCopies = useKeepCopies();
  const [problems, setProblems] = useState<readonly string[]>([]);
  if (isPast) return null;
  const add = async (chosen: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => {
    const isCopy = ({ name }: { readonly name: string }) =>
      name.toLowerCase().endsWith(".pdf") && invoiceInName(name, invoices) !== null;
    const { problems: found } = await keepCopies(chosen.filter(isCopy), invoices);
    const failed: string[] = [];
    for (const file of chosen.filter((one) => !isCopy(one))) {
      const id = await keep(file.name, file.bytes, { customerId, kind: "other", description: "" });
      if (!id) failed.push(`${file.name}: could not be kept. Free some space and try again.`);
    }
    setProblems([...found, ...failed]);
  };
  const choose = async () => {
    const chosen = await host.openFile({ accept: [".pdf", ".png", ".jpg", ".jpeg", ".eml", ".msg", ".txt", ".csv"] });
    if (chosen.ok) await add([chosen.value]);
  };
  return (
    <DropFiles label="Add documents" onFiles={(dropped) => void add(dropped)}>
      <div className="row">
        <Button variant="default" onClick={() => void choose()}>
          Add a document
        </Button>
        <span className="t2 s12">
          Or drop files here. A PDF with an invoice number in its name is kept as the copy of that invoice.
        </span>
      </div>
      {problems.map((problem) => (
        <p key={problem} role="alert" className="bad s12">
          {problem}
        </p>
      ))}
    </DropFiles>
  );
}
