import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { LetterRow } from "./letter-rows.ts";

/** Letters of one customer as they are exported. */
export const LETTER_EXPORT: readonly ExportColumn<LetterRow>[] = [
  { header: "Letter", exports: ({ letter }) => letter.number },
  { header: "Date", exports: ({ letter }) => ({ on: letter.on }) },
  { header: "Kind", exports: ({ kindName }) => kindName },
  { header: "Amount", exports: ({ letter }) => ({ minor: letter.totalMinor, currency: letter.currency }) },
  { header: "Pay by", exports: ({ letter }) => (letter.payByOn ? { on: letter.payByOn } : null) },
  { header: "State", exports: ({ state }) => state },
  { header: "Went", exports: ({ wentOn }) => (wentOn ? { on: wentOn } : null) },
  { header: "Service and proof", exports: ({ proof }) => proof },
];
