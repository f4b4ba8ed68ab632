import type { ReactNode } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { Instant } from "#renderer/ui/instant.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { Backup } from "#shared/backup/format.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

/** What is in a backup, beside what the books have now. */
export function BackupFacts({
  backup,
  name,
  book,
}: {
  readonly backup: Backup;
  readonly name: string;
  readonly book: BookReader;
}) {
  const { about, counts, totals } = backup.header;
  return (
    <table className="t c" aria-label={isOpenExport(backup) ? "What is in the export" : "What is in the backup"}>
      <tbody>
        <Row label="File" value={name} />
        <Row label="Company" value={about.company || "not named"} />
        <Row label="Made" value={<Instant at={about.createdAt} />} />
        <Row label="Customers" value={`${counts.customers ?? 0} (now ${book.all("customers").length})`} />
        <Row label="History" value={historyWords(backup, book.head.seq)} />
        <Row label="Letters and other files" value={filesWords(backup)} />
        {totals.map((total) => (
          <Row
            key={total.currency}
            label={`Balance in ${total.currency}`}
            value={<Money minor={minor(total.debitMinor - total.creditMinor)} currency={currency(total.currency)} />}
          />
        ))}
      </tbody>
    </table>
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

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <tr>
      <td className="t2">{label}</td>
      <td>{value}</td>
    </tr>
  );
}
