import type { LedgerEntry } from "#shared/ledger/ledger.ts";
import type { Evidence } from "./sign.ts";

/** An entry of the ledger as evidence. */
export function entryEvidence(entry: LedgerEntry): Evidence {
  return {
    table: "ledgers",
    id: entry.id,
    on: entry.on,
    amountMinor: entry.amountMinor,
    label: entry.number || entry.description || entry.kind,
  };
}
