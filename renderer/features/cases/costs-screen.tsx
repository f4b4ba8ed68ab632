import { Button } from "@mantine/core";
import { useState } from "react";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { removeCost } from "#renderer/data/commands/remove-cost.ts";
import { saveSetting } from "#renderer/data/commands/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { COST_KINDS, isOldCost } from "#shared/cases/cost-table.ts";
import { BackToCases } from "./back-to-cases.tsx";
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
        <section className="panel" aria-label="Costs">
          {cases.costs.length === 0 ? (
            <EmptyState title="No costs yet">
              Add the court's fee for issuing, your lawyer's fixed price, the bailiff's fee, with where you saw them.
            </EmptyState>
          ) : (
            <CostTable costs={cases.costs} onEdit={setEditing} />
          )}
        </section>
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

function CostTable({
  costs,
  onEdit,
}: {
  readonly costs: readonly CostEntry[];
  readonly onEdit: (entry: CostEntry) => void;
}) {
  const run = useRun();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const rows = costs.toSorted((first, second) =>
    first.kind === second.kind ? first.aboveMinor - second.aboveMinor : first.kind < second.kind ? -1 : 1,
  );
  return (
    <table className="t" aria-label="Costs">
      <thead>
        <tr>
          <th>Cost</th>
          <th>Kind</th>
          <th>For claims</th>
          <th className="num">Amount</th>
          <th>Source</th>
          <th>Seen</th>
          <th>
            <span className="vh">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.id}>
            <td className="b6">{entry.name}</td>
            <td>{COST_KINDS.find(({ id }) => id === entry.kind)?.label}</td>
            <td className="t2">
              over <Money minor={entry.aboveMinor} currency={entry.currency} />
              {entry.upToMinor !== null && (
                <>
                  {" "}
                  up to <Money minor={entry.upToMinor} currency={entry.currency} />
                </>
              )}
            </td>
            <td className="num">
              <Money minor={entry.amountMinor} currency={entry.currency} />
              {entry.percent !== "" && ` + ${entry.percent} %`}
            </td>
            <td className="t2">{entry.source}</td>
            <td>
              <span className="row">
                <Day on={entry.seenOn} style="far" />
                {isOldCost(entry, asAt) && <Tag tone="warn">Look it up again</Tag>}
              </span>
            </td>
            <td>
              <span className="row" style={{ justifyContent: "flex-end" }}>
                <Button
                  variant="default"
                  disabled={isPast}
                  onClick={() => onEdit(entry)}
                  aria-label={`Change ${entry.name}`}
                >
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
