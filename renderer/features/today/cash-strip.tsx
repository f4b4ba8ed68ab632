import { Link } from "wouter";
import { useExpectedCash } from "#renderer/book/cash.ts";
import { useForecast } from "#renderer/book/forecast.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Explain } from "#renderer/ui/explain.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { weekday } from "#shared/dates/calendar-date.ts";
import { CASH_SOURCES, notCountedWords } from "#shared/insight/cash/cash-words.ts";
import type { ExpectedCash, ExpectedWeek } from "#shared/insight/cash/expected-cash.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

const MOST_ROWS = 10;

/** What should come in by Sunday, as the cash report has it: promised, on plans, by habit, and how sure that is. */
export function CashStrip() {
  const { currency } = useBook().setting("company");
  const cash = useExpectedCash(currency);
  const { hasFailed } = useForecast();
  const week = cash?.weeks[0];
  return (
    <section className="cash" aria-label="Cash expected this week">
      <span className="b6">
        {week && weekday(week.from) >= 6 ? (
          <>
            Cash expected to <Day on={week.endOn} style="near" />
          </>
        ) : (
          "Cash expected this week"
        )}
      </span>
      {cash && week ? <WeekFigure cash={cash} week={week} /> : <NotYet hasFailed={hasFailed} />}
    </section>
  );
}

function NotYet({ hasFailed }: { readonly hasFailed: boolean }) {
  return (
    <p className="t2 s11" role="status" style={{ minHeight: 38 }}>
      {hasFailed
        ? "It could not be worked out. Open Today again to try once more."
        : "Learning from your settled invoices"}
    </p>
  );
}

function WeekFigure({ cash, week }: { readonly cash: ExpectedCash; readonly week: ExpectedWeek }) {
  const locale = useLocale((state) => state.locale);
  const money = (amount: Minor) => formatMoney(amount, cash.currency, { locale, whole: true });
  const { promise, plan, habit } = week.bySource;
  return (
    <>
      <div className="row" style={{ marginTop: 2 }}>
        <Explain label="Cash expected this week" detail={<CashParts cash={cash} week={week} />} width={500}>
          <span className="b6 n" style={{ fontSize: 16 }}>
            {money(week.expectedMinor)}
          </span>
        </Explain>
        <span className="t2 s12">
          usual range {money(week.lowMinor)} to {money(week.highMinor)}
        </span>
      </div>
      <p className="t2 s11">
        {money(promise)} promised, {money(plan)} on plans, {money(habit)} by habit
      </p>
    </>
  );
}

function CashParts({ cash, week }: { readonly cash: ExpectedCash; readonly week: ExpectedWeek }) {
  const book = useBook();
  const locale = useLocale((state) => state.locale);
  const money = (amountMinor: number) => formatMoney(minor(amountMinor), cash.currency, { locale });
  const more = week.rows.slice(MOST_ROWS);
  const rest = more.reduce((sum, row) => sum + row.expectedMinor, 0);
  return (
    <>
      <p style={{ marginBottom: 6 }}>
        From today to <Day on={week.endOn} style="near" />. Each open amount counts with the chance that it comes in by
        then: a promise or an instalment as this customer kept others, the rest as their invoices were paid. In eight
        weeks of ten what comes lies in the range. <Link href={paths.reports("cash")}>Reports, Cash</Link> has the same
        figure and the weeks after.
      </p>
      <table className="t c" aria-label="What the cash expected is made of">
        <tbody>
          {week.rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={`${row.source} ${row.id} ${row.amountMinor}`}>
              <td>
                <Link href={paths.customer(row.customerId, "ledger")}>
                  {book.get("customers", row.customerId)?.name}
                </Link>
              </td>
              <td className="t2">{CASH_SOURCES[row.source].toLowerCase()}</td>
              <td className="num t2">
                {Math.round(row.chance * 100)}% of {money(row.amountMinor)}
              </td>
              <td className="num">
                <Money minor={row.expectedMinor} currency={cash.currency} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              {more.length > 0 ? `With ${money(rest)} in ${countText(more.length)} smaller amounts` : "Together"}
            </td>
            <td className="num">
              <Money minor={week.expectedMinor} currency={cash.currency} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="t2" style={{ marginTop: 6 }}>
        {notCountedWords(cash, money)}
      </p>
    </>
  );
}
