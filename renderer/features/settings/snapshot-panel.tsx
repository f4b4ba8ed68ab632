import { Button } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { AppInfo, SnapshotInfo } from "#shared/host/host.ts";
import { SecondPlace } from "./second-place.tsx";
import { SNAPSHOT_COLUMNS } from "./snapshot-columns.tsx";

const SECOND_FAILED =
  "The snapshot lies on this computer only: the second place cannot be reached. Is the stick in, the folder there?";

/** The snapshots Duebook takes by itself, here and in the second place. */
export function SnapshotPanel({ kind }: { readonly kind: AppInfo["kind"] }) {
  const store = useStore();
  const { host } = store;
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[]>([]);
  const [problem, setProblem] = useState("");
  const load = useCallback(async () => {
    const listed = await host.snapshots.list();
    if (listed.ok) setSnapshots(listed.value.toSorted((first, second) => (first.at < second.at ? 1 : -1)));
    else setProblem(`The snapshots could not be listed. ${listed.error.detail}`);
  }, [host]);
  useEffect(() => void load(), [load]);
  const take = async () => {
    const taken = await takeSnapshot(store, workerPacking(), "by-hand");
    const isHalf = taken.ok && taken.value.secondPlace === "failed";
    setProblem(!taken.ok ? `No snapshot was taken. ${taken.error.detail}` : isHalf ? SECOND_FAILED : "");
    await load();
  };
  return (
    <ListPanel
      title="Snapshots"
      rows={snapshots}
      columns={SNAPSHOT_COLUMNS}
      rowKey={(snapshot) => `${snapshot.place} ${snapshot.name}`}
      most={12}
      isDense
      actions={
        <Button variant="default" onClick={take}>
          Take one now
        </Button>
      }
      intro={
        <>
          <p className="t2">
            Duebook takes one every 15 minutes while you work, before imports and on closing: the last 10, then one a
            day for two weeks, one a week for two months and one a month for two years.
          </p>
          <p className="t2" style={{ margin: "6px 0" }}>
            A snapshot holds the books, not the letters, photographs and other kept files. Each of those lies once on
            this computer, beside the snapshots, and no restore ever deletes one. They are not in the second place: only
            a backup takes them along.
          </p>
          <SecondPlace kind={kind} snapshots={snapshots} onChosen={take} />
          {problem && (
            <p className="bad" role="alert">
              {problem}
            </p>
          )}
        </>
      }
      empty={<p className="list-text t2">None yet.</p>}
    />
  );
}
