import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { LatePaidInvoice } from "#shared/interest/customer-claims.ts";
import type { Minor } from "#shared/money/minor.ts";

/** Late-paid invoices as they are exported: what each could bring and what of it is left to claim. */
export const LATE_PAID_EXPORT: readonly ExportColumn<LatePaidInvoice>[] = [
  { header: "Invoice", exports: ({ interest }) => interest.number },
  { header: "Paid", exports: ({ paidOn }) => ({ on: paidOn }) },
  { header: "Days late", exports: ({ daysLate }) => daysLate },
  { header: "Interest", exports: money(({ position }) => position.interestMinor) },
  { header: "Fixed sum", exports: money(({ position }) => position.fixedSumMinor) },
  { header: "Claimed", exports: money(({ position }) => position.claimedMinor) },
  { header: "Paid to us", exports: money(({ position }) => position.paidMinor) },
  { header: "Waived", exports: money(({ position }) => position.waivedMinor) },
  { header: "Left", exports: money(({ position }) => position.leftMinor) },
];

function money(of: (invoice: LatePaidInvoice) => Minor) {
  return (invoice: LatePaidInvoice) => ({ minor: of(invoice), currency: invoice.interest.currency });
}
