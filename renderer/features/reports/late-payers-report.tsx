import { useMemo } from "react";
import { useLocation } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useSliced } from "#renderer/book/use-sliced.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { paths } from "#renderer/state/paths.ts";
import { ShareBars } from "#renderer/ui/charts/share-bars.tsx";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, addMonths } from "#shared/dates/calendar-date.ts";
import { type LateStep, lateSteps } from "#shared/insight/figures/days-late.ts";
import { type PaidInvoice, paidInvoices, paidWithin } from "#shared/insight/figures/paid-invoices.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { type PaysLateTrend, paysLate } from "#shared/ledger/pays-late.ts";
import { ReportFrame } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import type { ReportOutput } from "./report-output.ts";
import { type ReportScene, type ReportWords, useReportScene } from "./use-report-scene.ts";

type PayerRow = { readonly customer: Customer; readonly trend: PaysLateTrend };

/** Who pays how late, now and a year ago, and how late invoices are paid in all. */
export function LatePayersReport() {
  const scene = useReportScene();
  const book = useBook();
  const [, navigate] = useLocation();
  const [sort, setSort] = useRemembered<SortState>("reports.late.sort", { column: "days", down: true });
  const start = useMemo(() => () => gatherPayers(book, scene), [book, scene]);
  const { value, done, total } = useSliced(start);
  const columns = useMemo(() => payerColumns(scene.say), [scene.say]);
  return (
    <ReportFrame
      id="late-payers"
      output={value?.rows.length ? () => payersOutput(value.rows, value.steps, scene) : null}
    >
      {!value && <ReportLoading what="Looking at who pays how late" done={done} total={total} />}
      {value && (
        <>
          <div style={{ padding: "12px 18px", flex: "none" }}>
            <StepsPanel steps={value.steps} say={scene.say} />
          </div>
          <DataTable
            label="Late payers"
            rows={value.rows}
            columns={columns}
            rowKey={({ customer }) => customer.id}
            sort={sort}
            onSort={setSort}
            onOpen={({ customer }) => navigate(paths.customer(customer.id, "credit"))}
            empty={
              <EmptyState title="No invoice was paid in the last twelve months">
                Once invoices are settled, how late each customer pays shows here.
              </EmptyState>
            }
          />
        </>
      )}
    </ReportFrame>
  );
}

function StepsPanel({ steps, say }: { readonly steps: readonly LateStep[]; readonly say: ReportWords }) {
  const all = steps.reduce((sum, step) => sum + step.count, 0);
  return (
    <section className="panel chart" aria-label="How late invoices are paid">
      <div className="chart-head">
        <h2 className="b6">How late invoices are paid</h2>
        <span className="t2 s12">{all} invoices paid in the last twelve months, days after the due day</span>
      </div>
      <ShareBars
        label="Paid by days late"
        rows={steps.map((step) => ({
          key: step.label,
          name: step.label,
          value: step.count,
          texts: [
            step.count,
            `${all === 0 ? 0 : Math.round((100 * step.count) / all)}%`,
            <b key="amount">{say.whole(step.paidMinor)}</b>,
          ],
        }))}
      />
    </section>
  );
}

/** Who pays how late, one customer at a time. */
function gatherPayers(book: BookReader, { asAt, currency }: ReportScene) {
  const rows: PayerRow[] = [];
  const paid: PaidInvoice[] = [];
  const from = addDays(addMonths(asAt, -12), 1);
  const until = addDays(asAt, 1);
  return {
    items: allFiles(book),
    add: ({ customer, ledger }: CustomerFile) => {
      const trend = paysLate(ledger, currency, asAt);
      if (trend.now.days !== null) rows.push({ customer, trend });
      for (const invoice of paidWithin(paidInvoices(ledger, asAt), currency, from, until)) paid.push(invoice);
    },
    finish: () => ({ rows, steps: lateSteps(paid) }),
  };
}

function payerColumns(say: ReportWords): readonly DataColumn<PayerRow>[] {
  const days = (value: number | null) =>
    value === null ? <span className="t3">—</span> : value <= 0 ? <span className="t2">on time</span> : `${value} d`;
  const number = (
    id: string,
    header: string,
    of: (row: PayerRow) => number | null,
    cell: DataColumn<PayerRow>["cell"],
  ): DataColumn<PayerRow> => ({ id, header, width: "minmax(110px, 1fr)", align: "right", sortBy: of, cell });
  return [
    textColumn({ id: "name", header: "Customer", width: "minmax(200px, 2fr)" }, ({ customer }) => customer.name, "b6"),
    number(
      "days",
      "Pays late",
      ({ trend }) => trend.now.days,
      ({ trend }) => days(trend.now.days),
    ),
    number(
      "before",
      "A year ago",
      ({ trend }) => trend.yearAgo.days,
      ({ trend }) => days(trend.yearAgo.days),
    ),
    number("change", "Change", change, (row) => {
      const by = change(row);
      if (by === null || by === 0) return <span className="t3">—</span>;
      return <span className={by > 0 ? "bad" : "ok"}>{by > 0 ? `${by} d later` : `${-by} d sooner`}</span>;
    }),
    number(
      "topay",
      "Days to pay",
      ({ trend }) => trend.now.daysToPay,
      ({ trend }) => `${trend.now.daysToPay ?? "—"}`,
    ),
    number(
      "invoices",
      "Invoices",
      ({ trend }) => trend.now.invoices,
      ({ trend }) => trend.now.invoices,
    ),
    number(
      "paid",
      "Paid",
      ({ trend }) => trend.now.paidMinor,
      ({ trend }) => say.whole(trend.now.paidMinor),
    ),
  ];
}

function change({ trend }: PayerRow): number | null {
  return trend.now.days === null || trend.yearAgo.days === null ? null : trend.now.days - trend.yearAgo.days;
}

function payersOutput(rows: readonly PayerRow[], steps: readonly LateStep[], scene: ReportScene): ReportOutput {
  const { say, asAt, currency } = scene;
  const sorted = [...rows].sort((first, second) => (second.trend.now.days ?? 0) - (first.trend.now.days ?? 0));
  const head = ["Customer", "Pays late, days", "A year ago", "Days to pay", "Invoices", "Paid"];
  return {
    title: `Late payers at ${say.day(asAt)}`,
    lines: [`Invoices settled in the twelve months before, weighted by amount. Amounts in ${currency}.`],
    sections: [
      {
        kind: "table",
        title: "How late invoices are paid",
        note: "",
        columns: ["Days late", "Invoices", "Paid"].map((text, at) => ({ head: text, isNumber: at > 0 })),
        rows: steps.map((step) => [step.label, String(step.count), say.money(step.paidMinor)]),
        total: [],
      },
      {
        kind: "table",
        title: "By customer",
        note: "",
        columns: head.map((text, at) => ({ head: text, isNumber: at > 0 })),
        rows: sorted.map(({ customer, trend: { now, yearAgo } }) => [
          customer.name,
          String(now.days ?? ""),
          String(yearAgo.days ?? ""),
          String(now.daysToPay ?? ""),
          String(now.invoices),
          say.money(now.paidMinor),
        ]),
        total: [],
      },
    ],
    sheets: [
      {
        name: "Late payers",
        head: ["Account", ...head],
        rows: sorted.map(({ customer, trend: { now, yearAgo } }) => [
          customer.code,
          customer.name,
          now.days ?? "",
          yearAgo.days ?? "",
          now.daysToPay ?? "",
          now.invoices,
          say.plain(now.paidMinor),
        ]),
      },
    ],
  };
}
