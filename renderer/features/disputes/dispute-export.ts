import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { DisputeRow } from "./dispute-rows.ts";
import { RESOLUTIONS } from "./dispute-words.ts";

/** Disputes of one customer as they are exported. */
export const DISPUTE_EXPORT: readonly ExportColumn<DisputeRow>[] = [
  { header: "Dispute", exports: ({ dispute }) => dispute.number },
  { header: "Raised on", exports: ({ dispute }) => ({ on: dispute.on }) },
  { header: "Invoice", exports: ({ invoiceNumber }) => invoiceNumber },
  { header: "Amount", exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }) },
  { header: "About", exports: ({ about }) => about },
  { header: "State", exports: stateOf },
];

function stateOf({ isOpen, waitingOn, dispute }: DisputeRow): string {
  if (isOpen) return waitingOn === "us" ? "Waiting on us" : "Waiting on them";
  return dispute.resolution ? RESOLUTIONS[dispute.resolution.kind] : "Settled";
}
