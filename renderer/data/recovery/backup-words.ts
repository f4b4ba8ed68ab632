import type { WriteBackupError } from "#renderer/data/commands/records/write-backup.ts";
import type { BackupError } from "#shared/backup/format.ts";

/** Why no backup was written, and what to do. */
export function backupErrorWords(error: WriteBackupError): string {
  switch (error.kind) {
    case "cancelled":
      return "No backup was written: no place was chosen.";
    case "busy":
      return "No backup was written: somebody kept writing in another window. Wait a moment, then try again.";
    case "not-verified":
      return "No backup was written: what was packed did not read back as it should. Try again; if it happens twice, the memory or disk of this computer may be failing.";
    case "disk-full":
      return "No backup was written: the disk is full. Free some space or choose another place.";
    default:
      return `No backup was written. Try another place. (${error.detail})`;
  }
}

/** Why a file cannot be restored. Nothing has been changed when one of these is shown. */
export function restoreErrorWords(error: BackupError, name: string): string {
  switch (error.kind) {
    case "not-a-backup":
      return `${name} is not a Duebook backup. Choose a file that ends in .duebook, or the .zip of an export of everything.`;
    case "newer-format":
    case "newer-schema":
      return `${name} was made by a newer Duebook. Install that version first, then restore.`;
    case "too-large":
      return `${name} is larger than any real backup. Choose another file.`;
    case "password-needed":
      return `${name} is protected. Type its password below, then choose Open again.`;
    case "wrong-password":
      return "That password does not open the backup. Nothing was changed.";
    case "damaged":
      return `${name} is damaged (${error.where}) and cannot be restored. Nothing was changed: choose another backup.`;
  }
}
