import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import { importDebtors } from "#renderer/data/commands/imports/import-debtors.ts";
import { isSnapshotDue, takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { listKind } from "#shared/imports/check-mapping.ts";
import { isNewCustomer, withNewKinds } from "#shared/imports/new-kinds.ts";
import type { ImportPlan, Outcome, PlanRow } from "#shared/imports/plan.ts";
import { savedMapping } from "#shared/imports/saved-mapping.ts";
import { ConsumerTable } from "./consumer-table.tsx";
import { backToColumns, currentMapping, planAgain, toggleConsumer } from "./import-actions.ts";
import { useImportFlow } from "./import-flow.ts";
import { NewKindsBar } from "./new-kinds-bar.tsx";
import { PlanTable, planColumns } from "./plan-table.tsx";
import { OUTCOME_WORDS } from "./plan-words.ts";
import { PreviewNotes } from "./preview-notes.tsx";
import { useSetting } from "./use-setting.ts";

type Filter = Outcome | "all" | "new-customers";

/** What would change, row by row with the reason for each, and the one button that writes it. */
export function PreviewStep() {
  const { plan, options, progress, newKinds } = useImportFlow();
  const setting = useSetting();
  const confirm = useConfirm();
  const locale = useLocale((state) => state.locale);
  const [filter, setFilter] = useState<Filter>("all");
  const isEach = newKinds.are === "some-of-each";
  const wanted = filter === "new-customers" && !isEach ? "all" : filter;
  const shown = useMemo(() => (plan?.rows ?? []).filter((row) => isShown(row, wanted)), [plan, wanted]);
  if (!plan) return null;
  const filters = filtersOf(plan.rows);
  if (isEach) filters.push({ value: "new-customers", label: `New customers ${countText(plan.customers.new)}` });
  const givesBalances = plan.reconciliation.some((line) => line.basis === "open");
  return (
    <>
      <div className="head" style={{ gap: 26 }}>
        <Counts plan={plan} />
        <span className="sp" />
        <ExportMenu title="Rows of the import" rows={shown} columns={planColumns(locale)} />
        <Button variant="default" onClick={backToColumns}>
          Back
        </Button>
        <Button disabled={plan.changes.length === 0} loading={progress?.doing === "writing"} onClick={confirm}>
          {buttonWords(plan)}
        </Button>
      </div>
      <PreviewNotes plan={plan} />
      {plan.customers.new > 0 && (
        <NewKindsBar
          count={plan.customers.new}
          onChoose={(kinds) => {
            useImportFlow.setState({ newKinds: kinds });
            setFilter(kinds.are === "some-of-each" ? "new-customers" : "all");
          }}
        />
      )}
      <div className="head">
        <SegmentedControl aria-label="Which rows" value={wanted} onChange={setFilter} data={filters} />
        <span className="sp" />
        {givesBalances && (
          <Switch
            label="Invoices missing from this file have been paid"
            checked={options.listsAllOpen}
            onChange={(event) => void planAgain({ ...options, listsAllOpen: event.currentTarget.checked }, setting)}
          />
        )}
        <Switch
          label="Update customers' details"
          checked={options.updateCustomers}
          onChange={(event) => void planAgain({ ...options, updateCustomers: event.currentTarget.checked }, setting)}
        />
      </div>
      {wanted === "new-customers" ? (
        <ConsumerTable rows={shown} lines={newKinds.consumerLines} onToggle={toggleConsumer} />
      ) : (
        <PlanTable rows={shown} />
      )}
    </>
  );
}

function isShown(row: PlanRow, filter: Filter): boolean {
  if (filter === "new-customers") return isNewCustomer(row);
  return filter === "all" || row.outcome === filter;
}

function useConfirm(): () => Promise<void> {
  const run = useRun();
  const store = useStore();
  const setting = useSetting();
  return async () => {
    const { plan, opened, importId, basedOn, fileName, drafts, newKinds } = useImportFlow.getState();
    const mapping = currentMapping(setting);
    if (!plan || !opened || !mapping || !drafts) return;
    useImportFlow.setState({ progress: { doing: "writing", done: 0, total: 0, since: performance.now() } });
    // What an import does can be undone; the snapshot is for the day when it is noticed much later.
    if (await isSnapshotDue(store)) await takeSnapshot(store, workerPacking(), "before-import");
    const written = await run(importDebtors, {
      importId,
      plan: withNewKinds(plan, newKinds),
      basedOn,
      kind: listKind(mapping.columns),
      fileName,
      fileSha256: opened.sha256,
      layout: mapping.layout,
      mapping: savedMapping(opened.inspection.table.header, mapping),
    });
    useImportFlow.setState({ progress: null });
    if (written.ok) {
      const { documents, customers } = plan;
      const done = { documents, customers, ...written.value, isUndone: false };
      useImportFlow.setState({ step: "done", done, plan: null, drafts: null });
    } else if (written.error.kind === "book-changed") {
      const { options } = useImportFlow.getState();
      await planAgain(options, setting);
    }
  };
}

function Counts({ plan }: { readonly plan: ImportPlan }) {
  const { documents, customers } = plan;
  return (
    <>
      <Figure label="New" value={documents.new} context={`${customers.new} new customers`} />
      <Figure label="Changed" value={documents.changed} context={`${customers.changed} customers`} />
      <Figure label="Unchanged" value={documents.unchanged} context={`${customers.unchanged} customers`} />
      <Figure
        label="Rejected"
        value={documents.rejected}
        tone={documents.rejected > 0 ? "bad" : ""}
        context="with the reason below"
      />
      {documents.vanished > 0 && (
        <Figure label="No longer listed" value={documents.vanished} tone="warn" context="inferred paid, to confirm" />
      )}
    </>
  );
}

function buttonWords(plan: ImportPlan): string {
  if (plan.changes.length === 0) return "Nothing to import";
  const rows = plan.documents.new + plan.documents.changed + plan.documents.vanished;
  if (rows === 0) return `Import ${plan.customers.new + plan.customers.changed} customers`;
  return `Import ${rows.toLocaleString("en-GB")} ${rows === 1 ? "document" : "documents"}`;
}

function filtersOf(rows: readonly PlanRow[]): { value: Filter; label: string }[] {
  const counts = new Map<Outcome, number>();
  for (const row of rows) counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1);
  const outcomes = (Object.keys(OUTCOME_WORDS) as Outcome[]).filter((outcome) => counts.has(outcome));
  return [
    { value: "all", label: `All ${countText(rows.length)}` },
    ...outcomes.map((outcome) => ({ value: outcome, label: `${OUTCOME_WORDS[outcome]} ${counts.get(outcome)}` })),
  ];
}
