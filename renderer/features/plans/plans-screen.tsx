import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { paths } from "#renderer/state/paths.ts";
import { moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { OFFER_EXPORT } from "./offer-export.ts";
import { OfferTable } from "./offer-table.tsx";
import { offerRows, type PlanRow, planRows } from "./plan-rows.ts";
import { STANDINGS } from "./plan-words.ts";

const SEGMENTS = {
  running: "Running",
  proposed: "Proposed",
  ended: "Ended",
  offers: "Settlement offers",
} as const;

type Show = keyof typeof SEGMENTS;

const ORDER: readonly Show[] = ["running", "proposed", "ended", "offers"];

/** Every payment plan and settlement offer, and how they stand; opens on the first kind there is any of. */
export function PlansScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const [chosen, setShow] = useRemembered<Show | null>("plans.show", null);
  const rows = useMemo(() => planRows(book, asAt), [book, asAt]);
  const offers = useMemo(() => offerRows(book, asAt), [book, asAt]);
  const count = (of: Show) => (of === "offers" ? offers.length : rows.filter((row) => groupOf(row) === of).length);
  const show = chosen ?? ORDER.find((of) => count(of) > 0) ?? "running";
  const shown = useMemo(() => rows.filter((row) => groupOf(row) === show), [rows, show]);
  const running = rows.filter((row) => row.isRunning);
  const missed = running.filter((row) => row.missedMinor > 0).length;
  return (
    <>
      <ScreenHead
        title="Payment plans"
        context={`${running.length} running${missed > 0 ? `, ${missed} with a missed instalment` : ""}`}
      >
        {show === "offers" ? (
          <ExportMenu title="Settlement offers" rows={offers} columns={OFFER_EXPORT} />
        ) : (
          <ExportMenu title="Payment plans" rows={shown} columns={COLUMNS} />
        )}
      </ScreenHead>
      <div className="head">
        <SegmentedControl
          aria-label="Which plans"
          value={show}
          onChange={setShow}
          data={ORDER.map((of) => ({ value: of, label: `${SEGMENTS[of]} ${count(of)}` }))}
        />
      </div>
      {show === "offers" ? (
        <div className="scroll page">
          <OfferTable rows={offers} withCustomer />
        </div>
      ) : (
        <DataTable
          label="Payment plans"
          rows={shown}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          onOpen={(row) => navigate(paths.plan(row.id))}
          empty={
            <EmptyState title={rows.length === 0 ? "No payment plans" : "None here"}>
              A plan is made on the customer's page (Add, Payment plan) or after a call that asked for one. While it
              runs, letters stop and each instalment is matched with what comes in.
            </EmptyState>
          }
        />
      )}
      <footer className="foot">
        <KeyHints hints={[KEYS.move, KEYS.open]} />
      </footer>
    </>
  );
}

function groupOf(row: PlanRow): Show {
  if (row.isRunning) return "running";
  return row.standing === "proposed" ? "proposed" : "ended";
}

const COLUMNS: readonly DataColumn<PlanRow>[] = [
  {
    id: "number",
    header: "Plan",
    width: "80px",
    sortBy: (row) => row.plan.on,
    exports: (row) => row.plan.number,
    cell: (row) => row.plan.number,
  },
  textColumn({ id: "customer", header: "Customer", width: "minmax(180px, 2fr)" }, (row) => row.customerName, "b6"),
  moneyColumn({ id: "total", header: "Total", width: "120px" }, (row) => ({
    minor: row.plan.totalMinor,
    currency: row.plan.currency,
  })),
  moneyColumn({ id: "paid", header: "Paid", width: "120px" }, (row) => ({
    minor: row.paidMinor,
    currency: row.plan.currency,
  })),
  moneyColumn(
    { id: "left", header: "Left", width: "120px" },
    (row) => ({ minor: row.leftMinor, currency: row.plan.currency }),
    { className: "b6" },
  ),
  {
    id: "next",
    header: "Next",
    width: "190px",
    sortBy: (row) => row.next?.dueOn ?? null,
    cell: (row) =>
      row.isRunning && row.next ? (
        <>
          <Day on={row.next.dueOn} style="near" />, <Money minor={row.next.leftMinor} currency={row.plan.currency} />
        </>
      ) : (
        ""
      ),
  },
  {
    id: "standing",
    header: "State",
    width: "170px",
    sortBy: (row) => row.standing,
    exports: (row) => STANDINGS[row.standing].label,
    cell: (row) => <Tag tone={STANDINGS[row.standing].tone}>{STANDINGS[row.standing].label}</Tag>,
  },
];
