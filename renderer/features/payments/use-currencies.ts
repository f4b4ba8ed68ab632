import { useBook } from "#renderer/book/use-book.ts";
import { CURRENCIES } from "#renderer/ui/choices.ts";
import { type Currency, isCurrency } from "#shared/money/currency.ts";

/** Currencies to choose from for a customer: the customer's own and those in the ledger first. */
export function useCurrencies(customerId: string): readonly Currency[] {
  const book = useBook();
  const own = book.get("customers", customerId)?.currency;
  const used = book.ledger(customerId).entries.map((entry) => entry.currency);
  return [...new Set([own, ...used, book.setting("company").currency, ...CURRENCIES])].filter(
    (code): code is Currency => code !== undefined && isCurrency(code),
  );
}
