import type { CreditKind, CustomerLedger, DebitEntry, DebitKind, LedgerEntry } from "#shared/ledger/ledger.ts";

/** What a movement is called on the screens. */
const DEBIT_WORDS: Readonly<Record<DebitKind, string>> = {
  invoice: "Invoice",
  "opening-balance": "Opening balance",
  charge: "Charge",
  refund: "Refund",
  reversal: "Payment reversed",
  recovery: "Write-off recovered",
  transfer: "Transfer",
  rounding: "Rounding difference",
};

const CREDIT_WORDS: Readonly<Record<CreditKind, string>> = {
  receipt: "Payment received",
  "credit-note": "Credit note",
  "opening-credit": "Opening credit",
  discount: "Discount",
  "write-off": "Write-off",
  reversal: "Reversed",
  transfer: "Transfer",
  contra: "Set off against what we owe them",
  rounding: "Rounding difference",
};

/**
 * What one line is called. A transfer says which way it went, which only the ledger it stands in shows: the half that went
 * out is linked to an entry of the same ledger.
 */
export function movementName(ledger: CustomerLedger, entry: LedgerEntry): string {
  if (entry.kind !== "transfer") return entry.side === "debit" ? DEBIT_WORDS[entry.kind] : CREDIT_WORDS[entry.kind];
  if (entry.side === "debit" && entry.retention) return "Retention";
  if (retentionOf(ledger, entry)) return "Retention held back";
  const isOut = ledger.entries.some((other) => other.id === entry.linkedId);
  if (entry.side === "debit") return isOut ? "Money moved to another customer" : "Moved from another customer";
  return isOut ? "Moved to another customer" : "Money moved from another customer";
}

/** The retention a line belongs to, while it is held: both its halves stand in one ledger, those of a transfer in two. */
export function retentionOf(ledger: CustomerLedger, entry: LedgerEntry): DebitEntry | null {
  if (entry.kind !== "transfer" || (entry.side === "debit" && !entry.retention)) return null;
  const outId = entry.side === "credit" ? entry.id : entry.linkedId;
  if (!ledger.entries.some((other) => other.id === outId)) return null;
  const held = ledger.entries.find((other) => other.side === "debit" && other.retention && other.linkedId === outId);
  return held?.side === "debit" ? held : null;
}

/** Whether the two halves of a retention have been set against each other. */
export function isTakenBack(ledger: CustomerLedger, retention: DebitEntry): boolean {
  return ledger.allocations.some(
    (row) => row.creditId === retention.linkedId && row.debitId === retention.id && row.undoneOn === null,
  );
}
