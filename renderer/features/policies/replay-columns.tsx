import type { ReactNode } from "react";
import { textColumn } from "#renderer/ui/columns.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import type { ReplayCount } from "#shared/chasing/replay-summary.ts";

/** A line of a replay with the name it is shown by. */
export type ReplayRow = ReplayCount & { readonly name: string };

/** What the letters are counted by, then how many each way of chasing comes to. */
export function replayColumns(
  header: string,
  names: readonly string[],
  totals: readonly number[] | null,
): readonly DataColumn<ReplayRow>[] {
  return [
    {
      ...textColumn({ id: "name", header, width: "minmax(220px, 2fr)" }, ({ name }: ReplayRow) => name, "ell"),
      ...(totals ? { footer: "In all" } : {}),
    },
    ...names.map((name, way) => ({
      id: `way-${way}`,
      header: name,
      width: "minmax(110px, 1fr)",
      align: "right" as const,
      sortBy: ({ counts }: ReplayRow) => counts[way] ?? 0,
      cell: ({ counts }: ReplayRow): ReactNode => (
        <span className={counts[way] ? "n" : "n t3"}>{counts[way] ?? 0}</span>
      ),
      ...(totals ? { footer: totals[way] ?? 0 } : {}),
    })),
  ];
}

/** Months are sorted and exported as `2026-03`. */
export function monthColumns(names: readonly string[], totals: readonly number[]): readonly DataColumn<ReplayRow>[] {
  return replayColumns("Month", names, totals).map((column) =>
    column.id === "name" ? { ...column, sortBy: ({ key }) => key } : column,
  );
}
