import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { ImportRecord } from "#shared/imports/rows.ts";

export const IMPORT_KINDS = {
  debtors: "Invoices",
  customers: "Customers",
  bank: "Bank statement",
} as const satisfies Record<ImportRecord["kind"], string>;

/** Earlier imports as they are exported and printed; `userOf` gives the initials of a user. */
export function importExport(userOf: (userId: string) => string): readonly ExportColumn<ImportRecord>[] {
  return [
    { header: "Day", exports: ({ on }) => ({ on }) },
    { header: "File", exports: ({ fileName }) => fileName },
    { header: "What it was", exports: ({ kind }) => IMPORT_KINDS[kind] },
    { header: "New", exports: ({ counts }) => counts.new },
    { header: "Changed", exports: ({ counts }) => counts.changed },
    { header: "Unchanged", exports: ({ counts }) => counts.unchanged },
    { header: "Rejected", exports: ({ counts }) => counts.rejected },
    { header: "By", exports: ({ recordedBy }) => userOf(recordedBy) },
    { header: "Undone on", exports: ({ undoneOn }) => (undoneOn ? { on: undoneOn } : null) },
    { header: "SHA-256 of the file", exports: ({ fileSha256 }) => fileSha256 },
  ];
}
