import type { ReactNode } from "react";
import { useForecast } from "#renderer/book/forecast.ts";
import { ChartFrame } from "#renderer/ui/charts/chart-frame.tsx";
import { RangeBars } from "#renderer/ui/charts/range-bars.tsx";
import { formatDayShort } from "#shared/dates/format-day.ts";
import type { ExpectedCash } from "#shared/insight/cash/expected-cash.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** Cash expected week by week: bars for what is likely, a line for the usual range. */
export function CashChart({
  cash,
  scene,
  aside,
}: {
  readonly cash: ExpectedCash | null;
  readonly scene: ReportScene;
  readonly aside?: ReactNode;
}) {
  const { say, locale } = scene;
  const { hasFailed } = useForecast();
  const bars = (cash?.weeks ?? []).map((week) => ({
    label: formatDayShort(week.mondayOn, scene.asAt, locale),
    value: week.expectedMinor,
    low: week.lowMinor,
    high: week.highMinor,
  }));
  return (
    <ChartFrame
      title={`Cash expected, next ${cash?.weeks.length ?? 8} weeks`}
      subtitle="bar likely, line usual range"
      aside={aside}
      table={{
        label: "Cash expected by week",
        head: ["Week from", "Likely", "Low", "High"],
        rows: bars.map(({ label, value, low, high }) => [label, say.whole(value), say.whole(low), say.whole(high)]),
      }}
    >
      {cash ? (
        <RangeBars
          label={`Cash expected over ${bars.length} weeks: ${say.whole(cash.expectedMinor)} in all`}
          bars={bars}
          tick={say.tick}
          exact={say.whole}
        />
      ) : (
        <p className="t2" role="status" style={{ height: 240 }}>
          {hasFailed
            ? "It could not be worked out. Open this report again to try once more."
            : "Learning from your settled invoices"}
        </p>
      )}
    </ChartFrame>
  );
}
