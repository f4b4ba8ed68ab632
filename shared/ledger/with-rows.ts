import type { CustomerLedger, LedgerRows } from "./ledger.ts";

/** The ledger with rows put in: those whose id is there replaced in place, the others appended. */
export function withRows(ledger: CustomerLedger, rows: LedgerRows): CustomerLedger {
  return {
    customerId: ledger.customerId,
    entries: putById(ledger.entries, rows.entries),
    allocations: putById(ledger.allocations, rows.allocations),
  };
}

function putById<Row extends { readonly id: string }>(rows: readonly Row[], put: readonly Row[]): readonly Row[] {
  if (put.length === 0) return rows;
  const fresh = new Map(put.map((row) => [row.id, row]));
  const kept = rows.map((row) => {
    const replacement = fresh.get(row.id);
    fresh.delete(row.id);
    return replacement ?? row;
  });
  return [...kept, ...fresh.values()];
}
