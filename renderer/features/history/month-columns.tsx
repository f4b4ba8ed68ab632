import { countColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { MonthCheckpoint } from "#shared/journal/month-checkpoints.ts";

const month = textColumn<MonthCheckpoint>({ id: "month", header: "Month" }, (row) => row.month);
const entries = countColumn<MonthCheckpoint>({ id: "entries", header: "Entries" }, (row) => row.entries);
const checkpoint = textColumn<MonthCheckpoint>({ id: "checkpoint", header: "Checkpoint" }, (row) => row.checkpoint);

/** Where the history stood at the end of each month. */
export const MONTH_COLUMNS: readonly ListColumn<MonthCheckpoint>[] = [
  {
    ...month,
    cell: (row) => (
      <>
        {row.month}
        {!row.isOver && <span className="t2"> so far</span>}
      </>
    ),
  },
  entries,
  { ...checkpoint, className: "n" },
];

export const MONTH_EXPORT: readonly ExportColumn<MonthCheckpoint>[] = [
  month,
  { header: "Is over", exports: ({ isOver }) => (isOver ? "yes" : "no") },
  entries,
  { header: "Last entry", exports: ({ seq }) => seq },
  { header: "Written down", exports: ({ at }) => at },
  checkpoint,
];
