import type { BookFigures } from "#renderer/book/figures.ts";
import { monthLabel } from "#renderer/ui/charts/axis-words.ts";
import { ChartFrame } from "#renderer/ui/charts/chart-frame.tsx";
import { StackedBars } from "#renderer/ui/charts/stacked-bars.tsx";
import { TextureMark } from "#renderer/ui/charts/textures.tsx";
import { bandLabels } from "#shared/ledger/ageing.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** Who owes what by age at each month end. */
export function AgeingTrend({ figures, scene }: { readonly figures: BookFigures; readonly scene: ReportScene }) {
  const { say, locale } = scene;
  const bands = bandLabels(figures.base.ageing).map((label, at) => (at === 0 ? label : `${label} days`));
  const columns = figures.months.map(({ slice, position }) => ({
    label: monthLabel(slice.from, locale, figures.months.length > 12),
    values: position.bandsMinor,
    owed: position.owedMinor,
  }));
  const last = columns.at(-1);
  return (
    <ChartFrame
      title="Owed by age"
      subtitle="at each month end, the last one to date"
      legend={bands.map((band, at) => (
        <span key={band} className="row" style={{ gap: 4 }}>
          <TextureMark band={at} /> {band}
        </span>
      ))}
      table={{
        label: "Owed by age",
        head: ["Month", ...bands, "Owed"],
        rows: columns.map(({ label, values, owed }) => [label, ...values.map(say.whole), say.whole(owed)]),
      }}
    >
      <StackedBars
        label={`Owed by age over ${columns.length} months, now ${say.whole(last?.owed ?? 0)}`}
        columns={columns}
        bands={bands}
        tick={say.tick}
        exact={say.whole}
      />
    </ChartFrame>
  );
}
