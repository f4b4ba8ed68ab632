import type { Note } from "#shared/chasing/rows.ts";
import type { BundleFact } from "#shared/evidence/bundle-fact.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

/** A bundle that was made, or given to someone. */
export type BundleRow = Pick<Note, "on"> & { readonly bundle: BundleFact };

/** The notes about bundles, oldest first: what a bundle was made of and who has been given it. */
export function bundleRows(notes: readonly Note[]): readonly BundleRow[] {
  return notes.flatMap(({ on, bundle }) => (bundle ? [{ on, bundle }] : []));
}

export const BUNDLE_EXPORT: readonly ExportColumn<BundleRow>[] = [
  { header: "Day", exports: ({ on }) => ({ on }) },
  { header: "What", exports: ({ bundle }) => (bundle.event === "made" ? "Made" : "Handed over") },
  { header: "About", exports: ({ bundle }) => aboutWords(bundle) },
  { header: "Pages", exports: ({ bundle }) => bundle.pages },
  { header: "Files", exports: ({ bundle }) => bundle.files },
  { header: "Reference", exports: ({ bundle }) => bundle.reference },
  { header: "To", exports: ({ bundle }) => bundle.to },
  { header: "How", exports: ({ bundle }) => bundle.how },
  { header: "File", exports: ({ bundle }) => bundle.fileName },
  { header: "List of files, SHA-256", exports: ({ bundle }) => bundle.manifestSha256 },
];

/** What a bundle was about. */
export function aboutWords({ numbers }: BundleFact): string {
  return numbers.length === 0 ? "whole account" : numbers.join(", ");
}
