import { countText } from "#renderer/state/locale.ts";
import { AgeBar } from "#renderer/ui/age-bar.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { moneyWidth } from "#renderer/ui/money-width.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { type Position, sumPositions } from "#shared/ledger/position.ts";
import type { CustomerRow } from "./customer-rows.ts";
import { RiskTag } from "./risk-tag.tsx";

/** Columns of the customers list with totals of the rows shown, currency by currency. */
export function customerColumns(shown: readonly CustomerRow[], asAt: CalendarDate): readonly DataColumn<CustomerRow>[] {
  const totals = sumPositions(shown.map((row) => row.position));
  const customers = new Set(shown.map((row) => row.customer.id)).size;
  return [
    {
      id: "name",
      header: "Customer",
      width: "minmax(200px, 2.4fr)",
      sortBy: (row) => row.customer.name,
      cell: (row) => <NameCell row={row} />,
      footer: `Total of ${customers} ${customers === 1 ? "customer" : "customers"}`,
    },
    moneyColumn("balance", "Balance", shown, totals, (position) => position.balanceMinor),
    moneyColumn("overdue", "Overdue", shown, totals, (position) => position.overdueMinor, "b6"),
    {
      id: "oldest",
      header: "Oldest",
      width: "84px",
      align: "right",
      sortBy: (row) => row.position.oldestDays,
      cell: (row) => <Age days={row.position.oldestDays} />,
    },
    {
      id: "ageing",
      header: "Ageing",
      width: "minmax(110px, 1fr)",
      cell: ({ position }) => <AgeBar amountsMinor={position.bandsMinor} label={`Overdue part ${percent(position)}`} />,
    },
    {
      id: "late",
      header: "Pays late",
      width: "84px",
      align: "right",
      sortBy: (row) => row.paysLateDays,
      cell: (row) => <PaysLate days={row.paysLateDays} />,
    },
    {
      id: "stage",
      header: "Stage",
      width: "minmax(120px, 1fr)",
      sortBy: (row) => row.chase.stage.name,
      cell: (row) => <span title={row.chase.stage.name}>{row.chase.stage.name}</span>,
    },
    {
      id: "contact",
      header: "Last contact",
      width: "minmax(104px, 0.8fr)",
      sortBy: (row) => (row.chase.lastContact === null ? null : daysBetween(row.chase.lastContact.on, asAt)),
      cell: (row) =>
        row.chase.lastContact === null ? (
          <span className="t3">never</span>
        ) : (
          <span title={row.chase.lastContactText}>
            <Day on={row.chase.lastContact.on} /> <span className="t3">{row.chase.lastContact.channel}</span>
          </span>
        ),
    },
    {
      id: "next",
      header: "Next",
      width: "minmax(170px, 1.6fr)",
      sortBy: (row) => row.chase.next.on,
      cell: (row) => <NextCell row={row} asAt={asAt} />,
    },
    { id: "risk", header: "Risk", width: "96px", cell: (row) => <RiskTag customerId={row.customer.id} /> },
  ];
}

function moneyColumn(
  id: string,
  header: string,
  shown: readonly CustomerRow[],
  totals: readonly Position[],
  amountOf: (position: Position) => Position["balanceMinor"],
  className = "",
): DataColumn<CustomerRow> {
  const amounts = [...totals, ...shown.map((row) => row.position)].map((position) => ({
    currency: position.currency,
    amountMinor: amountOf(position),
  }));
  return {
    id,
    header,
    width: `minmax(${moneyWidth(amounts, 100)}px, 0.8fr)`,
    align: "right",
    sortBy: (row) => amountOf(row.position),
    cell: ({ position }) =>
      amountOf(position) === 0 ? (
        <span className="t3">—</span>
      ) : (
        <Money minor={amountOf(position)} currency={position.currency} bare={totals.length < 2} className={className} />
      ),
    footer: <Totals amounts={totals.map((total) => ({ currency: total.currency, amountMinor: amountOf(total) }))} />,
  };
}

function NameCell({ row }: { readonly row: CustomerRow }) {
  return (
    <span className="row" style={{ gap: 6 }}>
      <span className="b6 ell">{row.customer.name}</span>
      {row.isOnStop && <Tag tone="bad">On stop</Tag>}
    </span>
  );
}

/** Days late, in words of weight as well as colour. */
function Age({ days }: { readonly days: number }) {
  if (days <= 0) return <span className="t3">—</span>;
  const tone = days > 60 ? "bad b6" : days > 30 ? "warn b6" : "t2";
  return <span className={tone}>{countText(days)} d</span>;
}

function percent(position: Position): string {
  return position.owedMinor === 0 ? "0 %" : `${Math.round((100 * position.overdueMinor) / position.owedMinor)} %`;
}

function PaysLate({ days }: { readonly days: number | null }) {
  if (days === null) return <span className="t3">—</span>;
  return days <= 0 ? <span className="t2">on time</span> : <span>{countText(days)} d</span>;
}

function NextCell({ row, asAt }: { readonly row: CustomerRow; readonly asAt: CalendarDate }) {
  const { next } = row.chase;
  if (next.kind === "none") return <span className="t3">—</span>;
  return (
    <span title={next.why}>
      {next.on !== null && (next.on <= asAt ? <b className="acc">Today</b> : <Day on={next.on} />)} {next.title}
    </span>
  );
}
