import type { LedgerEntry } from "../ledger/ledger.ts";

const NAMES: Readonly<Record<LedgerEntry["kind"], string>> = {
  invoice: "Invoice",
  "opening-balance": "Opening balance",
  charge: "Charge",
  refund: "Refund",
  reversal: "Reversal",
  recovery: "Recovery of a write-off",
  transfer: "Transfer",
  rounding: "Rounding",
  receipt: "Payment received",
  "credit-note": "Credit note",
  "opening-credit": "Opening credit",
  discount: "Discount",
  "write-off": "Written off",
  contra: "Set off",
};

/** What an entry of the ledger is, in words: `Invoice INV-2107`. */
export function entryName(entry: LedgerEntry): string {
  return entry.number === "" ? NAMES[entry.kind] : `${NAMES[entry.kind]} ${entry.number}`;
}
