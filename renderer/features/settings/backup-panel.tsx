import { Alert, Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { recordBackup } from "#renderer/data/commands/record-backup.ts";
import { writeBackupFile } from "#renderer/data/commands/write-backup.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { useSession } from "#renderer/state/session.ts";

/** Everything into one file, with a password when one is given; counts only after it was read back. */
export function BackupPanel() {
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
    const { name, bytes, missing, isEncrypted, header } = written.value;
    const { seq, createdAt } = header.about;
    const { userId, today } = useSession.getState();
    // Not through the undo bar: the file is outside already.
    await runCommand(store, recordBackup, { at: createdAt, name, seq, bytes, isEncrypted }, { userId, today });
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
