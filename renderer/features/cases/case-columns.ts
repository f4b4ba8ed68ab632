import type { BookReader } from "#renderer/book/book.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { caseStanding } from "./case-texts.ts";

export type CaseColumn = ExportColumn<Case> & {
  readonly id: "number" | "customer" | "with" | "amount" | "since" | "state";
  readonly sortBy: (row: Case) => string | number;
};

/** Columns of placements and claims: what each is sorted by and exported as. */
export function caseColumns(book: BookReader, asAt: CalendarDate): readonly CaseColumn[] {
  return [
    { id: "number", header: "Case", sortBy: (row) => row.number, exports: (row) => row.number },
    { id: "customer", header: "Customer", sortBy: (row) => book.get("customers", row.customerId)?.name ?? "" },
    { id: "with", header: "With", sortBy: (row) => caseHolder(book, row) },
    {
      id: "amount",
      header: "Amount",
      sortBy: (row) => row.amountMinor,
      exports: (row) => ({ minor: row.amountMinor, currency: row.currency }),
    },
    { id: "since", header: "Since", sortBy: (row) => row.on },
    { id: "state", header: "State", sortBy: (row) => caseStanding(row, asAt).label },
  ];
}

/** Customers on stop, as exported beside the cases. */
export function stopColumns(book: BookReader): readonly ExportColumn<Case>[] {
  return [
    { header: "Customer", exports: (row) => book.get("customers", row.customerId)?.name ?? "" },
    { header: "Since", exports: (row) => ({ on: row.on }) },
    { header: "Why", exports: (row) => row.reason },
  ];
}

/** The court of a claim, the agency of a placement. */
export function caseHolder(book: BookReader, row: Case): string {
  if (row.kind === "claim") return row.facts.court || "Court";
  return book.get("agencies", row.agencyId)?.name ?? "Agency";
}
