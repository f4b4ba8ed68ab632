import type { ReactNode } from "react";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { PlannedStep } from "#shared/chasing/action-plan.ts";
import { days } from "#shared/chasing/words.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

type NameOf = (userId: string) => string;

/** The steps of a customer's action plan; `act` is what can be done about a step now. */
export function planColumns(nameOf: NameOf, act: (step: PlannedStep) => ReactNode): readonly ListColumn<PlannedStep>[] {
  return [
    { ...textColumn({ id: "step", header: "Step" }, ({ name }) => name), className: "b5" },
    dayColumn({ id: "due", header: "Due" }, ({ dueOn }) => dueOn),
    { id: "state", header: "State", sortBy: stateOf, cell: (step) => <StepState step={step} /> },
    { ...textColumn({ id: "who", header: "Who" }, ({ ownerId }) => nameOf(ownerId)), className: "t2" },
    { id: "do", header: "What to do", hidesHeader: true, align: "right", cell: act },
  ];
}

/** The state of a step is one cell on the screen and four in a file. */
export function planExport(nameOf: NameOf): readonly ExportColumn<PlannedStep>[] {
  return [
    { header: "Step", exports: ({ name }) => name },
    { header: "Due", exports: ({ dueOn }) => ({ on: dueOn }) },
    { header: "State", exports: stateOf },
    { header: "Done on", exports: ({ doneOn }) => (doneOn ? { on: doneOn } : null) },
    { header: "Days late", exports: ({ daysLate }) => daysLate },
    { header: "Why", exports: ({ why }) => why },
    { header: "Who", exports: ({ ownerId }) => nameOf(ownerId) },
  ];
}

function stateOf({ state, kind }: PlannedStep): string {
  switch (state) {
    case "done":
      return "Done";
    case "done-late":
      return "Done late";
    case "due":
      return "Due today";
    case "late":
      return "Late";
    case "ahead":
      return kind === "agreed" ? "Agreed" : "Ahead";
  }
}

function StepState({ step }: { readonly step: PlannedStep }) {
  switch (step.state) {
    case "done":
    case "done-late":
      return (
        <span className="row">
          <Tag tone="ok">Done</Tag>
          {step.doneOn && <Day on={step.doneOn} />}
          {step.state === "done-late" && <span className="t2">{days(step.daysLate)} late</span>}
        </span>
      );
    case "due":
      return <Tag tone="info">Due today</Tag>;
    case "late":
      return (
        <span className="row">
          <Tag tone="bad">{days(step.daysLate)} late</Tag>
          <span className="t2">{step.why}</span>
        </span>
      );
    case "ahead":
      return <span className="t2">{step.kind === "agreed" ? "agreed" : "ahead"}</span>;
  }
}
