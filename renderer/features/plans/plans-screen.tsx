import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { paths } from "#renderer/state/paths.ts";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { OfferTable } from "./offer-table.tsx";
import { PLANS_COLUMNS } from "./plan-columns.tsx";
import { offerRows, type PlanRow, planRows } from "./plan-rows.ts";

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
        {show !== "offers" && <ExportMenu title="Payment plans" rows={shown} columns={PLANS_COLUMNS} />}
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
          <OfferTable rows={offers} fileName="Settlement offers" withCustomer />
        </div>
      ) : (
        <DataTable
          label="Payment plans"
          rows={shown}
          columns={PLANS_COLUMNS}
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
