import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { type SortState, sortRows } from "#renderer/ui/sort-rows.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { caseStanding } from "./case-texts.ts";

const HEADS = [
  { id: "number", label: "Case" },
  { id: "customer", label: "Customer" },
  { id: "with", label: "With" },
  { id: "amount", label: "Amount" },
  { id: "since", label: "Since" },
  { id: "state", label: "State" },
] as const;

/** Placements and claims, each with how far it is; a heading sorts. */
export function CaseTable({
  label,
  rows,
  empty,
}: {
  readonly label: string;
  readonly rows: readonly Case[];
  readonly empty: string;
}) {
  const book = useBook();
  const asAt = useAsAt();
  const [sort, setSort] = useState<SortState>(null);
  const nameOf = (row: Case) => book.get("customers", row.customerId)?.name ?? "";
  const withOf = (row: Case) =>
    row.kind === "claim" ? row.facts.court || "Court" : (book.get("agencies", row.agencyId)?.name ?? "Agency");
  const sorted = useMemo(() => {
    const value = (row: Case): string | number => {
      switch (sort?.column) {
        case "customer":
          return book.get("customers", row.customerId)?.name ?? "";
        case "with":
          return row.agencyId || row.facts.court || "";
        case "amount":
          return row.amountMinor;
        case "since":
          return row.on;
        case "state":
          return caseStanding(row, asAt).label;
        default:
          return row.number;
      }
    };
    return sortRows(rows, sort, value);
  }, [rows, sort, book, asAt]);
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
          {HEADS.map(({ id, label: head }) => (
            <th
              key={id}
              className={id === "amount" ? "num" : ""}
              aria-sort={sort?.column !== id ? "none" : sort.down ? "descending" : "ascending"}
            >
              <button
                type="button"
                className="linkb"
                onClick={() => setSort({ column: id, down: sort?.column === id && !sort.down })}
              >
                {head}
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
                <Link href={paths.customer(row.customerId)}>{nameOf(row)}</Link>
              </td>
              <td>{withOf(row)}</td>
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
