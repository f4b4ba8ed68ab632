import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ProofTable } from "#renderer/ui/proof-table.tsx";
import { judgmentDebt } from "#shared/cases/judgment.ts";
import type { Case } from "#shared/cases/rows.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";

/** The judgment with the interest that runs on it, line by line. */
export function JudgmentPanel({ row }: { readonly row: Case }) {
  const book = useBook();
  const asAt = useAsAt();
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const debt = judgmentDebt(row, book.ledger(row.customerId), asAt, terms);
  if (!debt) return null;
  const { currency } = row;
  const { judgmentRate = "", judgmentSource = "" } = row.facts;
  return (
    <section className="panel" aria-label="Judgment">
      <h2 className="page title">Judgment</h2>
      <p className="page" style={{ paddingTop: 0 }}>
        <Money minor={debt.amountMinor} currency={currency} className="b6" /> on <Day on={debt.on} style="far" />; paid
        since <Money minor={debt.paidMinor} currency={currency} />
        {debt.proof && (
          <>
            ; interest <Money minor={debt.proof.totals.interestMinor} currency={currency} />, each further day{" "}
            {debt.proof.totals.perDay}
          </>
        )}
        ; owed <Money minor={debt.owedMinor} currency={currency} className="b6" />.
      </p>
      {debt.proof && <ProofTable sheet={debt.proof} label="Interest on the judgment" />}
      <p className="page t2 s12">
        {judgmentRate === ""
          ? "No interest: no rate was entered with the judgment."
          : `${judgmentRate} % a year, ${judgmentSource}. Paid means set against the claimed invoices. Not legal advice.`}
      </p>
    </section>
  );
}
