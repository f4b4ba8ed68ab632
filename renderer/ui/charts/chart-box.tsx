import { type ReactNode, Suspense } from "react";

/** The place of a chart: named for those who cannot see it, and empty until the drawing code is there. */
export function ChartBox({
  label,
  height,
  children,
}: {
  readonly label: string;
  readonly height: number;
  readonly children: ReactNode;
}) {
  return (
    <div className="chart-box" role="img" aria-label={label} style={{ height }}>
      <Suspense fallback={null}>{children}</Suspense>
    </div>
  );
}
