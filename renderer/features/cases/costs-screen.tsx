import { Button } from "@mantine/core";
import { useState } from "react";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { removeCost } from "#renderer/data/commands/cases/remove-cost.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { BackToCases } from "./back-to-cases.tsx";
import { costColumns } from "./cost-columns.tsx";
import { CostForm } from "./cost-form.tsx";

/** The company's own table of what claims cost, each line with its source and day, and the price of its own time. */
export function CostsScreen() {
  const isPast = useIsPast();
  const cases = useBook().setting("cases");
  const [editing, setEditing] = useState<CostEntry | "new" | null>(null);
  return (
    <>
      <ScreenHead title="What claims cost" context={<BackToCases />}>
        <Button disabled={isPast} onClick={() => setEditing("new")}>
          Add a cost
        </Button>
      </ScreenHead>
      <div className="scroll page" style={{ display: "grid", gap: 18, alignContent: "start" }} data-pane>
        <p className="t2" style={{ maxWidth: 720 }}>
          Duebook ships no fees: they change, and differ by court and country. Enter those you looked up, with the page
          or price list they come from. The worth-it sheet offers the lines that fit the claim.
        </p>
        <HourField />
        <CostList costs={cases.costs} onEdit={setEditing} />
      </div>
      {editing !== null && <CostForm entry={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function HourField() {
  const run = useRun();
  const isPast = useIsPast();
  const book = useBook();
  const cases = book.setting("cases");
  const { currency } = book.setting("company");
  const [value, setValue] = useState(cases.hourMinor);
  const save = () => {
    if (value !== cases.hourMinor)
      void run(saveSetting, { id: "cases", value: { ...cases, hourMinor: value }, label: "Price of our own time" });
  };
  return (
    <MoneyInput
      label="An hour of our own time is worth"
      description="What else you would earn in it"
      w={260}
      currency={currency}
      value={value}
      onChange={setValue}
      disabled={isPast}
      onKeyUp={(event) => {
        if (event.key === "Enter") save();
      }}
      onBlurCapture={save}
    />
  );
}

function CostList({
  costs,
  onEdit,
}: {
  readonly costs: readonly CostEntry[];
  readonly onEdit: (entry: CostEntry) => void;
}) {
  const asAt = useAsAt();
  const rows = costs.toSorted((first, second) =>
    first.kind === second.kind ? first.aboveMinor - second.aboveMinor : first.kind < second.kind ? -1 : 1,
  );
  return (
    <ListPanel
      title="Costs"
      rows={rows}
      columns={[
        ...costColumns(asAt),
        {
          id: "do",
          header: "What to do",
          hidesHeader: true,
          align: "right",
          cell: (entry) => <CostActs entry={entry} onEdit={() => onEdit(entry)} />,
        },
      ]}
      rowKey={(entry) => entry.id}
      empty={
        <EmptyState title="No costs yet">
          Add the court's fee for issuing, your lawyer's fixed price, the bailiff's fee, with where you saw them.
        </EmptyState>
      }
    />
  );
}

function CostActs({ entry, onEdit }: { readonly entry: CostEntry; readonly onEdit: () => void }) {
  const run = useRun();
  const isPast = useIsPast();
  return (
    <span className="row" style={{ justifyContent: "flex-end", flexWrap: "nowrap" }}>
      <Button variant="default" disabled={isPast} onClick={onEdit} aria-label={`Change ${entry.name}`}>
        Change
      </Button>
      <Button
        variant="subtle"
        disabled={isPast}
        onClick={() => void run(removeCost, { costId: entry.id })}
        aria-label={`Remove ${entry.name}`}
      >
        Remove
      </Button>
    </span>
  );
}
