import type { ReactNode } from "react";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { stepName } from "#shared/cases/case-words.ts";
import type { Case, CaseStep } from "#shared/cases/rows.ts";
import type { Minor } from "#shared/money/minor.ts";

/** Columns of the steps of a case; `fileOf` is the name of the paper kept with a step, empty for none. */
export function stepColumns(
  { kind, currency }: Case,
  nameOf: (userId: string) => string,
  fileOf: (step: CaseStep) => string,
  paper: (step: CaseStep) => ReactNode,
): readonly ListColumn<CaseStep>[] {
  const money = (minor: Minor | null | undefined) =>
    minor === null || minor === undefined ? null : { minor, currency };
  return [
    dayColumn({ id: "day", header: "Day" }, ({ on }) => on, "far"),
    { ...textColumn({ id: "step", header: "Step" }, ({ state }) => stepName(kind, state)), className: "b5" },
    { ...textColumn({ id: "note", header: "Note" }, ({ note }) => note), className: "t2" },
    moneyColumn({ id: "amount", header: "Amount" }, ({ amountMinor }) => money(amountMinor)),
    moneyColumn({ id: "cost", header: "Cost" }, ({ costMinor }) => money(costMinor)),
    { id: "paper", header: "Paper", sortBy: fileOf, cell: paper },
    { ...textColumn({ id: "who", header: "Who" }, ({ by }) => nameOf(by)), className: "t2" },
  ];
}
