import { lazy } from "react";
import { ChartBox } from "./chart-box.tsx";

export type RangeBarsProps = {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly tick: (value: number) => string;
  readonly exact: (value: number) => string;
  readonly height?: number;
};

const Draw = lazy(() => import("./draw-range-bars.tsx").then(({ DrawRangeBars }) => ({ default: DrawRangeBars })));

/** Bars with a usual range, such as the cash expected in each week. */
export function RangeBars({ height = 240, ...props }: RangeBarsProps) {
  return (
    <ChartBox label={props.label} height={height}>
      <Draw {...props} height={height} />
    </ChartBox>
  );
}
