import type { ScheduleRow } from "#shared/chasing/build-plan.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { Currency } from "#shared/money/currency.ts";

/** The payments of one plan as they are exported; `stateOf` says how a payment stands. */
export function scheduleExport(
  currency: Currency,
  stateOf: (row: ScheduleRow) => string,
): readonly ExportColumn<ScheduleRow>[] {
  return [
    { header: "Payment", exports: ({ name }) => name },
    { header: "Due", exports: ({ dueOn }) => ({ on: dueOn }) },
    { header: "State", exports: stateOf },
    { header: "Amount", exports: ({ amountMinor }) => ({ minor: amountMinor, currency }) },
    { header: "Left after", exports: ({ leftAfterMinor }) => ({ minor: leftAfterMinor, currency }) },
  ];
}
