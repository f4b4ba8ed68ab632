import { useMemo } from "react";
import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { type SortState, sortRows } from "#renderer/ui/sort-rows.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { caseColumns, caseHolder } from "./case-columns.ts";
import { caseStanding } from "./case-texts.ts";

/** Placements and claims, each with how far it is; a heading sorts. */
export function CaseTable({
  label,
  rows,
  empty,
  sort,
  onSort,
}: {
  readonly label: string;
  readonly rows: readonly Case[];
  readonly empty: string;
  readonly sort: SortState;
  readonly onSort: (sort: SortState) => void;
}) {
  const book = useBook();
  const asAt = useAsAt();
  const columns = useMemo(() => caseColumns(book, asAt), [book, asAt]);
  const sorted = useMemo(
    () => sortRows(rows, sort, columns.find(({ id }) => id === sort?.column)?.sortBy),
    [rows, sort, columns],
  );
  if (rows.length === 0)
    return (
      <p className="page t2" style={{ paddingTop: 0 }}>
        {empty}
      </p>
    );
  return (
    <table className="t" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ id, header }) => (
            <th
              key={id}
              className={id === "amount" ? "num" : ""}
              aria-sort={sort?.column !== id ? "none" : sort.down ? "descending" : "ascending"}
            >
              <button
                type="button"
                className="linkb"
                onClick={() => onSort({ column: id, down: sort?.column === id && !sort.down })}
              >
                {header}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const { label: state, tone } = caseStanding(row, asAt);
          return (
            <tr key={row.id}>
              <td className="b6">
                <Link href={paths.case(row.id)}>{row.number}</Link>
              </td>
              <td>
                <Link href={paths.customer(row.customerId)}>{book.get("customers", row.customerId)?.name}</Link>
              </td>
              <td>{caseHolder(book, row)}</td>
              <td className="num">
                <Money minor={row.amountMinor} currency={row.currency} />
              </td>
              <td>
                <Day on={row.on} style="far" />
              </td>
              <td>
                <Tag tone={tone}>{state}</Tag>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
