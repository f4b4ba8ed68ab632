import { lazy, Suspense } from "react";

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
    <div className="chart-box" role="img" aria-label={props.label} style={{ height }}>
      <Suspense fallback={null}>
        <Draw {...props} height={height} />
      </Suspense>
    </div>
  );
}
