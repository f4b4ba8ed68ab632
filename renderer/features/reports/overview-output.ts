import type { BookReader } from "#renderer/book/book.ts";
import type { BookFigures } from "#renderer/book/figures.ts";
import type { ReportSection } from "#renderer/documents/report-document.ts";
import { countText } from "#renderer/state/locale.ts";
import { monthLabel } from "#renderer/ui/charts/axis-words.ts";
import { formatDayShort } from "#shared/dates/format-day.ts";
import type { ExpectedCash } from "#shared/insight/cash/expected-cash.ts";
import { type FigureId, figureDefinitions } from "#shared/insight/figures/figure-definitions.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import { besideYearAgo, figureText } from "./figure-words.ts";
import { overdueRows } from "./largest-overdue.tsx";
import type { ReportOutput } from "./report-output.ts";
import type { ReportScene } from "./use-report-scene.ts";

const PRINTED: readonly FigureId[] = [
  "dso",
  "dso-simple",
  "dso-best",
  "delinquent",
  "cei",
  "days-late",
  "promises-kept",
  "write-offs",
  "concentration",
];

/** The monthly report for the owner or the bank. */
export function overviewOutput(
  book: BookReader,
  figures: BookFigures,
  cash: ExpectedCash | null,
  scene: ReportScene,
): ReportOutput {
  const { say } = scene;
  const bands = bandLabels(figures.base.ageing).map((label, at) => (at === 0 ? label : `${label} days`));
  const now = figures.months.at(-1);
  const months = figures.months.map(({ slice, position }) => ({
    label: monthLabel(slice.from, scene.locale, figures.months.length > 12),
    position,
  }));
  const ageing: ReportSection[] = [
    {
      kind: "bars",
      title: "Owed by age",
      note: "At each month end; the last one to date.",
      bands,
      columns: months.map(({ label, position }) => ({
        label,
        values: position.bandsMinor,
        text: say.tick(position.owedMinor),
      })),
    },
    {
      kind: "table",
      title: "The same in figures",
      note: "",
      columns: [{ head: "Month", isNumber: false }, ...[...bands, "Owed"].map((head) => ({ head, isNumber: true }))],
      rows: months.map(({ label, position }) => [
        label,
        ...position.bandsMinor.map(say.whole),
        say.whole(position.owedMinor),
      ]),
      total: [],
    },
  ];
  return {
    title: `Receivables at ${say.day(scene.asAt)}`,
    lines: [`Amounts in ${scene.currency}, tax included. Worked out from the ledger as at ${say.day(scene.asAt)}.`],
    sections: [
      {
        kind: "figures",
        title: "Figures",
        rows: PRINTED.flatMap((id) => {
          const figure = now?.figures[id];
          if (!figure) return [];
          const { name, formula } = figureDefinitions[id];
          const beside = `${besideYearAgo(figure, figures.yearAgo.figures[id])}. ${formula}`;
          return [{ name, value: figureText(figure), beside }];
        }),
      },
      ...ageing,
      ...(cash ? [cashSection(cash, scene)] : []),
      overdueSection(book, scene),
    ],
    sheets: [
      {
        name: "Figures by month",
        head: ["Month to", ...PRINTED.map((id) => `${figureDefinitions[id].name} (${figureDefinitions[id].unit})`)],
        rows: [...figures.before, ...figures.months].map((month) => [
          month.slice.endOn,
          ...PRINTED.map((id) => rounded(month.figures[id].value)),
        ]),
      },
      {
        name: "Owed by age",
        head: ["Month to", ...bands, "Owed", "Held on account"],
        rows: [...figures.before, ...figures.months].map(({ slice, position }) => [
          slice.endOn,
          ...position.bandsMinor.map(say.plain),
          say.plain(position.owedMinor),
          say.plain(position.heldMinor),
        ]),
      },
    ],
  };
}

export function cashSection(cash: ExpectedCash, { say, asAt, locale }: ReportScene): ReportSection {
  return {
    kind: "table",
    title: `Cash expected, next ${cash.weeks.length} weeks`,
    note: "From promises, plans and how each customer usually pays. In eight weeks of ten it lies between low and high.",
    columns: ["Week from", "Likely", "Low", "High", "Promised", "On plans", "By habit"].map((head, at) => ({
      head,
      isNumber: at > 0,
    })),
    rows: cash.weeks.map((week) => [
      formatDayShort(week.mondayOn, asAt, locale),
      ...[week.expectedMinor, week.lowMinor, week.highMinor].map(say.whole),
      ...[week.bySource.promise, week.bySource.plan, week.bySource.habit].map(say.whole),
    ]),
    total: ["Together", say.whole(cash.expectedMinor), "", "", "", "", ""],
  };
}

function overdueSection(book: BookReader, scene: ReportScene): ReportSection {
  return {
    kind: "table",
    title: "Largest overdue",
    note: "",
    columns: ["Customer", "Stage", "Oldest", "Overdue"].map((head, at) => ({ head, isNumber: at > 1 })),
    rows: overdueRows(book, scene)
      .slice(0, 10)
      .map((row) => [row.name, row.stage, `${countText(row.days)} days`, scene.say.money(row.overdueMinor)]),
    total: [],
  };
}

function rounded(value: number | null): number | string {
  return value === null ? "" : Math.round(value * 1000) / 1000;
}
