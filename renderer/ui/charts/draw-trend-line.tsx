import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { TrendLineProps } from "./trend-line.tsx";

/** Space at both ends, so that the first and the last label are not cut. */
const ENDS = 20;

/** This year's line, and last year's dashed below it. */
export function DrawTrendLine({ points, exact, height }: TrendLineProps & { readonly height: number }) {
  const data = points.map(({ label, value, before }) => ({ label, value, before }));
  const every = points.length > 13 ? Math.ceil(points.length / 8) - 1 : 0;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 360, height }}>
      <LineChart data={data} margin={{ top: 6, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
        <XAxis
          dataKey="label"
          tickLine={false}
          axisLine={{ stroke: "var(--line2)" }}
          interval={every}
          padding={{ left: ENDS, right: ENDS }}
        />
        <YAxis hide domain={["auto", "auto"]} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--line2)" }}
          content={({ active, label }) => {
            const point = points.find((row) => row.label === label);
            if (!active || !point) return null;
            return (
              <div className="chart-tip">
                <b>{point.label}</b>
                <div>{point.value === null ? "no figure" : exact(point.value)}</div>
                {point.before !== null && <div className="t2">{exact(point.before)} a year before</div>}
              </div>
            );
          }}
        />
        <Line
          dataKey="before"
          stroke="var(--tx3)"
          strokeWidth={1.2}
          strokeDasharray="4 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line dataKey="value" stroke="var(--acc)" strokeWidth={2} dot={{ r: 2 }} isAnimationActive={false} />
      </LineChart>
    </ResponsiveContainer>
  );
}
