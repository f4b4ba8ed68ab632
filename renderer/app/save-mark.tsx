import { IconAlertTriangle, IconLoader, IconShieldCheck } from "@tabler/icons-react";
import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { readClock } from "#renderer/state/clock.ts";
import { paths } from "#renderer/state/paths.ts";
import { useSaveState } from "#renderer/state/save-state.ts";
import { backupAge } from "#shared/backup/backup-settings.ts";

/** Whether everything is on the disk. "Saved" only when the journal has flushed it. */
export function SaveMark() {
  const { status, message, snapshot } = useSaveState();
  if (status === "failed") {
    return (
      <span className="chip bad" role="alert" title={message}>
        <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
        Last change not saved
      </span>
    );
  }
  if (status === "saving") {
    return (
      <span className="chip" role="status">
        <IconLoader size={14} stroke={1.7} aria-hidden />
        Saving
      </span>
    );
  }
  if (snapshot === "failed") {
    return (
      <span role="status">
        <Link href={paths.settings("data")} className="chip warn" style={{ textDecoration: "none" }}>
          <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
          Saved, no snapshot
        </Link>
      </span>
    );
  }
  return (
    <span role="status">
      <Link href={paths.settings("data")} className="chip" style={{ textDecoration: "none" }}>
        <IconShieldCheck size={14} stroke={1.7} color="var(--ok)" aria-hidden />
        Saved
        <BackupNote />
      </Link>
    </span>
  );
}

/** Quiet until a backup file is due: then its age stands beside, on every screen. */
function BackupNote() {
  const book = useBook();
  const backups = book.setting("backups");
  if (backups.everyDays === 0 || book.setting("company").isSample || book.count("customers") === 0) return null;
  const age = backupAge(backups, readClock().at);
  if (age.kind === "fresh") return null;
  return <span className="warn">{age.kind === "never" ? "no backup yet" : `backup ${age.days} days old`}</span>;
}
