import { Modal } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { BookFigures } from "#renderer/book/figures.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import type { MonthFigures } from "#shared/insight/figures/company-figures.ts";
import { type FigureId, figureDefinitions } from "#shared/insight/figures/figure-definitions.ts";
import { type FigureRow, type FigureRows, figureRows } from "#shared/insight/figures/figure-rows.ts";
import type { ReportScene } from "./use-report-scene.ts";

type NamedRow = FigureRow & { readonly name: string };

/** The rows of the books behind a figure; they can be opened, sorted and saved, and add up to what the figure says. */
export function FigureRowsDialog({
  id,
  figures,
  scene,
  onClose,
}: {
  readonly id: FigureId;
  readonly figures: BookFigures;
  readonly scene: ReportScene;
  readonly onClose: () => void;
}) {
  const book = useBook();
  const [, navigate] = useLocation();
  const { name } = figureDefinitions[id];
  const found = useMemo(() => figureRows(figures.base, figures.months.at(-1) as MonthFigures, id), [figures, id]);
  const rows = useMemo(
    () => found.rows.map((row): NamedRow => ({ ...row, name: book.get("customers", row.customerId)?.name ?? "" })),
    [found, book],
  );
  const [sort, setSort] = useState<SortState>(null);
  const columns = useMemo(() => rowColumns(found, rows.length, scene), [found, rows.length, scene]);
  return (
    <Modal opened onClose={onClose} title={`Behind ${name}`} size={860}>
      <div style={{ display: "grid", gap: 8 }}>
        <div className="row">
          <span className="t2 s12">{found.note}</span>
          <span className="sp" />
          <ExportMenu title={`Behind ${name}`} rows={rows} columns={columns} sort={sort} />
        </div>
        <div style={{ display: "flex", flexDirection: "column", height: "60vh", minHeight: 240 }}>
          <DataTable
            label={`Rows behind ${name}`}
            rows={rows}
            columns={columns}
            sort={sort}
            onSort={setSort}
            rowKey={(row) => row.id}
            onOpen={({ customerId }) => navigate(paths.customer(customerId, "ledger"))}
            empty={<EmptyState title="Nothing is behind this figure on this day" />}
          />
        </div>
      </div>
    </Modal>
  );
}

function rowColumns({ rows, totalMinor, dayHead }: FigureRows, count: number, { say, currency }: ReportScene) {
  const columns: DataColumn<NamedRow>[] = [
    textColumn(
      { id: "name", header: "Customer", width: "minmax(160px, 2fr)", footer: `Total of ${countText(count)}` },
      ({ name }) => name,
      "b6",
    ),
    textColumn({ id: "label", header: "Row", width: "minmax(90px, 1fr)" }, ({ label }) => label),
    {
      id: "on",
      header: dayHead,
      width: "112px",
      sortBy: ({ on }) => on,
      cell: ({ on }) => (on === null ? "" : <Day on={on} style="far" />),
    },
    {
      id: "days",
      header: "Days late",
      width: "84px",
      align: "right",
      sortBy: ({ days }) => days,
      cell: ({ days }) => (days === null ? <span className="t3">—</span> : <span className="n">{days}</span>),
    },
    textColumn({ id: "note", header: "Note", width: "minmax(80px, 1fr)" }, ({ note }) => note),
    {
      id: "amount",
      header: "Amount",
      width: "minmax(100px, 1fr)",
      align: "right",
      sortBy: ({ amountMinor }) => amountMinor,
      exports: ({ amountMinor }) => ({ minor: amountMinor, currency }),
      cell: ({ amountMinor }) => <span className="n">{say.money(amountMinor)}</span>,
      footer: <span className="n">{say.money(totalMinor)}</span>,
    },
  ];
  const hasDays = rows.some(({ days }) => days !== null);
  return columns.filter(({ id }) => (id !== "days" || hasDays) && (id !== "on" || dayHead !== ""));
}
