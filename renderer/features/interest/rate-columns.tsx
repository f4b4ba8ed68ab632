import type { ReactNode } from "react";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import { addDays } from "#shared/dates/calendar-date.ts";
import { percentText } from "#shared/interest/percent.ts";
import type { Rate, RateStatus } from "#shared/interest/rate-table.ts";

const STATUS: Readonly<Record<RateStatus, { readonly label: string; readonly tone: Tone }>> = {
  published: { label: "published", tone: "calm" },
  derived: { label: "derived", tone: "calm" },
  unconfirmed: { label: "one source only, not used", tone: "warn" },
  "by-hand": { label: "entered by hand", tone: "info" },
};

/** The periods of a rate table, each with its percentage and how sure it is; `change` is the button of a row. */
export function rateColumns(change: (rate: Rate) => ReactNode): readonly ListColumn<Rate>[] {
  return [
    dayColumn({ id: "from", header: "From" }, ({ fromOn }) => fromOn, "far"),
    dayColumn({ id: "to", header: "To" }, ({ untilOn }) => addDays(untilOn, -1), "far"),
    {
      id: "percent",
      header: "% per year",
      align: "right",
      className: "b6",
      sortBy: percentOf,
      cell: ({ percent }) => percentText(percent),
    },
    {
      id: "status",
      header: "How sure",
      sortBy: ({ status }) => STATUS[status].label,
      cell: ({ status }) => <Tag tone={STATUS[status].tone}>{STATUS[status].label}</Tag>,
    },
    { ...textColumn({ id: "note", header: "Note" }, ({ note }) => note), className: "t2" },
    { id: "change", header: "Change", hidesHeader: true, align: "right", cell: change },
  ];
}

function percentOf({ percent }: Rate): number {
  return Number(percentText(percent));
}
