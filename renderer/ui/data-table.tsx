import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { SheetCell } from "#shared/exports/sheet.ts";
import { nextSort, type SortState, sortRows } from "./sort-rows.ts";
import { useListKeys } from "./use-list-keys.ts";

export type DataColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Sorts by this value; null comes last either way. Without it the column cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** What an export has in this column; without it what the column sorts by. Needed for amounts. */
  readonly exports?: (row: Row) => SheetCell;
  readonly align?: "right";
  /** CSS grid track, e.g. `120px` or `minmax(180px, 2fr)`. */
  readonly width: string;
  readonly footer?: ReactNode;
};

export type DataTableProps<Row> = {
  /** Names the table for screen readers and tests. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: SortState;
  readonly onSort?: (sort: SortState) => void;
  readonly onOpen?: (row: Row) => void;
  readonly onSelect?: (row: Row | null) => void;
  readonly empty?: ReactNode;
  readonly rowHeight?: number;
};

const features = tableFeatures({});

/**
 * A virtual list with sorting and a keyboard: arrows or J and K move, Home and End jump, Enter opens; those of the
 * first list on a screen work at once. Order is kept outside the table as an index, and only the visible slice is ever
 * a table (see PERFORMANCE: lists).
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, onSelect, empty, rowHeight = 34 } = props;
  const [ownSort, setOwnSort] = useState<SortState>(null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const setSort = props.onSort ?? setOwnSort;
  const [active, setActive] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const sortBy = sort ? columns.find((column) => column.id === sort.column)?.sortBy : undefined;
  const sorted = useMemo(() => sortRows(rows, sort, sortBy), [rows, sort, sortBy]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const current = Math.min(active, sorted.length - 1);
  const currentRow = sorted[current] ?? null;
  useEffect(() => onSelect?.(currentRow), [currentRow, onSelect]);

  const template = columns.map((column) => column.width).join(" ");
  const move = (to: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKey = (key: string): boolean => {
    const page = Math.floor((body.current?.clientHeight ?? 600) / rowHeight);
    const target = moveTarget(key, current, sorted.length, page);
    if (target !== null) move(target);
    else if (key === "Enter" && currentRow && onOpen) onOpen(currentRow);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target !== event.currentTarget) return;
    if (onKey(event.key)) event.preventDefault();
  };
  useListKeys(body, onKey);
  const id = (index: number) => `${label.replace(/\W+/g, "-")}-row-${index}`;
  const visible = useMemo(() => items.map((item) => sorted[item.index] as Row), [items, sorted]);

  if (sorted.length === 0) {
    return (
      <div className="dt">
        <div className="body">{empty}</div>
      </div>
    );
  }
  return (
    <div className="dt">
      <div
        ref={body}
        className="body"
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-activedescendant={currentRow ? id(current) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <HeaderLine columns={columns} template={template} sort={sort} onSort={setSort} />
        <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="rowgroup">
          <VisibleRows
            rows={visible}
            columns={columns}
            render={(row, cells, slot) => {
              const item = items[slot];
              if (!item) return null;
              return (
                <div
                  key={rowKey(row)}
                  id={id(item.index)}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={item.index === current}
                  className={`line rw${onOpen ? " open" : ""}${item.index === current ? " on" : ""}`}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)`, height: rowHeight }}
                  onClick={() => {
                    setActive(item.index);
                    onOpen?.(row);
                  }}
                >
                  {cells}
                </div>
              );
            }}
          />
        </div>
      </div>
      <FooterLine columns={columns} template={template} label={label} />
    </div>
  );
}

/** The only place that knows TanStack Table: it lays the cells of the visible rows out by column. */
function VisibleRows<Row extends object>({
  rows,
  columns,
  render,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly render: (row: Row, cells: ReactNode, slot: number) => ReactNode;
}) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
    );
  }, [columns]);
  const table = useTable({ features, columns: definitions, data: rows as Row[] });
  return table.getRowModel().rows.map((row, slot) =>
    render(
      row.original,
      row.getAllCells().map((cell, index) => (
        <div key={cell.id} role="gridcell" className={columns[index]?.align === "right" ? "num" : "ell"}>
          <table.FlexRender cell={cell} />
        </div>
      )),
      slot,
    ),
  );
}

function HeaderLine<Row>({
  columns,
  template,
  sort,
  onSort,
}: {
  readonly columns: readonly DataColumn<Row>[];
  readonly template: string;
  readonly sort: SortState;
  readonly onSort: (sort: SortState) => void;
}) {
  return (
    <div role="row" className="line hd" style={{ gridTemplateColumns: template }} aria-rowindex={1}>
      {columns.map((column) => (
        <div
          key={column.id}
          role="columnheader"
          style={cellStyle(column)}
          aria-sort={sort?.column === column.id ? (sort.down ? "descending" : "ascending") : undefined}
        >
          {column.sortBy ? (
            <button type="button" className="sortb" onClick={() => onSort(nextSort(sort, column.id))}>
              {column.header}
              {sort?.column === column.id && <span aria-hidden>{sort.down ? "↓" : "↑"}</span>}
            </button>
          ) : (
            column.header
          )}
        </div>
      ))}
    </div>
  );
}

function FooterLine<Row>({
  columns,
  template,
  label,
}: {
  readonly columns: readonly DataColumn<Row>[];
  readonly template: string;
  readonly label: string;
}) {
  if (!columns.some((column) => column.footer !== undefined)) return null;
  return (
    <div className="line ft" role="group" aria-label={`${label}: totals`} style={{ gridTemplateColumns: template }}>
      {columns.map((column) => (
        <div key={column.id} className={column.align === "right" ? "num" : "ell"}>
          {column.footer}
        </div>
      ))}
    </div>
  );
}

function cellStyle<Row>(column: DataColumn<Row>): CSSProperties {
  return column.align === "right" ? { textAlign: "right" } : {};
}

function moveTarget(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
    case "j":
      return current + 1;
    case "ArrowUp":
    case "k":
      return current - 1;
    case "PageDown":
      return current + page;
    case "PageUp":
      return current - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
