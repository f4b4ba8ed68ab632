import { useMemo } from "react";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { limitationCountry, limitationLawOf } from "#shared/cases/limitation-law.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { openItems } from "#shared/ledger/open-items.ts";

export type UnknownLimit = { readonly country: string; readonly customers: readonly Customer[] };

/** Countries in which something is overdue and neither Duebook nor the user has a time to claim, most customers first. */
export function useUnknownLimits(): readonly UnknownLimit[] {
  const book = useBook();
  const asAt = useAsAt();
  const own = book.setting("limitation");
  return useMemo(() => {
    const found = new Map<string, Customer[]>();
    for (const { customer, ledger } of customerFiles(book)) {
      if (limitationLawOf(customer, own) !== null) continue;
      if (!openItems(ledger, asAt).some((item) => item.daysLate > 0)) continue;
      const country = limitationCountry(customer);
      found.set(country, [...(found.get(country) ?? []), customer]);
    }
    return [...found]
      .map(([country, customers]) => ({ country, customers }))
      .toSorted((first, second) => second.customers.length - first.customers.length);
  }, [book, asAt, own]);
}
