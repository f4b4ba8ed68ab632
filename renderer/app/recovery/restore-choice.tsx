import { Alert, Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { restoreErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { restoreAndContinue } from "#renderer/data/recovery/recover.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import type { Backup } from "#shared/backup/format.ts";
import type { AppInfo, ChosenFile, Host } from "#shared/host/host.ts";
import { BackupContents } from "./backup-contents.tsx";
import { momentOf } from "./use-recovery.ts";

type Props = {
  readonly host: Host;
  readonly info: AppInfo;
  readonly stopped: Stopped;
  readonly onDone: () => void;
};

/** Restores a backup file in place of books that cannot be opened: read whole and shown before anything is replaced. */
export function RestoreChoice({ host, info, stopped, onDone }: Props) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [backup, setBackup] = useState<Backup | null>(null);
  const [needsPassword, setNeedsPassword] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);

  const read = async (chosen: ChosenFile, password?: string) => {
    setBusy(true);
    const opened = await workerPacking().read(chosen.bytes, password);
    setBusy(false);
    setBackup(opened.ok ? opened.value : null);
    setProblem(opened.ok ? "" : restoreErrorWords(opened.error, chosen.name));
    setNeedsPassword(!opened.ok && (opened.error.kind === "password-needed" || opened.error.kind === "wrong-password"));
  };
  const choose = async () => {
    const chosen = await host.openFile({ accept: [".duebook"] });
    if (!chosen.ok) return;
    setFile(chosen.value);
    await read(chosen.value);
  };
  const restore = async (chosen: Backup) => {
    setBusy(true);
    const restored = await restoreAndContinue(stopped, host, chosen, momentOf(info.version));
    setBusy(false);
    if (restored.ok) onDone();
    else setProblem(`Not restored, nothing was changed. (${restored.error.detail})`);
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
      {needsPassword && file && <PasswordForm isBusy={isBusy} onOpen={(password) => read(file, password)} />}
      {backup && file && (
        <div style={{ marginTop: 12 }}>
          <BackupContents header={backup.header} name={file.name} />
          <Button mt="sm" color="red" loading={isBusy} onClick={() => restore(backup)}>
            Put it in the place of these books
          </Button>
        </div>
      )}
    </>
  );
}

function PasswordForm({
  isBusy,
  onOpen,
}: {
  readonly isBusy: boolean;
  readonly onOpen: (password: string) => Promise<void>;
}) {
  const [password, setPassword] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    void onOpen(password);
  };
  return (
    <form className="row" style={{ alignItems: "flex-end", marginTop: 10 }} onSubmit={open}>
      <PasswordInput
        label="Password of the backup"
        w={240}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        Open
      </Button>
    </form>
  );
}
