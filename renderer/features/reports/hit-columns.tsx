import { countColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { HitCount } from "#shared/insight/signs/sign-record.ts";

/** How often a sign was given and how often it was right. */
export type NamedHits = HitCount & { readonly name: string };

/** Columns of the record of the signs; under them how often things go wrong anyway. */
export function hitColumns(anyway: NamedHits): readonly ListColumn<NamedHits>[] {
  return [
    textColumn({ id: "sign", header: "Sign", footer: anyway.name }, ({ name }) => name),
    countColumn({ id: "given", header: "Given", footer: anyway.count }, ({ count }) => count),
    countColumn({ id: "right", header: "Right", footer: anyway.wentWrong }, ({ wentWrong }) => wentWrong),
    {
      id: "share",
      header: "Share, %",
      align: "right",
      sortBy: shareOf,
      cell: (hits) => shareOf(hits) ?? <span className="t3">not yet</span>,
      footer: shareOf(anyway) ?? "not yet",
    },
  ];
}

function shareOf({ count, wentWrong }: HitCount): number | null {
  return count === 0 ? null : Math.round((100 * wentWrong) / count);
}
