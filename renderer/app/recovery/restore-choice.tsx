import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { restoreAndContinue } from "#renderer/data/recovery/recover.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import { useBackupFile } from "#renderer/data/recovery/use-backup-file.ts";
import { BackupFact, BackupFacts } from "#renderer/ui/backup-facts.tsx";
import { BackupPassword } from "#renderer/ui/backup-password.tsx";
import type { Backup } from "#shared/backup/format.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { momentOf } from "./use-recovery.ts";

type Props = {
  readonly host: Host;
  readonly info: AppInfo;
  readonly stopped: Stopped;
  readonly onDone: () => void;
};

/** Restores a backup file in place of books that cannot be opened: read whole and shown before anything is replaced. */
export function RestoreChoice({ host, info, stopped, onDone }: Props) {
  const { backup, ...file } = useBackupFile(host, [".duebook"]);
  const [isRestoring, setRestoring] = useState(false);
  const [refusal, setRefusal] = useState("");
  const isBusy = file.isBusy || isRestoring;
  const problem = refusal || file.problem;
  const choose = () => {
    setRefusal("");
    return file.choose();
  };
  const restore = async (chosen: Backup) => {
    setRestoring(true);
    const restored = await restoreAndContinue(stopped, host, chosen, momentOf(info.version));
    setRestoring(false);
    if (restored.ok) onDone();
    else setRefusal(`Not restored, nothing was changed. (${restored.error.detail})`);
  };
  return (
    <>
      <Button variant="default" onClick={choose} loading={isBusy}>
        Restore a backup file
      </Button>
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      {file.needsPassword && (
        <BackupPassword label="Password of the backup" onPassword={file.unlock}>
          <Button type="submit" loading={isBusy}>
            Open
          </Button>
        </BackupPassword>
      )}
      {backup && (
        <div style={{ marginTop: 12 }}>
          <BackupFacts header={backup.header} name={file.name} balance="Owed">
            <BackupFact label="Customers">{backup.header.counts.customers ?? 0}</BackupFact>
            <BackupFact label="Letters">{backup.header.counts.letters ?? 0}</BackupFact>
            <BackupFact label="History">{`${backup.header.about.seq} entries`}</BackupFact>
          </BackupFacts>
          <Button mt="sm" color="red" loading={isBusy} onClick={() => restore(backup)}>
            Put it in the place of these books
          </Button>
        </div>
      )}
    </>
  );
}
