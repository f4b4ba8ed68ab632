import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { homeTotal } from "#shared/ledger/home-total.ts";
import type { CurrencyAmount } from "#shared/money/sum-by-currency.ts";
import { Day } from "./day.tsx";
import { Money } from "./money.tsx";

/**
 * Below totals of several currencies: about how much they are in the company's own, at the rates the user entered. Says
 * nothing for one currency alone, and never adds currencies up without a rate.
 */
export function HomeTotalLine({
  label,
  amounts,
}: {
  /** What is totalled: `Balance`. */
  readonly label: string;
  readonly amounts: readonly CurrencyAmount[];
}) {
  const book = useBook();
  const asAt = useAsAt();
  const home = book.setting("company").currency;
  if (new Set(amounts.map((amount) => amount.currency)).size < 2) return null;
  const total = homeTotal(amounts, home, asAt, book.setting("exchangeRates"));
  if (total === null) return null;
  if (total.kind === "no-rate")
    return (
      <span className="t2 s12">
        No total in {home}:{" "}
        <Link href={paths.settings("exchange")}>enter a rate for {total.currencies.join(", ")}</Link>
      </span>
    );
  return (
    <span className="t2 s12">
      {label} about <Money minor={total.amountMinor} currency={home} /> at your rates of{" "}
      <Day on={total.ratesOn} style="far" />
    </span>
  );
}
