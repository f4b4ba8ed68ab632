import type { ReactNode } from "react";
import { countColumn, dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { ImportRecord } from "#shared/imports/rows.ts";

const KINDS = {
  debtors: "Invoices",
  customers: "Customers",
  bank: "Bank statement",
} as const satisfies Record<ImportRecord["kind"], string>;

type UserOf = (userId: string) => string;

/** Earlier imports; `userOf` gives the initials of a user, `undo` the button of a row. */
export function importColumns(
  userOf: UserOf,
  undo: (record: ImportRecord) => ReactNode,
): readonly ListColumn<ImportRecord>[] {
  return [
    dayColumn({ id: "day", header: "Day" }, ({ on }) => on),
    { ...textColumn({ id: "file", header: "File" }, ({ fileName }) => fileName), className: "b5" },
    { ...textColumn({ id: "kind", header: "What it was" }, ({ kind }) => KINDS[kind]), className: "t2" },
    countColumn({ id: "new", header: "New" }, ({ counts }) => counts.new),
    countColumn({ id: "changed", header: "Changed" }, ({ counts }) => counts.changed),
    countColumn({ id: "unchanged", header: "Unchanged" }, ({ counts }) => counts.unchanged),
    countColumn({ id: "rejected", header: "Rejected" }, ({ counts }) => counts.rejected),
    textColumn({ id: "by", header: "By" }, ({ recordedBy }) => userOf(recordedBy)),
    { id: "undo", header: "What to do", hidesHeader: true, align: "right", cell: undo },
  ];
}

/** A file also tells whether it was undone, and the fingerprint of what was read. */
export function importExport(userOf: UserOf): readonly ExportColumn<ImportRecord>[] {
  return [
    ...importColumns(userOf, () => null),
    { header: "Undone on", exports: ({ undoneOn }) => (undoneOn ? { on: undoneOn } : null) },
    { header: "SHA-256 of the file", exports: ({ fileSha256 }) => fileSha256 },
  ];
}
