import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { COST_KINDS, isOldCost } from "#shared/cases/cost-table.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

/** Columns of the company's own table of costs, each line with its source and the day it was looked at. */
export function costColumns(asAt: CalendarDate): readonly ListColumn<CostEntry>[] {
  return [
    { id: "cost", header: "Cost", sortBy: ({ name }) => name, className: "b6", cell: ({ name }) => name },
    { id: "kind", header: "Kind", sortBy: kindOf, cell: kindOf },
    {
      id: "above",
      header: "For claims over",
      align: "right",
      sortBy: ({ aboveMinor }) => aboveMinor,
      exports: ({ aboveMinor, currency }) => ({ minor: aboveMinor, currency }),
      cell: ({ aboveMinor, currency }) => <Money minor={aboveMinor} currency={currency} />,
    },
    {
      id: "upTo",
      header: "Up to",
      align: "right",
      sortBy: ({ upToMinor }) => upToMinor,
      exports: ({ upToMinor, currency }) => (upToMinor === null ? null : { minor: upToMinor, currency }),
      cell: ({ upToMinor, currency }) =>
        upToMinor === null ? <span className="t2">any</span> : <Money minor={upToMinor} currency={currency} />,
    },
    {
      id: "amount",
      header: "Amount",
      align: "right",
      sortBy: ({ amountMinor }) => amountMinor,
      exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
      cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
    },
    {
      id: "percent",
      header: "And %",
      align: "right",
      exports: ({ percent }) => (percent === "" ? null : Number(percent.replace(",", "."))),
      cell: ({ percent }) => percent,
    },
    { id: "source", header: "Source", sortBy: ({ source }) => source, className: "t2", cell: ({ source }) => source },
    {
      id: "seen",
      header: "Seen",
      sortBy: ({ seenOn }) => seenOn,
      cell: (entry) => (
        <span className="row" style={{ gap: 6 }}>
          <Day on={entry.seenOn} style="far" />
          {isOldCost(entry, asAt) && <Tag tone="warn">Look it up again</Tag>}
        </span>
      ),
    },
  ];
}

function kindOf({ kind }: CostEntry): string {
  return COST_KINDS.find(({ id }) => id === kind)?.label ?? "";
}
