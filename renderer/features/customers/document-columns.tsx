import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { placeFile } from "#renderer/data/commands/records/place-file.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { countPdfPages } from "#renderer/documents/count-pdf-pages.ts";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

export type Invoice = { readonly id: string; readonly number: string; readonly customerId: string };

/** Files that were kept as they are: what they are a copy of can be said afterwards. */
const PLACEABLE = new Set(["other", "invoice"]);

const DATE = dayColumn<StoredFile>({ id: "date", header: "Date" }, ({ on }) => on, "far");
const DOCUMENT = {
  ...textColumn<StoredFile>({ id: "document", header: "Document" }, ({ description, name }) => description || name),
  className: "b5",
};
const KIND = {
  ...textColumn<StoredFile>({ id: "kind", header: "Kind" }, ({ kind }) => kind.replaceAll("-", " ")),
  className: "t2",
};

/** Kept files of a customer; `invoices` are those a file can be a copy of. */
export function documentColumns(invoices: readonly Invoice[]): readonly ListColumn<StoredFile>[] {
  const numbers = new Map(invoices.map(({ id, number }) => [id, number]));
  return [
    DATE,
    DOCUMENT,
    KIND,
    {
      id: "copy",
      header: "Copy of",
      sortBy: ({ invoiceId }) => numbers.get(invoiceId ?? "") ?? null,
      cell: (file) => <CopyOf file={file} invoices={invoices} />,
    },
    {
      id: "size",
      header: "Size",
      align: "right",
      sortBy: ({ bytes }) => bytes,
      cell: ({ bytes }) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
    },
    { id: "save", header: "What to do", hidesHeader: true, align: "right", cell: (file) => <SaveCopy file={file} /> },
  ];
}

/** A file also tells the name of a document's file and its fingerprint. */
export const DOCUMENT_EXPORT: readonly ExportColumn<StoredFile>[] = [
  DATE,
  DOCUMENT,
  { header: "File", exports: ({ name }) => name },
  KIND,
  { header: "Bytes", exports: ({ bytes }) => bytes },
  { header: "SHA-256", exports: ({ sha256 }) => sha256 },
];

function SaveCopy({ file }: { readonly file: StoredFile }) {
  const save = useSaveStoredFile();
  return (
    <Button variant="subtle" onClick={() => save(file)}>
      Save a copy
    </Button>
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
