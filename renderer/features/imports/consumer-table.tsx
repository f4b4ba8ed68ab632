import { Checkbox } from "@mantine/core";
import { useMemo, useRef } from "react";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import type { PlanRow } from "#shared/imports/plan.ts";

/** The new customers of an import, to tick those who are consumers: Space or Enter on a row, or the box. */
export function ConsumerTable({
  rows,
  lines,
  onToggle,
}: {
  readonly rows: readonly PlanRow[];
  readonly lines: ReadonlySet<number>;
  readonly onToggle: (line: number) => void;
}) {
  const current = useRef<PlanRow | null>(null);
  const columns = useMemo(() => columnsOf(lines, onToggle), [lines, onToggle]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the keyboard; Space is added to its keys
    <div
      style={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0 }}
      onKeyDown={(event) => {
        const isGrid = event.target instanceof HTMLElement && event.target.getAttribute("role") === "grid";
        if (event.key !== " " || !isGrid || !current.current) return;
        event.preventDefault();
        onToggle(current.current.line);
      }}
    >
      <DataTable
        label="New customers"
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row.line}`}
        rowHeight={30}
        onSelect={(row) => {
          current.current = row;
        }}
        onOpen={(row) => onToggle(row.line)}
      />
    </div>
  );
}

function columnsOf(lines: ReadonlySet<number>, onToggle: (line: number) => void): readonly DataColumn<PlanRow>[] {
  return [
    {
      id: "consumer",
      header: "Consumer",
      width: "96px",
      sortBy: (row) => (lines.has(row.line) ? 0 : 1),
      cell: (row) => (
        <Checkbox
          size="xs"
          aria-label={`${row.customer} is a consumer`}
          checked={lines.has(row.line)}
          onChange={() => onToggle(row.line)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
    },
    textColumn({ id: "customer", header: "Customer", width: "minmax(200px, 2fr)" }, (row) => row.customer, "b5"),
    textColumn({ id: "number", header: "Number", width: "minmax(120px, 1fr)" }, (row) => row.number),
    {
      id: "line",
      header: "Line",
      width: "80px",
      align: "right",
      sortBy: (row) => row.line,
      cell: (row) => <span className="t2">{row.line}</span>,
    },
  ];
}
