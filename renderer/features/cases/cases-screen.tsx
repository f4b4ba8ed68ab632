import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useBookQueue } from "#renderer/book/use-queue.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { isCaseOpen, isStopOpen } from "#shared/cases/is-case-open.ts";
import type { Case } from "#shared/cases/rows.ts";
import { caseColumns } from "./case-columns.tsx";
import { DecisionsTable, decisionsIn } from "./decisions-table.tsx";
import { LimitationTable } from "./limitation-table.tsx";
import { StopsTable } from "./stops-table.tsx";

/** Accounts that need a decision, debts with agencies and in court, customers on stop, and time limits. */
export function CasesScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const decisions = decisionsIn(useBookQueue().queue);
  const known = book.all("cases").filter((row) => row.on <= asAt);
  const stops = known.filter((row) => isStopOpen(row, asAt));
  const cases = known.filter((row) => row.kind !== "stop-supply");
  const open = cases.filter((row) => isCaseOpen(row, asAt));
  return (
    <>
      <ScreenHead
        title="Cases"
        context={`${decisions === null ? "" : `${decisions.length} to decide, `}${open.length} with an agency or in court, ${stops.length} on stop`}
      >
        <Button variant="default" onClick={() => navigate(paths.caseCosts())}>
          What claims cost
        </Button>
        <Button variant="default" onClick={() => navigate(paths.agencies())}>
          Agencies
        </Button>
      </ScreenHead>
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <DecisionsTable items={decisions} />
        <AwayTable cases={cases} open={open} />
        <StopsTable stops={stops} />
        <LimitationTable />
      </div>
    </>
  );
}

function AwayTable({ cases, open }: { readonly cases: readonly Case[]; readonly open: readonly Case[] }) {
  const book = useBook();
  const asAt = useAsAt();
  const [show, setShow] = useState<"open" | "closed">("open");
  const closed = cases.filter((row) => !open.includes(row));
  const columns = useMemo(() => caseColumns(book, asAt), [book, asAt]);
  return (
    <ListPanel
      title="With agencies and in court"
      rows={show === "open" ? open : closed}
      columns={columns}
      rowKey={(row) => row.id}
      actions={
        closed.length > 0 && (
          <SegmentedControl
            aria-label="Which cases"
            value={show}
            onChange={setShow}
            data={[
              { value: "open", label: `Open ${open.length}` },
              { value: "closed", label: `Closed ${closed.length}` },
            ]}
          />
        )
      }
      empty={
        <EmptyState title="Nothing is with an agency or in court">
          Decide about a customer above to place a debt or to open a claim.
        </EmptyState>
      }
    />
  );
}
