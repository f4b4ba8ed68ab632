import { countColumn, textColumn } from "#renderer/ui/columns.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { SnapshotInfo } from "#shared/host/host.ts";

const REASONS: Readonly<Record<string, string>> = {
  quit: "on closing",
  timer: "every 15 minutes",
  "by-hand": "by hand",
  morning: "in the morning",
  "before-import": "before an import",
  "before-restore": "before a restore",
  "after-restore": "after a restore",
  "before-erasure": "before an erasure",
  "after-erasure": "after an erasure",
};

/** When and why each snapshot was taken, where it lies and whether it can be used. */
export const SNAPSHOT_COLUMNS: readonly ListColumn<SnapshotInfo>[] = [
  { id: "at", header: "Taken", sortBy: ({ at }) => at, cell: ({ at }) => <Instant at={at} /> },
  textColumn({ id: "why", header: "Why" }, ({ reason }) => REASONS[reason] ?? reason),
  textColumn({ id: "where", header: "Where" }, ({ place }) => (place === "own" ? "This computer" : "Second place")),
  countColumn({ id: "records", header: "Records" }, ({ records }) => records),
  countColumn({ id: "size", header: "Size in KB" }, ({ bytes }) => Math.ceil(bytes / 1024)),
  textColumn({ id: "state", header: "State" }, ({ state }) => (state === "present" ? "Sound" : "Cannot be used")),
];
