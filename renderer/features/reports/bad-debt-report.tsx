import { useMemo } from "react";
import { useFigures } from "#renderer/book/figures.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { largestDebtors } from "#shared/insight/figures/concentration.ts";
import { provisionByBand } from "#shared/insight/figures/provision.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { KpiCard } from "./kpi-card.tsx";
import { type PlainTable, PlainTablePanel, plainSection, plainSheet } from "./plain-table.tsx";
import { ProvisionPercents } from "./provision-percents.tsx";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import { useReportScene } from "./use-report-scene.ts";

const LARGEST = 10;

/** What was lost, what may be, and how much hangs on a few. */
export function BadDebtReport() {
  const scene = useReportScene();
  const book = useBook();
  const figures = useFigures(scene.currency, scene.months);
  const { say, asAt, currency, months } = scene;
  const tables = useMemo((): readonly PlainTable[] => {
    const now = figures?.months.at(-1);
    if (!figures || !now) return [];
    const labels = bandLabels(figures.base.ageing).map((label, at) => (at === 0 ? label : `${label} days`));
    const { provisionPercents } = book.setting("insight");
    const provision = provisionByBand(now.position.bandsMinor, labels, provisionPercents, currency);
    const flows = figures.base.flows.slice(-months);
    const largest = largestDebtors(now.owedBy, LARGEST);
    const all = sumMinor(
      now.owedBy.filter(({ owedMinor }) => owedMinor > 0),
      (row) => row.owedMinor,
    );
    return [
      {
        title: "Provision by age",
        note: "What is owed in each band times the percent you set for it.",
        head: ["Band", "Owed", "Percent", "Provision"],
        rows: provision.rows.map((row) => [
          row.label,
          { amount: row.owedMinor },
          `${row.percent}%`,
          { amount: row.provisionMinor },
        ]),
        total: ["Together", { amount: provision.owedMinor }, "", { amount: provision.provisionMinor }],
        empty: "Nothing is owed.",
        say,
      },
      {
        title: "Written off by month",
        note: "Less what was recovered, beside sales and money received.",
        head: ["Month to", "Written off", "Sales", "Received"],
        rows: flows.map((flow) => [
          say.day(flow.endOn),
          { amount: flow.writtenOffMinor },
          { amount: flow.salesMinor },
          { amount: flow.receivedMinor },
        ]),
        total: [
          "Together",
          { amount: sumMinor(flows, (flow) => flow.writtenOffMinor) },
          { amount: sumMinor(flows, (flow) => flow.salesMinor) },
          { amount: sumMinor(flows, (flow) => flow.receivedMinor) },
        ],
        empty: "Nothing happened in these months.",
        say,
      },
      {
        title: "Who owes most",
        note: "Balances, credits taken off.",
        head: ["Customer", "Owed", "Share"],
        rows: largest.map((row) => [
          book.get("customers", row.customerId)?.name ?? row.customerId,
          { amount: row.owedMinor },
          `${Math.round((100 * row.owedMinor) / all)}%`,
        ]),
        empty: "Nobody owes anything.",
        say,
      },
    ];
  }, [book, figures, currency, months, say]);
  const output = {
    title: `Bad debt and provision at ${say.day(asAt)}`,
    lines: [`Amounts in ${currency}.`],
    sections: tables.map(plainSection),
    sheets: tables.map(plainSheet),
  };
  return (
    <ReportFrame id="bad-debt" output={figures ? () => output : null} hasMonths>
      <ReportPage>
        {figures ? (
          <div className="report-grid">
            <KpiCard id="write-offs" figures={figures} scene={scene} />
            <KpiCard id="concentration" figures={figures} scene={scene} />
          </div>
        ) : (
          <ReportLoading what="Adding up the months" />
        )}
        {tables.map((table) => (
          <PlainTablePanel key={table.title} table={table} />
        ))}
        <ProvisionPercents />
      </ReportPage>
    </ReportFrame>
  );
}
