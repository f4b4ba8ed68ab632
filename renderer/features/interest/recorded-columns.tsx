import type { ReactNode } from "react";
import { CLAIM_NAMES } from "#renderer/data/commands/cases/change-claim.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { claimState } from "#shared/interest/customer-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";

type NumberOf = (claim: Claim) => string;

/** Claims recorded beside a customer's invoices; `change` says what became of one. */
export function recordedColumns(
  numberOf: NumberOf,
  asAt: CalendarDate,
  change: (claim: Claim) => ReactNode,
): readonly ListColumn<Claim>[] {
  return [
    dayColumn({ id: "day", header: "Day" }, ({ on }) => on, "far"),
    textColumn({ id: "what", header: "What" }, ({ kind }) => CLAIM_NAMES[kind]),
    { ...textColumn({ id: "invoice", header: "Invoice" }, numberOf), className: "b5" },
    moneyColumn({ id: "amount", header: "Amount" }, ({ amountMinor, currency }) => ({ minor: amountMinor, currency })),
    {
      id: "state",
      header: "State",
      sortBy: (claim) => claimState(claim, asAt),
      cell: (claim) => <StateOf claim={claim} asAt={asAt} />,
    },
    { id: "change", header: "Change", hidesHeader: true, align: "right", cell: change },
  ];
}

/** When it was paid and why it was waived stand beside the state on the screen. */
export function recordedExport(numberOf: NumberOf, asAt: CalendarDate): readonly ExportColumn<Claim>[] {
  return [
    ...recordedColumns(numberOf, asAt, () => null),
    { header: "Paid on", exports: ({ paidOn }) => (paidOn ? { on: paidOn } : null) },
    { header: "Reason", exports: ({ waived }) => waived?.reason ?? "" },
  ];
}

function StateOf({ claim, asAt }: { readonly claim: Claim; readonly asAt: CalendarDate }) {
  switch (claimState(claim, asAt)) {
    case "claimed":
      return <Tag tone="info">claimed</Tag>;
    case "paid":
      return (
        <span className="row">
          <Tag tone="ok">paid</Tag> {claim.paidOn && <Day on={claim.paidOn} style="far" />}
        </span>
      );
    case "waived":
      return (
        <span className="row">
          <Tag tone="calm">waived</Tag> <span className="t2 s12">{claim.waived?.reason}</span>
        </span>
      );
    case "void":
      return <Tag tone="calm">taken back with its letter</Tag>;
  }
}
