import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { StackedBarsProps } from "./stacked-bars.tsx";
import { Textures, textureId } from "./textures.tsx";

/** Bars in bands, lowest band first. */
export function DrawStackedBars({
  columns,
  bands,
  tick,
  exact,
  height,
}: StackedBarsProps & { readonly height: number }) {
  const id = useId();
  const data = columns.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(values.map((value, band) => [`b${band}`, Math.max(0, value)])),
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 520, height }}>
      <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <Textures id={id} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tickLine={false} axisLine={{ stroke: "var(--line2)" }} interval={0} minTickGap={0} />
        <YAxis tickFormatter={tick} tickLine={false} axisLine={false} width={56} />
        <Tooltip
          cursor={{ fill: "var(--hov)" }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const column = columns.find((row) => row.label === label);
            if (!active || !column) return null;
            return (
              <div className="chart-tip">
                <b>{column.label}</b>
                {bands.map((band, at) => (
                  <div key={band}>
                    {band}: {exact(column.values[at] ?? 0)}
                  </div>
                ))}
              </div>
            );
          }}
        />
        {bands.map((band, at) => (
          <Bar
            key={band}
            dataKey={`b${at}`}
            name={band}
            stackId="all"
            fill={`url(#${textureId(id, at)})`}
            stroke="var(--panel)"
            strokeWidth={1}
            maxBarSize={34}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
