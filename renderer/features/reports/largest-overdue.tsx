import { useMemo } from "react";
import { Link } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { bookSummary } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { positionIn } from "#shared/ledger/position.ts";
import { sumMinor } from "#shared/money/minor.ts";
import type { ReportScene } from "./use-report-scene.ts";

const COUNT = 5;

/** The customers with most overdue, and how much of all that is. */
export function LargestOverdue({ scene }: { readonly scene: ReportScene }) {
  const book = useBook();
  const { say } = scene;
  const rows = useMemo(() => overdueRows(book, scene), [book, scene]);
  const largest = rows.slice(0, COUNT);
  const all = sumMinor(rows, (row) => row.overdueMinor);
  const share = all > 0 ? Math.round((100 * sumMinor(largest, (row) => row.overdueMinor)) / all) : 0;
  return (
    <section className="panel chart" aria-label="Largest overdue">
      <div className="chart-head">
        <h2 className="b6">{largest.length === COUNT ? "Five largest overdue" : "Largest overdue"}</h2>
        {largest.length > 0 && <span className="t2 s12">{share}% of all that is overdue</span>}
        <span className="sp" />
        <span className={`n b6 ${all > 0 ? "bad" : ""}`}>{say.money(all)}</span>
      </div>
      {largest.length === 0 ? (
        <p className="t2">Nothing is overdue on this day.</p>
      ) : (
        <table className="t c" aria-label="Customers with most overdue">
          <tbody>
            {largest.map(({ customerId, name, stage, days, overdueMinor }) => (
              <tr key={customerId}>
                <td className="b6">
                  <Link href={paths.customer(customerId)}>{name}</Link>
                </td>
                <td className="t2">{stage}</td>
                <td className="num t2">{countText(days)} days</td>
                <td className="num b6">{say.money(overdueMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Customers with something overdue, most first. */
export function overdueRows(book: BookReader, { asAt, currency }: ReportScene) {
  const ageing = book.setting("ageing");
  return book
    .all("customers")
    .map((customer) => ({ customer, position: positionIn(book.ledger(customer.id), currency, asAt, ageing) }))
    .filter(({ position }) => position.overdueMinor > 0)
    .sort((first, second) => second.position.overdueMinor - first.position.overdueMinor)
    .map(({ customer, position }, at) => {
      const file = at < COUNT ? customerFile(book, customer.id) : null;
      return {
        customerId: customer.id,
        name: customer.name,
        stage: file ? bookSummary(book, file, asAt).stage.name : "",
        days: position.oldestDays,
        overdueMinor: position.overdueMinor,
      };
    });
}
