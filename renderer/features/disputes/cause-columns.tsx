import { countColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { DisputeCause } from "#shared/chasing/dispute-causes.ts";

/** Causes of disputes; `reasonOf` gives the words of a reason. */
export function causeColumns(reasonOf: (reasonId: string) => string): readonly ListColumn<DisputeCause>[] {
  return [
    { ...textColumn({ id: "about", header: "About" }, ({ reasonId }) => reasonOf(reasonId)), className: "b6" },
    countColumn({ id: "count", header: "Disputes" }, ({ count }) => count),
    countColumn({ id: "open", header: "Of them open" }, ({ openCount }) => openCount),
    moneyColumn({ id: "held", header: "Held back now" }, ({ openMinor, currency }) => ({ minor: openMinor, currency })),
    countColumn({ id: "granted", header: "They were right" }, ({ grantedCount }) => grantedCount),
    moneyColumn({ id: "credited", header: "Credited" }, ({ creditedMinor, currency }) => ({
      minor: creditedMinor,
      currency,
    })),
  ];
}
