import type { ReactNode } from "react";
import type { BackupHeader } from "#shared/backup/format.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { Instant } from "./instant.tsx";
import { Money } from "./money.tsx";

/** What is in a backup, before anybody decides about it: whose, of when, the rows given, and the balance. */
export function BackupFacts({
  label = "What is in the backup",
  header,
  name,
  balance,
  children,
}: {
  readonly label?: string;
  readonly header: BackupHeader;
  readonly name: string;
  /** Stands before the currency, as in "Owed in GBP". */
  readonly balance: string;
  readonly children: ReactNode;
}) {
  const { about, totals } = header;
  return (
    <table className="t c" aria-label={label}>
      <tbody>
        <BackupFact label="File">{name}</BackupFact>
        <BackupFact label="Company">{about.company || "not named"}</BackupFact>
        <BackupFact label="Made">
          <Instant at={about.createdAt} />
        </BackupFact>
        {children}
        {totals.map((total) => (
          <BackupFact key={total.currency} label={`${balance} in ${total.currency}`}>
            <Money minor={minor(total.debitMinor - total.creditMinor)} currency={currency(total.currency)} />
          </BackupFact>
        ))}
      </tbody>
    </table>
  );
}

export function BackupFact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <td className="t2">{label}</td>
      <td>{children}</td>
    </tr>
  );
}
