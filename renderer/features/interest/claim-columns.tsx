import { countText } from "#renderer/state/locale.ts";
import { moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { type ClaimRow, leftByCurrency } from "./claim-rows.ts";

/** The claim run's list: what could be claimed beside what the customer is worth. */
export function claimColumns(rows: readonly ClaimRow[]): readonly DataColumn<ClaimRow>[] {
  return [
    textColumn(
      {
        id: "customer",
        header: "Customer",
        width: "minmax(120px, 1fr)",
        footer: `${countText(rows.length)} ${rows.length === 1 ? "customer" : "customers"}`,
      },
      (row) => row.customer.name,
      "b5",
    ),
    {
      id: "invoices",
      header: "Paid late",
      width: "78px",
      align: "right",
      cell: (row) => row.invoices.length,
      sortBy: (row) => row.invoices.length,
    },
    {
      id: "late",
      header: "Days late",
      width: "78px",
      align: "right",
      cell: (row) => row.averageDaysLate,
      sortBy: (row) => row.averageDaysLate,
    },
    moneyColumn({ id: "left", header: "Left to claim", width: "112px", footer: <LeftFooter rows={rows} /> }, (row) => ({
      minor: row.leftMinor,
      currency: row.currency,
    })),
    {
      id: "year",
      header: "12 months",
      // A line names one currency: what was invoiced in another would read as this one.
      exports: ({ relationship, customer, currency }) =>
        customer.currency === currency ? { minor: relationship.invoicedLastYearMinor, currency } : null,
      width: "96px",
      align: "right",
      cell: (row) => (
        <Money minor={row.relationship.invoicedLastYearMinor} currency={row.customer.currency} whole className="t2" />
      ),
      sortBy: (row) => row.relationship.invoicedLastYearMinor,
    },
    {
      id: "share",
      header: "Claim is",
      width: "76px",
      align: "right",
      cell: (row) => <span className="t2">{row.shareOfYear === null ? "—" : `${row.shareOfYear}%`}</span>,
      sortBy: (row) => row.shareOfYear,
    },
  ];
}

function LeftFooter({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const totals = leftByCurrency(rows);
  const only = totals.length === 1 ? totals[0] : undefined;
  return only ? <Money minor={only.leftMinor} currency={only.currency} /> : null;
}
