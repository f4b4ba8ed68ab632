import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { DisputeRow } from "./dispute-rows.ts";
import { RESOLUTIONS } from "./dispute-words.ts";

/** Disputes of one customer. */
export const DISPUTE_COLUMNS: readonly ListColumn<DisputeRow>[] = [
  {
    ...textColumn({ id: "dispute", header: "Dispute" }, ({ dispute }) => dispute.number),
    cell: ({ id, dispute }) => (
      <Link href={paths.dispute(id)} className="b5">
        {dispute.number}
      </Link>
    ),
  },
  dayColumn({ id: "raised", header: "Raised on" }, ({ dispute }) => dispute.on),
  textColumn({ id: "invoice", header: "Invoice" }, ({ invoiceNumber }) => invoiceNumber),
  moneyColumn({ id: "amount", header: "Amount" }, ({ amountMinor, currency }) => ({ minor: amountMinor, currency })),
  textColumn({ id: "about", header: "About" }, ({ about }) => about),
  {
    id: "state",
    header: "State",
    sortBy: stateOf,
    cell: (row) => <Tag tone={row.isOpen ? "warn" : "ok"}>{stateOf(row)}</Tag>,
  },
];

function stateOf({ isOpen, waitingOn, dispute }: DisputeRow): string {
  if (isOpen) return waitingOn === "us" ? "Waiting on us" : "Waiting on them";
  return dispute.resolution ? RESOLUTIONS[dispute.resolution.kind] : "Settled";
}
