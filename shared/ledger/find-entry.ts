import { fail, type Result, succeed } from "../result/result.ts";
import type { CreditEntry, CustomerLedger, DebitEntry, LedgerEntry } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";

export function findEntry(ledger: CustomerLedger, entryId: string): Result<LedgerEntry, LedgerError> {
  const entry = ledger.entries.find((row) => row.id === entryId);
  return entry ? succeed(entry) : fail({ kind: "unknown-entry", entryId });
}

export function findDebit(ledger: CustomerLedger, entryId: string): Result<DebitEntry, LedgerError> {
  const found = findEntry(ledger, entryId);
  if (!found.ok) return found;
  if (found.value.side === "debit") return succeed(found.value);
  return fail({ kind: "wrong-kind", found: found.value.kind, wanted: "debit", number: found.value.number });
}

export function findCredit(ledger: CustomerLedger, entryId: string): Result<CreditEntry, LedgerError> {
  const found = findEntry(ledger, entryId);
  if (!found.ok) return found;
  if (found.value.side === "credit") return succeed(found.value);
  return fail({ kind: "wrong-kind", found: found.value.kind, wanted: "credit", number: found.value.number });
}
