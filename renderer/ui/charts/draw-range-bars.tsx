import { Bar, BarChart, CartesianGrid, ErrorBar, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { RangeBarsProps } from "./range-bars.tsx";

/** Bars with a line from the low to the high end of each. */
export function DrawRangeBars({ bars, tick, exact, height }: RangeBarsProps & { readonly height: number }) {
  const data = bars.map(({ label, value, low, high }) => ({
    label,
    value,
    range: [Math.max(0, value - low), Math.max(0, high - value)] as [number, number],
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 520, height }}>
      <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tickLine={false} axisLine={{ stroke: "var(--line2)" }} interval={0} minTickGap={0} />
        <YAxis tickFormatter={tick} tickLine={false} axisLine={false} width={56} domain={[0, "auto"]} />
        <Tooltip
          cursor={{ fill: "var(--hov)" }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const bar = bars.find((row) => row.label === label);
            if (!active || !bar) return null;
            return (
              <div className="chart-tip">
                <b>{bar.label}</b>
                <div>Likely: {exact(bar.value)}</div>
                <div>
                  Usual range: {exact(bar.low)} to {exact(bar.high)}
                </div>
              </div>
            );
          }}
        />
        <Bar dataKey="value" fill="var(--acc)" fillOpacity={0.55} maxBarSize={22} isAnimationActive={false}>
          <ErrorBar dataKey="range" width={8} strokeWidth={1.4} stroke="var(--tx2)" isAnimationActive={false} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
