import type { CreditEntry, CustomerLedger } from "../ledger/ledger.ts";

/** Payments and credits that an import worked out and nobody has confirmed or taken back yet. */
export function inferredCredits(ledger: CustomerLedger): readonly CreditEntry[] {
  const inferred = ledger.entries.filter(
    (entry): entry is CreditEntry => entry.side === "credit" && entry.inferred && entry.kind !== "reversal",
  );
  if (inferred.length === 0) return inferred;
  const reversed = new Set(ledger.entries.flatMap((entry) => (entry.kind === "reversal" ? [entry.linkedId] : [])));
  return inferred.filter((entry) => !reversed.has(entry.id));
}
