import { Alert, Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { migrateTables } from "#renderer/data/migrations/migrate-tables.ts";
import { restoreErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { type Drill, drillBackup } from "#shared/backup/drill.ts";
import type { Backup } from "#shared/backup/format.ts";
import type { ChosenFile } from "#shared/host/host.ts";
import { BackupFacts } from "./backup-facts.tsx";

type Tried = { readonly backup: Backup; readonly drill: Drill; readonly name: string };

/** Tries a backup without touching the books: opens it, rebuilds it from its own history, and shows its totals. */
export function DrillPanel() {
  const { host } = useStore();
  const book = useBook();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [password, setPassword] = useState("");
  const [needsPassword, setNeedsPassword] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [tried, setTried] = useState<Tried | null>(null);
  const attempt = async (chosen: ChosenFile, secret?: string) => {
    setBusy(true);
    setTried(null);
    setProblem("");
    const opened = await workerPacking().read(chosen.bytes, secret);
    if (opened.ok) {
      setNeedsPassword(false);
      setTried({ backup: opened.value, drill: await drillBackup(opened.value, migrateTables), name: chosen.name });
    } else {
      setNeedsPassword(opened.error.kind === "password-needed" || opened.error.kind === "wrong-password");
      setProblem(restoreErrorWords(opened.error, chosen.name));
    }
    setBusy(false);
  };
  const choose = async () => {
    const chosen = await host.openFile({ accept: [".duebook"] });
    if (!chosen.ok) return;
    setFile(chosen.value);
    setPassword("");
    await attempt(chosen.value);
  };
  return (
    <section className="panel page" aria-label="Try a backup">
      <h2>Try a backup</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        A backup nobody has opened is a hope. This opens one, rebuilds it from its own history and shows what is in it.
        Your books are not touched.
      </p>
      <Button variant="default" onClick={choose} loading={isBusy}>
        Try a backup
      </Button>
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      {needsPassword && file && (
        <form
          className="row"
          style={{ alignItems: "flex-end", marginTop: 10 }}
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(file, password);
          }}
        >
          <PasswordInput
            label="Password of this backup"
            w={240}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={isBusy}>
            Try again
          </Button>
        </form>
      )}
      {tried && (
        <div style={{ marginTop: 12 }}>
          <BackupFacts backup={tried.backup} name={tried.name} book={book} />
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
