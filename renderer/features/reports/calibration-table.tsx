import { useState } from "react";
import { countColumn } from "#renderer/ui/columns.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { type ListColumn, ListTable } from "#renderer/ui/list-table.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { CalibrationRow } from "#shared/insight/prediction/scores.ts";

/** Of the invoices given a chance, how many were late: the two should be alike on every line. */
export function CalibrationTable({ rows }: { readonly rows: readonly CalibrationRow[] }) {
  const [sort, setSort] = useState<SortState>(null);
  return (
    <section aria-label="Calibration">
      <div className="row">
        <h3 className="b6 s12">Chance given, and how many were late</h3>
        <span className="sp" />
        <ExportMenu title="Calibration" label="Export Calibration" isIcon rows={rows} columns={CALIBRATION_EXPORT} />
      </div>
      <div className="list-rows">
        <ListTable
          label="Calibration"
          rows={rows}
          columns={CALIBRATION_COLUMNS}
          rowKey={({ from }) => String(from)}
          sort={sort}
          onSort={setSort}
          isDense
        />
      </div>
    </section>
  );
}

const percent = (share: number) => Math.round(share * 100);

const CALIBRATION_COLUMNS: readonly ListColumn<CalibrationRow>[] = [
  {
    id: "chance",
    header: "Chance",
    sortBy: ({ from }) => from,
    cell: ({ from, until }) => `${percent(from)}–${percent(until)}%`,
  },
  countColumn({ id: "count", header: "Invoices" }, ({ count }) => count),
  {
    id: "late",
    header: "Were late",
    align: "right",
    className: "b6",
    sortBy: ({ lateShare }) => lateShare,
    cell: ({ lateShare }) => `${percent(lateShare)}%`,
  },
  {
    id: "marks",
    header: "Given and true",
    hidesHeader: true,
    cell: (row) => <Marks given={row.meanChance} seen={row.lateShare} />,
  },
];

const CALIBRATION_EXPORT: readonly ExportColumn<CalibrationRow>[] = [
  { header: "Chance from, %", exports: ({ from }) => percent(from) },
  { header: "Chance until, %", exports: ({ until }) => percent(until) },
  { header: "Invoices", exports: ({ count }) => count },
  { header: "Chance given, %", exports: ({ meanChance }) => percent(meanChance) },
  { header: "Were late, %", exports: ({ lateShare }) => percent(lateShare) },
];

/** A ring where the chance was given, a dot where it came out. */
function Marks({ given, seen }: { readonly given: number; readonly seen: number }) {
  const x = (share: number) => 6 + 44 * share;
  return (
    <svg width={56} height={14} aria-hidden>
      <line x1={6} x2={50} y1={7} y2={7} stroke="var(--line2)" />
      <circle cx={x(given)} cy={7} r={4} fill="none" stroke="var(--tx2)" strokeWidth={1.4} />
      <circle cx={x(seen)} cy={7} r={3} fill="var(--acc)" />
    </svg>
  );
}
