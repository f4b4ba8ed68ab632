import { useMemo } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import type { CustomerLedger, DebitEntry } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { type Minor, sumMinor } from "#shared/money/minor.ts";

/** A debt and what is left of it today, all its parts together. */
export function useOpenDebit(
  ledger: CustomerLedger,
  entryId: string,
): { readonly entry: DebitEntry | null; readonly openMinor: Minor } {
  const today = useToday();
  return useMemo(() => {
    const found = ledger.entries.find((row) => row.id === entryId);
    const items = openItems(ledger, today).filter((item) => item.entry.id === entryId);
    return { entry: found?.side === "debit" ? found : null, openMinor: sumMinor(items, (item) => item.openMinor) };
  }, [ledger, entryId, today]);
}
