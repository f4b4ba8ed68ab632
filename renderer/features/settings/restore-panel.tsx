import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast, useUserId } from "#renderer/book/use-book.ts";
import { restoreBackup } from "#renderer/data/commands/records/restore-backup.ts";
import { makeSalt } from "#renderer/data/make-salt.ts";
import { useBackupFile } from "#renderer/data/recovery/use-backup-file.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { BackupPassword } from "#renderer/ui/backup-password.tsx";
import type { Backup } from "#shared/backup/format.ts";
import { BackupBesideBook, isOpenExport } from "./backup-beside-book.tsx";

/** Restores a backup: read and checked whole, shown, then put in place all at once; the books as they were stay as a snapshot. */
export function RestorePanel() {
  const { host } = useStore();
  const isPast = useIsPast();
  const { backup, needsPassword, problem, isBusy, ...file } = useBackupFile(host, [".duebook", ".zip"]);
  return (
    <section className="panel page" aria-label="Restore">
      <h2>Restore from a file</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        Puts a backup (.duebook) or an export of everything (.zip) in the place of these books. You see what is in it
        first; the books as they are now are kept as a snapshot.
      </p>
      <Button variant="default" onClick={file.choose} loading={isBusy} disabled={isPast}>
        Choose a backup or an export
      </Button>
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      {needsPassword && (
        <BackupPassword label="Password of the backup" onPassword={file.unlock}>
          <Button type="submit" loading={isBusy}>
            Open
          </Button>
        </BackupPassword>
      )}
      {backup && <RestoreSummary backup={backup} name={file.name} />}
    </section>
  );
}

function RestoreSummary({ backup, name }: { readonly backup: Backup; readonly name: string }) {
  const store = useStore();
  const book = useBook();
  const user = useUserId();
  const [state, setState] = useState<"ask" | "working" | "failed">("ask");
  const [problem, setProblem] = useState("");
  const { createdAt } = backup.header.about;
  const isExport = isOpenExport(backup);
  const erased = book.setting("privacy").erasures.filter(({ at }) => at > createdAt).length;
  const restore = async () => {
    setState("working");
    const moment = { ...readClock(), user, salt: makeSalt(), appVersion: store.appVersion };
    const restored = await restoreBackup(store, workerPacking(), backup, moment, () => undefined);
    if (restored.ok) window.location.reload();
    else {
      setState("failed");
      setProblem(`Not restored, nothing was changed. (${restored.error.detail})`);
    }
  };
  return (
    <div style={{ marginTop: 12 }}>
      <BackupBesideBook backup={backup} name={name} book={book} />
      {erased > 0 && (
        <Alert color="yellow" variant="light" mt="sm" p="sm">
          It was made before {erased === 1 ? "an erasure" : `${erased} erasures`} of personal data and brings that data
          back. Erase it again afterwards (Settings, Privacy).
        </Alert>
      )}
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      <Button mt="sm" color="red" loading={state === "working"} onClick={restore}>
        Replace these books with the {isExport ? "export" : "backup"}
      </Button>
    </div>
  );
}
