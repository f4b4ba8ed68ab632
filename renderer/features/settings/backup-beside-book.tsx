import type { BookReader } from "#renderer/book/book.ts";
import { BackupFact, BackupFacts } from "#renderer/ui/backup-facts.tsx";
import type { Backup } from "#shared/backup/format.ts";

/** What is in a backup, beside what the books have now. */
export function BackupBesideBook({
  backup,
  name,
  book,
}: {
  readonly backup: Backup;
  readonly name: string;
  readonly book: BookReader;
}) {
  const { counts } = backup.header;
  const label = isOpenExport(backup) ? "What is in the export" : "What is in the backup";
  return (
    <BackupFacts label={label} header={backup.header} name={name} balance="Balance">
      <BackupFact label="Customers">{`${counts.customers ?? 0} (now ${book.all("customers").length})`}</BackupFact>
      <BackupFact label="History">{historyWords(backup, book.head.seq)}</BackupFact>
      <BackupFact label="Letters and other files">{filesWords(backup)}</BackupFact>
    </BackupFacts>
  );
}

/** A snapshot has none and needs none: they stay where they are. */
function filesWords({ header, files, tables }: Backup): string {
  if (header.about.kind === "backup") return String(files.size);
  return `${tables.files.size}, which stay on the computer where the snapshot was taken`;
}

/** An export of everything: its rows are complete, its sealed history stays behind. */
export function isOpenExport({ header }: Backup): boolean {
  return header.about.reason === "open-export";
}

function historyWords(backup: Backup, now: number): string {
  const { seq } = backup.header.about;
  if (!isOpenExport(backup)) return `${seq} entries (now ${now})`;
  const here = now === 0 ? "it begins again here" : `the ${now} entries here stay and go on`;
  return `${seq} entries, not in an export: ${here}. As words they are in lists/history.csv`;
}
