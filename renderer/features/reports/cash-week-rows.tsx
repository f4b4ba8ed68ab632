import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { CASH_SOURCES } from "#shared/insight/cash/cash-words.ts";
import type { ExpectedAmount, ExpectedWeek } from "#shared/insight/cash/expected-cash.ts";
import type { ReportScene } from "./use-report-scene.ts";

const MOST_ROWS = 30;

/** What a week's expected cash is made of, largest first. */
export function CashWeekRows({ week, scene }: { readonly week: ExpectedWeek; readonly scene: ReportScene }) {
  const { say } = scene;
  const shown = week.rows.slice(0, MOST_ROWS);
  const rest = week.rows.slice(MOST_ROWS).reduce((sum, row) => sum + row.expectedMinor, 0);
  return (
    <section className="panel" aria-label={`Expected from ${say.day(week.from)} to ${say.day(week.endOn)}`}>
      <table className="t c" aria-label="What this week is made of">
        <thead>
          <tr>
            {["Customer", "From", "For", "Amount", "Chance this week", "Expected"].map((head, at) => (
              <th key={head} scope="col" className={at > 2 ? "num" : ""}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <AmountRow key={`${row.source} ${row.id} ${row.amountMinor}`} row={row} scene={scene} />
          ))}
          {week.rows.length === 0 && (
            <tr>
              <td colSpan={6} className="t2">
                Nothing is expected in this week.
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={5}>
              {rest > 0
                ? `Together, with ${say.money(rest)} in ${week.rows.length - MOST_ROWS} smaller amounts`
                : "Together"}
            </td>
            <td className="num">{say.money(week.expectedMinor)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function AmountRow({ row, scene }: { readonly row: ExpectedAmount; readonly scene: ReportScene }) {
  const book = useBook();
  const { say } = scene;
  const name = book.get("customers", row.customerId)?.name ?? row.customerId;
  const number =
    row.source === "habit"
      ? book.ledger(row.customerId).entries.find((entry) => entry.id === row.id)?.number
      : row.source === "plan"
        ? book.get("plans", row.id)?.number
        : "";
  return (
    <tr>
      <td>
        <Link href={paths.customer(row.customerId, "ledger")}>{name}</Link>
      </td>
      <td>{CASH_SOURCES[row.source]}</td>
      <td>{number}</td>
      <td className="num">{say.money(row.amountMinor)}</td>
      <td className="num">{Math.round(row.chance * 100)}%</td>
      <td className="num b6">{say.money(row.expectedMinor)}</td>
    </tr>
  );
}
