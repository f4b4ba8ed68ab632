import { Alert, Button, PasswordInput } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { writeBackupFile } from "#renderer/data/commands/write-backup.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import type { AppInfo, SnapshotInfo } from "#shared/host/host.ts";
import { RestorePanel } from "./restore-panel.tsx";

/** Where the data lies, backups to a file and back, and the snapshots Duebook takes by itself. */
export function DataSection() {
  const { host } = useStore();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void host.info().then((answer) => answer.ok && setInfo(answer.value));
  }, [host]);
  return (
    <div style={{ maxWidth: 720, display: "grid", gap: 18 }}>
      <BackupPanel />
      <RestorePanel />
      <SnapshotPanel />
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

function BackupPanel() {
  const store = useStore();
  const isPast = useIsPast();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [doing, setDoing] = useState("");
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly words: string } | null>(null);
  const differs = password !== "" && again !== password;
  const backUp = async () => {
    setOutcome(null);
    setDoing("Collecting");
    const written = await writeBackupFile(store, workerPacking(), {
      password,
      reason: "by-hand",
      onProgress: ({ done, total }) => setDoing(total > 0 ? `Collecting ${done} of ${total}` : "Packing"),
    });
    setDoing("");
    if (!written.ok) return setOutcome({ isGood: false, words: backupErrorWords(written.error) });
    const { name, bytes, missing, isEncrypted } = written.value;
    const lost = missing.length > 0 ? ` ${missing.length} kept files could not be read and are not in it.` : "";
    setOutcome({
      isGood: missing.length === 0,
      words: `Backed up to ${name} (${Math.ceil(bytes / 1024).toLocaleString("en-GB")} KB${isEncrypted ? ", with password" : ""}), and read back completely.${lost}`,
    });
  };
  return (
    <section className="panel page" aria-label="Back up">
      <h2>Back up to a file</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        Everything in one file: customers, ledgers, letters as sent, and the whole history. Keep it away from this
        computer.
      </p>
      <div className="row" style={{ alignItems: "flex-start", flexWrap: "wrap" }}>
        <PasswordInput
          label="Password (may be empty)"
          description="A lost password cannot be recovered by anyone."
          w={240}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {password !== "" && (
          <PasswordInput
            label="Password again"
            description="Typed twice, to be sure."
            w={240}
            value={again}
            error={differs ? "Not the same" : null}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        )}
      </div>
      <div className="row" style={{ marginTop: 10 }}>
        <Button onClick={backUp} loading={doing !== ""} disabled={isPast || differs}>
          Back up now
        </Button>
        {doing && <span role="status">{doing}</span>}
      </div>
      {outcome && (
        <Alert
          color={outcome.isGood ? "green" : "red"}
          role={outcome.isGood ? "status" : "alert"}
          variant="light"
          mt="sm"
          p="sm"
        >
          {outcome.words}
        </Alert>
      )}
    </section>
  );
}

const REASONS: Readonly<Record<string, string>> = {
  quit: "on closing",
  timer: "every 15 minutes",
  "by-hand": "by hand",
  "before-import": "before an import",
  "before-restore": "before a restore",
  "after-restore": "after a restore",
  "before-erasure": "before an erasure",
  "after-erasure": "after an erasure",
};

function SnapshotPanel() {
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
    setProblem(taken.ok ? "" : `No snapshot was taken. ${taken.error.detail}`);
    await load();
  };
  return (
    <section className="panel page" aria-label="Snapshots">
      <div className="row">
        <h2>Snapshots on this computer</h2>
        <span className="sp" />
        <Button variant="default" onClick={take}>
          Take one now
        </Button>
      </div>
      <p className="t2" style={{ margin: "6px 0" }}>
        Duebook takes one every 15 minutes while you work, before imports and on closing: the last 10, then one a day
        for two weeks, one a week for two months and one a month for two years.
      </p>
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
      {snapshots.length === 0 ? (
        <p className="t2">None yet.</p>
      ) : (
        <table className="t c" aria-label="Snapshots">
          <thead>
            <tr>
              <th>Taken</th>
              <th>Why</th>
              <th className="num">Records</th>
              <th className="num">Size</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.slice(0, 12).map((snapshot) => (
              <tr key={`${snapshot.place} ${snapshot.name}`}>
                <td>
                  <Instant at={snapshot.at} />
                </td>
                <td>{REASONS[snapshot.reason] ?? snapshot.reason}</td>
                <td className="num">{snapshot.records.toLocaleString("en-GB")}</td>
                <td className="num">{Math.ceil(snapshot.bytes / 1024).toLocaleString("en-GB")} KB</td>
                <td>{snapshot.state === "present" ? "Sound" : "Cannot be used"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
