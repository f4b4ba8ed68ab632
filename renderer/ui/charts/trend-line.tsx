import { lazy } from "react";
import { ChartBox } from "./chart-box.tsx";

export type TrendLineProps = {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  /** `before` is a year earlier. Labels must differ. */
  readonly points: readonly { readonly label: string; readonly value: number | null; readonly before: number | null }[];
  readonly exact: (value: number) => string;
  readonly height?: number;
};

const Draw = lazy(() => import("./draw-trend-line.tsx").then(({ DrawTrendLine }) => ({ default: DrawTrendLine })));

/** How a figure went month by month, with the year before dashed. */
export function TrendLine({ height = 96, ...props }: TrendLineProps) {
  return (
    <ChartBox label={props.label} height={height}>
      <Draw {...props} height={height} />
    </ChartBox>
  );
}
