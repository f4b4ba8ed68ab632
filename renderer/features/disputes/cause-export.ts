import type { DisputeCause } from "#shared/chasing/dispute-causes.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

/** Causes of disputes as they are exported and printed; `reasonOf` gives the words of a reason. */
export function causeExport(reasonOf: (reasonId: string) => string): readonly ExportColumn<DisputeCause>[] {
  return [
    { header: "About", exports: ({ reasonId }) => reasonOf(reasonId) },
    { header: "Disputes", exports: ({ count }) => count },
    { header: "Of them open", exports: ({ openCount }) => openCount },
    { header: "Held back now", exports: ({ openMinor, currency }) => ({ minor: openMinor, currency }) },
    { header: "They were right", exports: ({ grantedCount }) => grantedCount },
    { header: "Credited", exports: ({ creditedMinor, currency }) => ({ minor: creditedMinor, currency }) },
  ];
}
