import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { migrateTables } from "#renderer/data/migrations/migrate-tables.ts";
import { useBackupFile } from "#renderer/data/recovery/use-backup-file.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { BackupPassword } from "#renderer/ui/backup-password.tsx";
import { type Drill, drillBackup } from "#shared/backup/drill.ts";
import type { Backup } from "#shared/backup/format.ts";
import { BackupBesideBook } from "./backup-beside-book.tsx";

type Tried = { readonly backup: Backup; readonly drill: Drill };

/** Tries a backup without touching the books: opens it, rebuilds it from its own history, and shows its totals. */
export function DrillPanel() {
  const { host } = useStore();
  const book = useBook();
  const { backup, needsPassword, problem, ...file } = useBackupFile(host, [".duebook"]);
  const [last, setTried] = useState<Tried | null>(null);
  const tried = last !== null && last.backup === backup ? last : null;
  const isBusy = file.isBusy || (backup !== null && tried === null);
  const attempt = async (opening: Promise<Backup | null>) => {
    const opened = await opening;
    if (opened) setTried({ backup: opened, drill: await drillBackup(opened, migrateTables) });
  };
  return (
    <section className="panel page" aria-label="Try a backup">
      <h2>Try a backup</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        A backup nobody has opened is a hope. This opens one, rebuilds it from its own history and shows what is in it.
        Your books are not touched.
      </p>
      <Button variant="default" onClick={() => attempt(file.choose())} loading={isBusy}>
        Try a backup
      </Button>
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      {needsPassword && (
        <BackupPassword label="Password of this backup" onPassword={(password) => attempt(file.unlock(password))}>
          <Button type="submit" variant="default" loading={isBusy}>
            Try again
          </Button>
        </BackupPassword>
      )}
      {tried && (
        <div style={{ marginTop: 12 }}>
          <BackupBesideBook backup={tried.backup} name={file.name} book={book} />
          <Alert color={isSound(tried.drill) ? "green" : "yellow"} role="status" variant="light" mt="sm" p="sm">
            {drillWords(tried.drill)} Your books were not touched.
          </Alert>
        </div>
      )}
    </section>
  );
}

function isSound({ history, rebuilt, missingFiles }: Drill): boolean {
  return history.kind === "whole" && rebuilt === "same" && missingFiles === 0;
}

function drillWords({ history, rebuilt, missingFiles }: Drill): string {
  const files = missingFiles > 0 ? ` ${missingFiles} kept files are not in it.` : "";
  if (history.kind === "none")
    return `It opens and its sums agree. It is a snapshot: history and files are not in it.${files}`;
  if (history.kind === "broken") return `It opens and its sums agree, but the chain of its history is broken.${files}`;
  const entries = history.entries.toLocaleString("en-GB");
  if (rebuilt === "same") {
    return `This backup can be restored: its ${entries} entries form a whole chain and rebuild the same rows and totals.${files}`;
  }
  return `It opens and its sums agree, and its ${entries} entries form a whole chain, but they do not rebuild the same books. Its rows can be restored.${files}`;
}
