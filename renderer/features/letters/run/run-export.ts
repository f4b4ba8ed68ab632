import type { ExportColumn } from "#shared/exports/sheet.ts";
import { letterState } from "#shared/letters/letter-steps.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { sheetsOf } from "#shared/letters/print-plan.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { overdueOf, type RunRow } from "./run-row.ts";

/** The letters of a run that is being checked. */
export const RUN_EXPORT: readonly ExportColumn<RunRow>[] = [
  { header: "Customer", exports: ({ customerName }) => customerName },
  { header: "Letter", exports: ({ kindName }) => kindName },
  { header: "Days late", exports: ({ daysLate }) => daysLate },
  { header: "Amount", exports: ({ letter }) => ({ minor: overdueOf(letter), currency: letter.currency }) },
  { header: "By", exports: ({ channel }) => channel },
  { header: "In the run", exports: ({ isIn }) => (isIn ? "yes" : "no") },
];

/** The letters of a prepared run, as many sheets as their printer makes of them. */
export function postExport(duplex: boolean, nameOf: (customerId: string) => string): readonly ExportColumn<Letter>[] {
  return [
    { header: "Letter", exports: ({ number }) => number },
    { header: "Date", exports: ({ on }) => ({ on }) },
    { header: "Customer", exports: ({ customerId }) => nameOf(customerId) },
    { header: "Kind", exports: ({ kind }) => LETTER_KIND_NAMES[kind] },
    { header: "Amount", exports: ({ totalMinor, currency }) => ({ minor: totalMinor, currency }) },
    { header: "Pages", exports: pagesOf },
    { header: "Sheets", exports: (letter) => sheetsOf(letter, duplex) },
    { header: "State", exports: letterState },
  ];
}

/** Pages of a letter with what is enclosed. */
export function pagesOf({ pages, enclosures = [] }: Letter): number {
  return enclosures.reduce((sum, enclosure) => sum + enclosure.pages, pages);
}
