import { CLAIM_NAMES } from "#renderer/data/commands/change-claim.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { claimState } from "#shared/interest/customer-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";

/** Recorded claims as they are exported; `numberOf` gives the number of a claim's invoice. */
export function recordedExport(numberOf: (claim: Claim) => string, asAt: CalendarDate): readonly ExportColumn<Claim>[] {
  return [
    { header: "Day", exports: ({ on }) => ({ on }) },
    { header: "What", exports: ({ kind }) => CLAIM_NAMES[kind] },
    { header: "Invoice", exports: numberOf },
    { header: "Amount", exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }) },
    { header: "State", exports: (claim) => claimState(claim, asAt) },
    { header: "Paid on", exports: ({ paidOn }) => (paidOn ? { on: paidOn } : null) },
    { header: "Reason", exports: ({ waived }) => waived?.reason ?? "" },
  ];
}
