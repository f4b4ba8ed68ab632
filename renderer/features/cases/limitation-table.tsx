import { useMemo } from "react";
import { Link } from "wouter";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { limitationLawOf, limitationSentence, limitationWarnings } from "#shared/cases/limitation.ts";
import { words } from "#shared/chasing/words.ts";
import { openItems } from "#shared/ledger/open-items.ts";

/** Invoices whose time to claim ends within six months, or may be over. */
export function LimitationTable() {
  const book = useBook();
  const asAt = useAsAt();
  const say = words(book.setting("company").locale);
  const rows = useMemo(
    () =>
      customerFiles(book).flatMap((file) =>
        limitationWarnings(file, asAt).map((clock) => ({ customer: file.customer, clock })),
      ),
    [book, asAt],
  );
  const unknown = useMemo(
    () =>
      customerFiles(book).filter(
        (file) =>
          limitationLawOf(file.customer) === null && openItems(file.ledger, asAt).some((item) => item.daysLate > 0),
      ),
    [book, asAt],
  );
  return (
    <section className="panel" aria-label="Time to claim runs out">
      <h2 className="page title">Time to claim runs out</h2>
      {rows.length === 0 ? (
        <EmptyState title="No claim runs out within six months">
          Known for England and Wales, Scotland and Northern Ireland. For customers elsewhere ask a lawyer there.
        </EmptyState>
      ) : (
        <table className="t" aria-label="Time to claim runs out">
          <thead>
            <tr>
              <th>Customer</th>
              <th>Until</th>
              <th className="num">Open</th>
              <th>Why</th>
              <th>For a lawyer</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ customer, clock }) => (
              <tr key={`${clock.item.entry.id} ${clock.item.part}`}>
                <td className="b6">
                  <Link href={paths.customer(customer.id)}>{customer.name}</Link>
                </td>
                <td>
                  <span className="row">
                    {clock.lastOn && <Day on={clock.lastOn} style="far" />}
                    <Tag tone={clock.state === "six-months" ? "warn" : "bad"}>
                      {clock.state === "expired" ? "may be over" : "soon"}
                    </Tag>
                  </span>
                </td>
                <td className="num">
                  <Money minor={clock.item.openMinor} currency={clock.item.currency} />
                </td>
                <td className="t2">{limitationSentence(clock, say)}</td>
                <td className="num">
                  <Link className="linkb" href={paths.evidence(customer.id)}>
                    Evidence bundle
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && (
        <p className="page t2">
          Not known for {unknown.map(({ customer }) => customer.name).join(", ")}: Duebook does not know the time limit
          of their country. Ask a lawyer there.
        </p>
      )}
    </section>
  );
}
