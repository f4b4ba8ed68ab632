import type { CustomerLedger } from "../ledger/ledger.ts";
import type { LedgerTotals } from "./format.ts";

/** Adds up all entries of all ledgers by currency, in minor units; currencies in alphabetical order. */
export function ledgerTotals(ledgers: Iterable<CustomerLedger>): readonly LedgerTotals[] {
  const byCurrency = new Map<string, { debits: number; credits: number; debitMinor: number; creditMinor: number }>();
  for (const ledger of ledgers) {
    for (const entry of ledger.entries) {
      let totals = byCurrency.get(entry.currency);
      if (!totals) {
        totals = { debits: 0, credits: 0, debitMinor: 0, creditMinor: 0 };
        byCurrency.set(entry.currency, totals);
      }
      if (entry.side === "debit") {
        totals.debits += 1;
        totals.debitMinor += entry.amountMinor;
      } else {
        totals.credits += 1;
        totals.creditMinor += entry.amountMinor;
      }
    }
  }
  return [...byCurrency]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([currency, totals]) => ({ currency, ...totals }));
}
