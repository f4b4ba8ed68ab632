import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { OfferRow } from "./plan-rows.ts";
import { offerLabel } from "./plan-words.ts";

/** Settlement offers as they are exported and printed. */
export const OFFER_EXPORT: readonly ExportColumn<OfferRow>[] = [
  { header: "Offer", exports: ({ offer }) => offer.number },
  { header: "Kind", exports: ({ offer }) => (offer.kind === "early-payment" ? "For paying early" : "Settlement") },
  { header: "Customer", exports: ({ customerName }) => customerName },
  { header: "Made on", exports: ({ offer }) => ({ on: offer.on }) },
  { header: "Owed", exports: ({ offer }) => ({ minor: offer.owedMinor, currency: offer.currency }) },
  { header: "Offered", exports: ({ offer }) => ({ minor: offer.offerMinor, currency: offer.currency }) },
  { header: "Until", exports: ({ offer }) => ({ on: offer.expiresOn }) },
  { header: "State", exports: offerLabel },
];
