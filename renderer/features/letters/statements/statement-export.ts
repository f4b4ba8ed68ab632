import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { StatementRow } from "./statement-rows.ts";

/** Who gets a statement, as it is exported: balance, what of it is overdue, and since how long. */
export const STATEMENT_EXPORT: readonly ExportColumn<StatementRow>[] = [
  { header: "Account", exports: ({ customer }) => customer.code },
  { header: "Customer", exports: ({ customer }) => customer.name },
  { header: "Balance", exports: ({ position }) => ({ minor: position.balanceMinor, currency: position.currency }) },
  { header: "Overdue", exports: ({ position }) => ({ minor: position.overdueMinor, currency: position.currency }) },
  { header: "Oldest days overdue", exports: ({ position }) => position.oldestDays },
];
