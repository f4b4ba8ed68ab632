import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { PlanRow } from "./plan-rows.ts";
import { STANDINGS } from "./plan-words.ts";

const AMOUNTS: readonly DataColumn<PlanRow>[] = [
  moneyColumn({ id: "total", header: "Total", width: "120px" }, ({ plan }) => ({
    minor: plan.totalMinor,
    currency: plan.currency,
  })),
  moneyColumn({ id: "paid", header: "Paid", width: "120px" }, ({ paidMinor, plan }) => ({
    minor: paidMinor,
    currency: plan.currency,
  })),
  moneyColumn(
    { id: "left", header: "Left", width: "120px" },
    ({ leftMinor, plan }) => ({ minor: leftMinor, currency: plan.currency }),
    { className: "b6" },
  ),
];

const STATE: DataColumn<PlanRow> = {
  id: "standing",
  header: "State",
  width: "170px",
  sortBy: ({ standing }) => STANDINGS[standing].label,
  cell: ({ standing }) => <Tag tone={STANDINGS[standing].tone}>{STANDINGS[standing].label}</Tag>,
};

const NEXT = dayColumn<PlanRow>(
  { id: "next", header: "Next", width: "190px" },
  ({ isRunning, next }) => (isRunning && next ? next.dueOn : null),
  "near",
);

/** Plans of every customer. */
export const PLANS_COLUMNS: readonly DataColumn<PlanRow>[] = [
  {
    id: "number",
    header: "Plan",
    width: "80px",
    sortBy: ({ plan }) => plan.on,
    exports: ({ plan }) => plan.number,
    cell: ({ plan }) => plan.number,
  },
  textColumn({ id: "customer", header: "Customer", width: "minmax(180px, 2fr)" }, (row) => row.customerName, "b6"),
  ...AMOUNTS,
  {
    ...NEXT,
    sortBy: ({ next }) => next?.dueOn ?? null,
    cell: ({ isRunning, next, plan }) =>
      isRunning &&
      next && (
        <>
          <Day on={next.dueOn} style="near" />, <Money minor={next.leftMinor} currency={plan.currency} />
        </>
      ),
  },
  STATE,
];

/** Plans of one customer. */
export const PLAN_COLUMNS: readonly ListColumn<PlanRow>[] = [
  {
    ...textColumn({ id: "number", header: "Plan" }, ({ plan }) => plan.number),
    cell: ({ id, plan }) => (
      <Link href={paths.plan(id)} className="b5">
        {plan.number}
      </Link>
    ),
  },
  dayColumn({ id: "made", header: "Made on" }, ({ plan }) => plan.on),
  ...AMOUNTS,
  NEXT,
  STATE,
];
