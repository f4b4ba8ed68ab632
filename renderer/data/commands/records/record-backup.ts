import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { type BackupMade, REMEMBERED_BACKUPS } from "#shared/backup/backup-settings.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Remembers a backup file that was written and read back completely. */
export const recordBackup = command<BackupMade>({
  name: "record-backup",
  decide: ({ book }, made) => {
    const backups = book.setting("backups");
    const value = { ...backups, made: [...backups.made, made].slice(-REMEMBERED_BACKUPS) };
    return succeed({
      changes: [putSetting(book, "backups", value)],
      subject: { table: "settings", key: "backups" },
      summary: `Backed up to ${made.name}`,
      output: null,
    });
  },
});

/** How often somebody is reminded of the next backup; 0 for never. */
export const setBackupDays = command<number>({
  name: "set-backup-days",
  decide: ({ book }, everyDays) => {
    if (!Number.isInteger(everyDays) || everyDays < 0 || everyDays > 365) {
      return fail({ kind: "not-days", field: "everyDays", message: "Whole days from 0 (never) to 365." });
    }
    return succeed({
      changes: [putSetting(book, "backups", { ...book.setting("backups"), everyDays })],
      subject: { table: "settings", key: "backups" },
      summary: everyDays === 0 ? "Nobody is reminded of backups" : `A backup is due every ${everyDays} days`,
      output: null,
    });
  },
});
