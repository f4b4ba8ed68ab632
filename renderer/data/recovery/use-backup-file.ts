import { useState } from "react";
import type { Backup, BackupError } from "#shared/backup/format.ts";
import type { ChosenFile, Host } from "#shared/host/host.ts";
import { restoreErrorWords } from "./backup-words.ts";
import { workerPacking } from "./worker-packing.ts";

/** A backup file of the user's choice, read and checked whole; asks for a password when the file has one. */
export function useBackupFile(host: Host, accept: readonly string[]) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [backup, setBackup] = useState<Backup | null>(null);
  const [needsPassword, setNeedsPassword] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const read = async (chosen: ChosenFile, password?: string): Promise<Backup | null> => {
    setBusy(true);
    setBackup(null);
    const opened = await workerPacking().read(chosen.bytes, password);
    setBusy(false);
    setBackup(opened.ok ? opened.value : null);
    setNeedsPassword(!opened.ok && isAboutPassword(opened.error));
    setProblem(opened.ok ? "" : restoreErrorWords(opened.error, chosen.name));
    return opened.ok ? opened.value : null;
  };
  /** Null when nothing was chosen, or what was chosen cannot be opened. */
  const choose = async (): Promise<Backup | null> => {
    const chosen = await host.openFile({ accept });
    if (!chosen.ok) return null;
    setFile(chosen.value);
    setNeedsPassword(false);
    return read(chosen.value);
  };
  const unlock = async (password: string): Promise<Backup | null> => (file ? read(file, password) : null);
  return { name: file?.name ?? "", backup, needsPassword, problem, isBusy, choose, unlock };
}

function isAboutPassword(error: BackupError): boolean {
  return error.kind === "password-needed" || error.kind === "wrong-password";
}
