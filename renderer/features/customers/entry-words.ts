import type { CreditKind, DebitKind } from "#shared/ledger/ledger.ts";

/** What a movement is called on the screens. */
export const DEBIT_WORDS: Readonly<Record<DebitKind, string>> = {
  invoice: "Invoice",
  "opening-balance": "Opening balance",
  charge: "Charge",
  refund: "Refund",
  reversal: "Payment reversed",
  recovery: "Write-off recovered",
  transfer: "Transfer in",
  rounding: "Rounding difference",
};

export const CREDIT_WORDS: Readonly<Record<CreditKind, string>> = {
  receipt: "Payment received",
  "credit-note": "Credit note",
  "opening-credit": "Opening credit",
  discount: "Discount",
  "write-off": "Write-off",
  reversal: "Reversed",
  transfer: "Transfer out",
  contra: "Set off against what we owe them",
  rounding: "Rounding difference",
};
