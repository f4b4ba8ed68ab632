/** A backup file that was written and read back. */
export type BackupMade = {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly name: string;
  readonly seq: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
};

/** How often a backup file is due, and the ones that were made, latest last. */
export type BackupSettings = {
  /** Days after which the next one is due; 0: nobody is reminded. */
  readonly everyDays: number;
  readonly made: readonly BackupMade[];
};

export const defaultBackupSettings: BackupSettings = { everyDays: 7, made: [] };

/** As many as are remembered: a backup a day for two years. */
export const REMEMBERED_BACKUPS = 730;

export type BackupAge =
  | { readonly kind: "never" }
  | { readonly kind: "fresh" | "due"; readonly last: BackupMade; readonly days: number };

/** How old the last verified backup is on a day; `due` from the day on which the next one should have been made. */
export function backupAge({ everyDays, made }: BackupSettings, nowAt: string): BackupAge {
  const last = made.at(-1);
  if (!last) return { kind: "never" };
  const days = Math.max(0, Math.floor((Date.parse(nowAt) - Date.parse(last.at)) / 86_400_000));
  return { kind: everyDays > 0 && days >= everyDays ? "due" : "fresh", last, days };
}
