import { Link } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Case } from "#shared/cases/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { caseStanding } from "./case-texts.ts";

/** Columns of placements and claims: how far each is. */
export function caseColumns(book: BookReader, asAt: CalendarDate): readonly ListColumn<Case>[] {
  return [
    numberColumn,
    customerColumn(book),
    { id: "with", header: "With", sortBy: (row) => caseHolder(book, row), cell: (row) => caseHolder(book, row) },
    {
      id: "amount",
      header: "Amount",
      align: "right",
      sortBy: (row) => row.amountMinor,
      exports: (row) => ({ minor: row.amountMinor, currency: row.currency }),
      cell: (row) => <Money minor={row.amountMinor} currency={row.currency} />,
    },
    sinceColumn,
    {
      id: "state",
      header: "State",
      sortBy: (row) => caseStanding(row, asAt).label,
      cell: (row) => {
        const { label, tone } = caseStanding(row, asAt);
        return <Tag tone={tone}>{label}</Tag>;
      },
    },
  ];
}

/** Customers on stop. */
export function stopColumns(book: BookReader): readonly ListColumn<Case>[] {
  return [
    numberColumn,
    customerColumn(book),
    sinceColumn,
    { id: "why", header: "Why", sortBy: (row) => row.reason, className: "t2", cell: (row) => row.reason },
  ];
}

/** The court of a claim, the agency of a placement. */
function caseHolder(book: BookReader, row: Case): string {
  if (row.kind === "claim") return row.facts.court || "Court";
  return book.get("agencies", row.agencyId)?.name ?? "Agency";
}

const numberColumn: ListColumn<Case> = {
  id: "number",
  header: "Case",
  sortBy: (row) => row.number,
  className: "b6",
  cell: (row) => <Link href={paths.case(row.id)}>{row.number}</Link>,
};

const sinceColumn: ListColumn<Case> = {
  id: "since",
  header: "Since",
  sortBy: (row) => row.on,
  cell: (row) => <Day on={row.on} style="far" />,
};

function customerColumn(book: BookReader): ListColumn<Case> {
  const nameOf = (row: Case) => book.get("customers", row.customerId)?.name ?? "";
  return {
    id: "customer",
    header: "Customer",
    sortBy: nameOf,
    cell: (row) => <Link href={paths.customer(row.customerId)}>{nameOf(row)}</Link>,
  };
}
