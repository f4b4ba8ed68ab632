import { useState } from "react";
import type { BookFigures } from "#renderer/book/figures.ts";
import { monthLabel } from "#renderer/ui/charts/axis-words.ts";
import { ChartFrame } from "#renderer/ui/charts/chart-frame.tsx";
import { TrendLine } from "#renderer/ui/charts/trend-line.tsx";
import { type FigureId, figureDefinitions } from "#shared/insight/figures/figure-definitions.ts";
import { FigureExplain } from "./figure-explain.tsx";
import { FigureRowsDialog } from "./figure-rows-dialog.tsx";
import { besideYearAgo, figureText, isBetter, valueText } from "./figure-words.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** One figure with its definition, the year before beside it, and how it went month by month. */
export function KpiCard({
  id,
  figures,
  scene,
}: {
  readonly id: FigureId;
  readonly figures: BookFigures;
  readonly scene: ReportScene;
}) {
  const definition = figureDefinitions[id];
  const [isOpen, setOpen] = useState(false);
  const now = figures.months.at(-1)?.figures[id];
  const yearAgo = figures.yearAgo.figures[id];
  if (!now) return null;
  const points = kpiPoints(id, figures, scene);
  const better = isBetter(now, yearAgo);
  const write = (value: number | null) => (value === null ? "—" : valueText(definition.unit, value));
  return (
    <ChartFrame
      title={
        <FigureExplain figure={now} say={scene.say} onRows={() => setOpen(true)}>
          {definition.name}
        </FigureExplain>
      }
      aside={<span className="n b6 kpi">{figureText(now)}</span>}
      table={{
        label: definition.name,
        head: ["Month", "Figure", "A year before"],
        rows: points.map(({ label, value, before }) => [label, write(value), write(before)]),
      }}
    >
      <p className="t2 s12">
        {capital(besideYearAgo(now, yearAgo))}
        {better !== null && <span className={better ? "ok" : "warn"}> ({better ? "better" : "worse"})</span>}
      </p>
      <TrendLine
        label={`${definition.name}, ${points.length} months to now: ${figureText(now)}, ${besideYearAgo(now, yearAgo)}`}
        points={points}
        exact={(value) => valueText(definition.unit, value)}
      />
      {isOpen && <FigureRowsDialog id={id} figures={figures} scene={scene} onClose={() => setOpen(false)} />}
    </ChartFrame>
  );
}

function kpiPoints(id: FigureId, { months, before }: BookFigures, { locale }: ReportScene) {
  return months.map(({ slice, figures }, at) => ({
    label: monthLabel(slice.from, locale, months.length > 12),
    value: figures[id].value,
    before: before[at]?.figures[id].value ?? null,
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
