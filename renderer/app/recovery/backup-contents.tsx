import type { ReactNode } from "react";
import { Instant } from "#renderer/ui/instant.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { BackupHeader } from "#shared/backup/format.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

/** What a backup that was found whole adds up to, before anybody decides about it. */
export function BackupContents({ header, name }: { readonly header: BackupHeader; readonly name: string }) {
  const { about, counts, totals } = header;
  return (
    <table className="t c" aria-label="What is in the backup">
      <tbody>
        <Row label="File" value={name} />
        <Row label="Company" value={about.company || "not named"} />
        <Row label="Made" value={<Instant at={about.createdAt} />} />
        <Row label="Customers" value={counts.customers ?? 0} />
        <Row label="Letters" value={counts.letters ?? 0} />
        <Row label="History" value={`${about.seq} entries`} />
        {totals.map((total) => (
          <Row
            key={total.currency}
            label={`Owed in ${total.currency}`}
            value={<Money minor={minor(total.debitMinor - total.creditMinor)} currency={currency(total.currency)} />}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <tr>
      <td className="t2">{label}</td>
      <td>{value}</td>
    </tr>
  );
}
