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
    <table className="t c" aria-label="What is in the backup">
      <tbody>
        <Row label="File" value={name} />
        <Row label="Company" value={about.company || "not named"} />
        <Row label="Made" value={<Instant at={about.createdAt} />} />
        <Row label="Customers" value={`${counts.customers ?? 0} (now ${book.all("customers").length})`} />
        <Row label="History" value={`${about.seq} entries (now ${book.head.seq})`} />
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

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <tr>
      <td className="t2">{label}</td>
      <td>{value}</td>
    </tr>
  );
}
