import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { placeFile } from "#renderer/data/commands/records/place-file.ts";
import { useKeepCopies } from "#renderer/data/use-keep-copies.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { countPdfPages } from "#renderer/documents/count-pdf-pages.ts";
import { Day } from "#renderer/ui/day.tsx";
import { DropFiles } from "#renderer/ui/drop-files.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { invoiceInName } from "#shared/letters/enclosures.ts";

type Invoice = { readonly id: string; readonly number: string; readonly customerId: string };

/** Files that were kept as they are: what they are a copy of can be said afterwards. */
const PLACEABLE = new Set(["other", "invoice"]);

const DOCUMENT_EXPORT: readonly ExportColumn<StoredFile>[] = [
  { header: "Date", exports: ({ on }) => ({ on }) },
  { header: "Document", exports: ({ description, name }) => description || name },
  { header: "File", exports: ({ name }) => name },
  { header: "Kind", exports: ({ kind }) => kind.replaceAll("-", " ") },
  { header: "Bytes", exports: ({ bytes }) => bytes },
  { header: "SHA-256", exports: ({ sha256 }) => sha256 },
];

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
      {files.length > 0 && (
        <div className="row" style={{ justifyContent: "flex-end" }}>
          <ExportMenu
            title={`Documents ${book.get("customers", customerId)?.name ?? ""}`}
            rows={files}
            columns={DOCUMENT_EXPORT}
          />
        </div>
      )}
      {files.length === 0 ? (
        <EmptyState title="No documents yet">
          Letters and statements you print are kept here exactly as they were sent, with what you attach to disputes and
          calls.
        </EmptyState>
      ) : (
        <DocumentTable files={files} invoices={invoices} />
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

function DocumentTable({
  files,
  invoices,
}: {
  readonly files: readonly StoredFile[];
  readonly invoices: readonly Invoice[];
}) {
  const save = useSaveStoredFile();
  return (
    <div className="panel">
      <table className="t" aria-label="Documents">
        <thead>
          <tr>
            <th>Date</th>
            <th>Document</th>
            <th>Kind</th>
            <th>Copy of</th>
            <th className="num">Size</th>
            <HiddenHead>What to do</HiddenHead>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td>
                <Day on={file.on} style="far" />
              </td>
              <td className="b5">{file.description || file.name}</td>
              <td className="t2">{file.kind.replaceAll("-", " ")}</td>
              <td>
                <CopyOf file={file} invoices={invoices} />
              </td>
              <td className="num">{Math.max(1, Math.round(file.bytes / 1024))} KB</td>
              <td className="num">
                <Button variant="subtle" onClick={() => save(file)}>
                  Save a copy
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The invoice a PDF is a copy of: it can then go behind letters. */
function CopyOf({ file, invoices }: { readonly file: StoredFile; readonly invoices: readonly Invoice[] }) {
  const run = useRun();
  const { host } = useStore();
  const isPast = useIsPast();
  const [problem, setProblem] = useState("");
  if (file.mediaType !== "application/pdf" || !PLACEABLE.has(file.kind)) return null;
  const place = async (id: string | null) => {
    const kept = await host.files.get({ sha256: file.sha256 });
    const pages = kept.ok ? await countPdfPages(kept.value.bytes) : null;
    if (!pages) return setProblem("This PDF cannot be read, or it is locked with a password.");
    setProblem("");
    await run(placeFile, { fileId: file.id, invoice: invoices.find((invoice) => invoice.id === id) ?? null, pages });
  };
  return (
    <Select
      size="xs"
      w={150}
      aria-label={`${file.name} is a copy of`}
      placeholder="No invoice"
      searchable
      clearable
      disabled={isPast}
      error={problem || null}
      value={file.invoiceId ?? null}
      onChange={(id) => void place(id)}
      data={invoices.map(({ id, number }) => ({ value: id, label: number }))}
    />
  );
}
