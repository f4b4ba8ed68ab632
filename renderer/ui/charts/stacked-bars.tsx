import { lazy } from "react";
import { ChartBox } from "./chart-box.tsx";

export type StackedBarsProps = {
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  /** One bar each; `values` from the lowest band up. */
  readonly columns: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly bands: readonly string[];
  /** A value on the axis, short, and one in full. */
  readonly tick: (value: number) => string;
  readonly exact: (value: number) => string;
  readonly height?: number;
};

const Draw = lazy(() =>
  import("./draw-stacked-bars.tsx").then(({ DrawStackedBars }) => ({ default: DrawStackedBars })),
);

/** Bars in bands, such as what is owed by age at each month end. */
export function StackedBars({ height = 240, ...props }: StackedBarsProps) {
  return (
    <ChartBox label={props.label} height={height}>
      <Draw {...props} height={height} />
    </ChartBox>
  );
}
