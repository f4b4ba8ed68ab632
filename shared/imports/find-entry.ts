import type { CreditEntry, CustomerLedger, DebitEntry } from "../ledger/ledger.ts";
import type { DocumentDraft } from "./drafts.ts";

/** Finds the entry of a ledger that a document of a file is. Numbers are compared as they are, zeros included. */
export class EntryFinder {
  private readonly invoices = new Map<string, DebitEntry>();
  private readonly withoutZeros = new Map<string, DebitEntry[]>();
  private readonly credits: readonly CreditEntry[];
  private readonly taken = new Set<string>();

  constructor(ledger: CustomerLedger) {
    for (const entry of ledger.entries) {
      if (entry.side !== "debit" || entry.kind !== "invoice" || entry.number === "") continue;
      this.invoices.set(entry.number, entry);
      const bare = stripZeros(entry.number);
      this.withoutZeros.set(bare, [...(this.withoutZeros.get(bare) ?? []), entry]);
    }
    this.credits = ledger.entries.filter((entry) => entry.side === "credit");
  }

  /** A spreadsheet may have eaten leading zeros: then day and amount must agree as well. */
  invoice(draft: DocumentDraft): DebitEntry | undefined {
    const exact = this.invoices.get(draft.number);
    if (exact) return exact;
    const alike = this.withoutZeros.get(stripZeros(draft.number)) ?? [];
    return alike.find((entry) => entry.on === draft.issuedOn && entry.amountMinor === draft.amountMinor);
  }

  invoiceNumbered(number: string): DebitEntry | undefined {
    return number === "" ? undefined : this.invoices.get(number);
  }

  /** By number; without one by day and amount, each entry once. */
  credit(draft: DocumentDraft): CreditEntry | undefined {
    const kind = draft.kind === "credit-note" ? "credit-note" : "receipt";
    const found = this.credits.find((entry) => {
      if (entry.kind !== kind || this.taken.has(entry.id) || entry.currency !== draft.currency) return false;
      if (draft.number !== "" || entry.number !== "") return entry.number === draft.number;
      const isSameAmount = entry.amountMinor === draft.amountMinor || entry.amountMinor === draft.openMinor;
      return entry.on === draft.issuedOn && isSameAmount && entry.reference === draft.reference;
    });
    if (found) this.taken.add(found.id);
    return found;
  }
}

function stripZeros(number: string): string {
  return number.replace(/^0+(?=.)/, "");
}
