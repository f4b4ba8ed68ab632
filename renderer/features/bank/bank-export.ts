import type { BookReader } from "#renderer/book/book.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

const STATES = { open: "to match", matched: "booked", ignored: "set aside" } as const satisfies Record<
  BankLine["state"],
  string
>;

/** Bank lines as they are exported: every fact of the statement, and what was done with it. */
export function bankExport(book: BookReader): readonly ExportColumn<BankLine>[] {
  return [
    { header: "Date", exports: ({ on }) => ({ on }) },
    { header: "From", exports: ({ payer }) => payer },
    { header: "Their account", exports: ({ payerAccount }) => payerAccount },
    { header: "Reference", exports: ({ reference }) => reference },
    { header: "Text", exports: ({ text }) => text },
    { header: "Your account", exports: ({ account }) => account },
    { header: "Amount", exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }) },
    {
      header: "Kept by banks",
      exports: ({ chargesMinor, currency }) => (chargesMinor === null ? null : { minor: chargesMinor, currency }),
    },
    { header: "State", exports: ({ state }) => STATES[state] },
    { header: "Booked to", exports: ({ customerId }) => book.get("customers", customerId)?.name ?? "" },
    { header: "Why", exports: ({ why }) => why },
  ];
}
