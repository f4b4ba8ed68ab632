import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { LedgerRow } from "#shared/ledger/running-balance.ts";
import type { Minor } from "#shared/money/minor.ts";
import { movementName } from "./entry-words.ts";

/** A customer's ledger as it is exported: each line with its running balance, currencies one after the other. */
export function ledgerExport(ledger: CustomerLedger): readonly ExportColumn<LedgerRow>[] {
  return [
    { header: "Date", exports: ({ entry }) => ({ on: entry.on }) },
    { header: "Kind", exports: ({ entry }) => movementName(ledger, entry) },
    { header: "Number", exports: ({ entry }) => entry.number },
    { header: "For", exports: ({ entry }) => entry.description },
    { header: "Reference", exports: ({ entry }) => entry.reference },
    { header: "Due", exports: ({ dueOn }) => (dueOn === null ? null : { on: dueOn }) },
    { header: "Days late", exports: ({ daysLate }) => (daysLate !== null && daysLate > 0 ? daysLate : null) },
    money("Invoiced", ({ debitMinor }) => debitMinor),
    money("Received", ({ creditMinor }) => creditMinor),
    money("Left to pay", ({ entry, openMinor }) => (entry.side === "debit" ? openMinor : null)),
    money("Left on account", ({ entry, openMinor }) => (entry.side === "credit" ? openMinor : null)),
    money("Running balance", ({ balanceMinor }) => balanceMinor),
  ];
}

function money(header: string, read: (row: LedgerRow) => Minor | null): ExportColumn<LedgerRow> {
  return {
    header,
    exports: (row) => {
      const minor = read(row);
      return minor === null ? null : { minor, currency: row.entry.currency };
    },
  };
}
