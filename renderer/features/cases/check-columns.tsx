import type { ReactNode } from "react";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import type { CheckState } from "#shared/cases/agency-checks.ts";

const RESULTS: Readonly<Record<CheckState["state"], { readonly label: string; readonly tone: Tone }>> = {
  passed: { label: "Passed", tone: "ok" },
  old: { label: "Over a year old", tone: "warn" },
  failed: { label: "Failed", tone: "bad" },
  open: { label: "Not finished", tone: "warn" },
  missing: { label: "Not done", tone: "warn" },
};

/** What was looked at before an agency collects, with its newest result; `act` records another. */
export function checkColumns(act: (check: CheckState) => ReactNode): readonly ListColumn<CheckState>[] {
  return [
    { ...textColumn({ id: "what", header: "What" }, ({ label }) => label), className: "b6" },
    {
      id: "result",
      header: "Result",
      sortBy: ({ state }) => RESULTS[state].label,
      cell: ({ state }) => <Tag tone={RESULTS[state].tone}>{RESULTS[state].label}</Tag>,
    },
    dayColumn({ id: "on", header: "On" }, ({ last }) => last?.on ?? null, "far"),
    { ...textColumn({ id: "note", header: "Note" }, ({ last }) => last?.note ?? ""), className: "t2" },
    { id: "do", header: "What to do", hidesHeader: true, align: "right", cell: act },
  ];
}
