import { useBookCash } from "#renderer/book/today.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Explain } from "#renderer/ui/explain.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { CashExpected } from "#shared/chasing/cash-expected.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

/** What should come in by Sunday: promised, on plans, by habit, and how sure that is. */
export function CashStrip() {
  const book = useBook();
  const { currency } = book.setting("company");
  const cash = useBookCash(currency);
  const locale = useLocale((state) => state.locale);
  const money = (amount: Minor) => formatMoney(amount, currency, { locale, whole: true });
  return (
    <section className="cash" aria-label="Cash expected this week">
      <span className="b6">Cash expected this week</span>
      <div className="row" style={{ marginTop: 2 }}>
        <Explain label="Cash expected this week" detail={<CashParts cash={cash} />}>
          <span className="b6 n" style={{ fontSize: 16 }}>
            {money(cash.expectedMinor)}
          </span>
        </Explain>
        <span className="t2 s12">
          likely {money(cash.lowMinor)} to {money(cash.highMinor)}
        </span>
      </div>
      <p className="t2 s11">
        {money(cash.promisedMinor)} promised, {money(cash.planMinor)} on plans, {money(cash.habitMinor)} by habit
      </p>
    </section>
  );
}

function CashParts({ cash }: { readonly cash: CashExpected }) {
  const book = useBook();
  const rows = cash.rows.filter((row) => row.source !== "habit" || row.isInLow || row.on <= cash.until);
  return (
    <>
      <p style={{ marginBottom: 6 }}>
        From today to <Day on={cash.until} style="near" />: promises and instalments due, and what customers pay by
        habit, counted from how late they usually are. The range counts what slow and quick payers would bring. Reports,
        Cash weighs every amount by how likely it is, and so comes to less.
      </p>
      <table className="t c">
        <tbody>
          {rows.slice(0, 12).map((row, index) => (
            <tr key={index}>
              <td>{book.get("customers", row.customerId)?.name}</td>
              <td className="t2">{SOURCES[row.source]}</td>
              <td>
                <Day on={row.on} />
              </td>
              <td className="num">
                <Money minor={row.amountMinor} currency={cash.currency} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>{rows.length > 12 ? `${rows.length - 12} more, in all` : "In all"}</td>
            <td className="num">
              <Money minor={cash.expectedMinor} currency={cash.currency} />
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

const SOURCES = { promise: "promised", plan: "plan", habit: "by habit" } as const;
