import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import type { DocumentDraft, ImportNote, Rejection } from "./drafts.ts";

/** A totals row as the report states it. */
export type StatedTotal = {
  readonly line: number;
  readonly words: string;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  readonly openMinor: Minor | null;
};

/**
 * Compares the report's last totals row with what its rows add up to. A report's own total may be wrong (a published
 * one read 0 above 57 invoices), so a difference is told and rejects nothing.
 */
export function checkReportTotals(
  stated: readonly StatedTotal[],
  documents: readonly DocumentDraft[],
  rejections: readonly Rejection[],
): readonly ImportNote[] {
  const last = stated.at(-1);
  if (!last) return [];
  const currencies = new Set(documents.map((draft) => draft.currency));
  if (currencies.size !== 1 || !currencies.has(last.currency)) return [];
  const isOpen = last.openMinor !== null;
  const statedMinor = last.openMinor ?? last.amountMinor;
  if (statedMinor === null) return [];
  const counted = documents.reduce((total, draft) => total + signedMinor(draft, isOpen), 0);
  const rejected = rejections.reduce((total, row) => total + (row.amountMinor ?? 0), 0);
  if (statedMinor === counted || statedMinor === counted + rejected) return [];
  const countedMinor = minor(counted);
  return [{ kind: "report-total-differs", line: last.line, currency: last.currency, statedMinor, countedMinor }];
}

/** What a document adds to the debt, in minor units: its total, or what of it is open. */
export function signedMinor(draft: DocumentDraft, isOpen: boolean): number {
  const size = isOpen ? (draft.openMinor ?? draft.amountMinor) : draft.amountMinor;
  return draft.kind === "invoice" ? size : -size;
}
