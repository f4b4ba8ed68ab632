import { useMemo, useState } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { type BasisRow, caseBasis } from "#shared/cases/case-basis.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { letterProof } from "#shared/letters/letter-proof.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, sumMinor, ZERO } from "#shared/money/minor.ts";

/** What is being decided about: the chosen invoices of one customer in one currency, with interest and fixed sums. */
export type DecisionScope = {
  readonly currencies: readonly Currency[];
  readonly currency: Currency;
  readonly setCurrency: (currency: Currency) => void;
  readonly rows: readonly BasisRow[];
  readonly chosen: readonly BasisRow[];
  readonly toggle: (invoiceId: string) => void;
  readonly principalMinor: Minor;
  readonly interestMinor: Minor;
  readonly fixedMinor: Minor;
  /** Invoices whose interest rate is not known. */
  readonly unknown: readonly string[];
};

/** The scope of a decision; at first everything that is in no other hands. */
export function useDecision(file: CustomerFile): DecisionScope {
  const book = useBook();
  const asAt = useAsAt();
  const currencies = useMemo(
    () => [...new Set(openItems(file.ledger, asAt).flatMap((item) => (item.daysLate > 0 ? [item.currency] : [])))],
    [file, asAt],
  );
  const [wanted, setCurrency] = useState<Currency>(file.customer.currency);
  const currency = currencies.includes(wanted) ? wanted : (currencies[0] ?? wanted);
  const rows = useMemo(() => caseBasis(file, currency, asAt), [file, currency, asAt]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = rows.filter(({ entry, elsewhere }) => elsewhere === "" && !left.includes(entry.id));
  const ids = chosen.map(({ entry }) => entry.id).join(" ");
  const proof = useMemo(() => {
    const terms = interestTerms(book.setting("interest"), book.setting("rates"));
    return letterProof(file, ids.split(" "), currency, asAt, terms);
  }, [book, file, ids, currency, asAt]);
  return {
    currencies,
    currency,
    setCurrency,
    rows,
    chosen,
    toggle: (id) => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id]),
    principalMinor: sumMinor(chosen, (row) => row.amountMinor),
    interestMinor: proof.sheet?.totals.interestMinor ?? ZERO,
    fixedMinor: proof.sheet?.totals.fixedSumMinor ?? ZERO,
    unknown: proof.unknown,
  };
}
