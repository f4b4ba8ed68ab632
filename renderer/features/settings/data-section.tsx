import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useStore } from "#renderer/data/use-run.tsx";
import type { AppInfo } from "#shared/host/host.ts";
import { BackupPanel } from "./backup-panel.tsx";
import { BackupState } from "./backup-state.tsx";
import { DrillPanel } from "./drill-panel.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { RestorePanel } from "./restore-panel.tsx";
import { SnapshotPanel } from "./snapshot-panel.tsx";

/** Where the data lies, backups to a file and back, and the snapshots Duebook takes by itself. */
export function DataSection() {
  const { host } = useStore();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void host.info().then((answer) => answer.ok && setInfo(answer.value));
  }, [host]);
  return (
    <div style={{ maxWidth: 720, display: "grid", gap: 18 }}>
      <BackupState />
      <BackupPanel />
      <DrillPanel />
      <ExportPanel />
      <RestorePanel />
      <MovePanel />
      {info && <SnapshotPanel kind={info.kind} />}
      {info && (
        <section className="panel page">
          <h2>Where your data lies</h2>
          <p className="t2" style={{ margin: "6px 0" }}>
            {info.dataFolder}
          </p>
          <Button variant="default" onClick={() => host.reveal({ what: "data" })}>
            Show the folder
          </Button>
        </section>
      )}
    </div>
  );
}
