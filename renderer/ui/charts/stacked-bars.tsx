import { lazy, Suspense } from "react";

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
    <div className="chart-box" role="img" aria-label={props.label} style={{ height }}>
      <Suspense fallback={null}>
        <Draw {...props} height={height} />
      </Suspense>
    </div>
  );
}
