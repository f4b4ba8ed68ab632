import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { recordBackup } from "#renderer/data/commands/records/record-backup.ts";
import { writeBackupFile } from "#renderer/data/commands/records/write-backup.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { useSession } from "#renderer/state/session.ts";
import { CopyOut, copyOutcome, kilobytes, useCopyOut } from "./copy-out.tsx";

/** Everything into one file, with a password when one is given; counts only after it was read back. */
export function BackupPanel() {
  const store = useStore();
  const isPast = useIsPast();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const copy = useCopyOut();
  const differs = password !== "" && again !== password;
  const backUp = async (onProgress: OnProgress) => {
    const written = await writeBackupFile(store, workerPacking(), { password, reason: "by-hand", onProgress });
    if (!written.ok) return { isGood: false, words: backupErrorWords(written.error) };
    const { name, bytes, missing, isEncrypted, header } = written.value;
    const { seq, createdAt } = header.about;
    const { userId, today } = useSession.getState();
    // Not through the undo bar: the file is outside already.
    await runCommand(store, recordBackup, { at: createdAt, name, seq, bytes, isEncrypted }, { userId, today });
    const size = `${kilobytes(bytes)}${isEncrypted ? ", with password" : ""}`;
    return copyOutcome(`Backed up to ${name} (${size}), and read back completely.`, missing);
  };
  return (
    <section className="panel page" aria-label="Back up">
      <h2>Back up to a file</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        Everything in one file: customers, ledgers, letters as sent, and the whole history. Keep it away from this
        computer.
      </p>
      <div className="row" style={{ alignItems: "flex-start", flexWrap: "wrap", marginBottom: 10 }}>
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
      <CopyOut copy={copy}>
        <Button onClick={() => copy.start(backUp)} loading={copy.doing !== ""} disabled={isPast || differs}>
          Back up now
        </Button>
      </CopyOut>
    </section>
  );
}
