import type { DocumentKind } from "./drafts.ts";

export type DocumentWord = DocumentKind | "not-a-sale" | "unknown";

const CREDIT_NOTE =
  /\b(credit ?notes?|credit memos?|creditmemo|crn|cn|sc|sd|sales? credits?( note)?|gutschrift|rechnungskorrektur|stornorechnung|avoir|abono|nota de cr.dito|nota di credito|creditnota|korekta|refund note)\b/i;
const RECEIPT =
  /\b(receipts?|payments?|pymt|pmt|sr|sa|overpayments?|prepayments?|on account|deposit|zahlung|zahlungseingang|paiement|r.glement|pago|cobro|pagamento|betaling|wp.ata)\b/i;
/** Bills to us, and sales paid on the spot: neither is owed to us. */
const PURCHASE =
  /\b(sales receipts?|cash sales?|bills?|purchases?|supplier|vendor|spend|expenses?|pi|pc|pp|eingangsrechnung|accpay|accpaycredit)\b/i;
const INVOICE = /\b(invoices?|inv|si|sales?|accrec|rechnung|re|facture|factura|fattura|factuur|fatura|faktura)\b/i;
const DRAFT = /^(draft|entwurf|brouillon|borrador|bozza|concept|szkic|submitted|awaiting approval|quote|estimate)$/i;
const VOID = /^(void(ed)?|deleted|cancell?ed|storniert|annul.e?|anulad[oa]|annullat[oa]|geannuleerd|anulowan[ay])$/i;
const PAID =
  /^(paid|fully paid|paid in full|settled|closed|cleared|bezahlt|ausgeglichen|pay.e?|r.gl.e?|pagad[oa]|cobrad[oa]|pagat[oa]|betaald|voldaan|zap.acon[oya])$/i;

/** What the text of a type column says a row is. Sales before purchases: "Sales credit note" is ours. */
export function documentWord(text: string): DocumentWord {
  const words = text.trim();
  if (words === "") return "unknown";
  if (PURCHASE.test(words)) return "not-a-sale";
  if (CREDIT_NOTE.test(words)) return "credit-note";
  if (RECEIPT.test(words)) return "receipt";
  return INVOICE.test(words) ? "invoice" : "unknown";
}

/** What the text of a status column says: rows that are no claim, or are settled. */
export function statusWord(text: string): "draft" | "void" | "paid" | "unknown" {
  const words = text.trim();
  if (words === "") return "unknown";
  if (DRAFT.test(words)) return "draft";
  if (VOID.test(words)) return "void";
  return PAID.test(words) ? "paid" : "unknown";
}

const TOTAL =
  /^(grand |report |sub ?)?(totals?|summe|gesamt(summe)?|sous-total|totaal|totale|total general|razem|suma|somme)\b|^(total|summe|totaal) /i;

/** True for the first words of a totals row: "Total", "Grand total", "Total Acme Ltd", "Summe". */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(text.trim());
}

const BUCKET =
  /^(current|not (yet )?due|older|<\s*1 month|\d+ months?|\d+\s*(-|–|to)\s*\d+( days?)?( past due| overdue)?|(over|>) ?\d+( days)?.*|\d+ or more days past due|\d+\s*\+( days)?)$/i;

/** True for the label row of an ageing bucket, which names no customer. */
export function isBucketLabel(text: string): boolean {
  return BUCKET.test(text.trim());
}
