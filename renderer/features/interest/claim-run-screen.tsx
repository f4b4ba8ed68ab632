import { Progress, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useRemembered } from "#renderer/state/list-state.ts";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import { NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";
import { claimColumns } from "./claim-columns.tsx";
import { ClaimDetail } from "./claim-detail.tsx";
import { type ClaimRow, leftByCurrency } from "./claim-rows.ts";
import { RateQuestions } from "./rate-question.tsx";
import { useClaimRun } from "./use-claim-run.ts";

/** What could still be claimed for invoices that were paid late, customer by customer. */
export function ClaimRunScreen() {
  const run = useClaimRun();
  const [text, setText] = useRemembered("claims.text", "");
  const [show, setShow] = useRemembered<"left" | "all">("claims.show", "left");
  const [sort, setSort] = useRemembered<SortState>("claims.sort", { column: "left", down: true });
  const [selected, setSelected] = useState<ClaimRow | null>(null);
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return run.rows.filter(
      (row) =>
        (show === "all" || row.leftMinor > 0) &&
        (wanted === "" || `${row.customer.name} ${row.customer.code}`.toLowerCase().includes(wanted)),
    );
  }, [run.rows, text, show]);
  const columns = useMemo(() => claimColumns(shown), [shown]);
  const isBusy = run.done < run.total;
  const current = shown.find((row) => row.key === selected?.key) ?? null;
  return (
    <>
      <ScreenHead title="Late-paid invoices" context={<Totals rows={shown} />}>
        <ExportMenu title="Late-paid invoices" rows={shown} columns={columns} sort={sort} />
      </ScreenHead>
      <div className="head">
        <FilterField placeholder="Customer" w={220} value={text} onChange={setText} />
        <SegmentedControl
          aria-label="Which customers"
          value={show}
          onChange={setShow}
          data={[
            { value: "left", label: "Something to claim" },
            { value: "all", label: "All that paid late" },
          ]}
        />
        <span className="sp" />
        {isBusy && (
          <Progress w={160} aria-label="Customers looked at" value={(100 * run.done) / Math.max(1, run.total)} />
        )}
      </div>
      {run.unknown.length > 0 && (
        <section className="page" aria-label="Rates to look up" style={{ display: "grid", gap: 8 }}>
          <RateQuestions unknown={run.unknown} />
        </section>
      )}
      <div
        style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(420px, 470px)", flex: 1, minHeight: 0 }}
      >
        <div style={{ display: "flex", minWidth: 0, minHeight: 0, overflow: "hidden" }} data-pane>
          <DataTable
            label="Customers who paid late"
            rows={shown}
            columns={columns}
            rowKey={(row) => row.key}
            sort={sort}
            onSort={setSort}
            onSelect={setSelected}
            empty={
              isBusy ? null : (
                <EmptyState title="Nothing to claim">
                  No invoice was paid late in the years in which a claim can be made, or all of it is claimed or waived.
                </EmptyState>
              )
            }
          />
        </div>
        {current && <ClaimDetail key={current.key} row={current} />}
      </div>
      <footer className="foot">
        <KeyHints hints={[{ keys: ["J", "K"], does: "choose" }, KEYS.filter]} />
        <span className="sp" />
        {NOT_LEGAL_ADVICE}
      </footer>
    </>
  );
}

function Totals({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const totals = leftByCurrency(rows);
  if (totals.length === 0) return null;
  return totals.map((total, at) => (
    <span key={total.currency}>
      {at > 0 && ", "}
      <Money minor={total.leftMinor} currency={total.currency} /> could still be claimed on {total.invoices} invoices
    </span>
  ));
}
