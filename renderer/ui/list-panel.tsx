import { type ReactNode, useState } from "react";
import { ExportMenu } from "./export-menu.tsx";
import { type ListColumn, ListTable } from "./list-table.tsx";
import { PanelHead } from "./panel-head.tsx";
import type { SortState } from "./sort-rows.ts";

/** A panel with one short list: title, actions, Export, and the rows sorted by their headings. */
export function ListPanel<Row>({
  title,
  rows,
  columns,
  rowKey,
  empty,
  actions,
  children,
}: {
  /** Names the panel, the table, and the file of an export. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  /** Stands under the list. */
  readonly children?: ReactNode;
}) {
  const [sort, setSort] = useState<SortState>(null);
  return (
    <section className="panel" aria-label={title}>
      <PanelHead title={title}>
        {actions}
        {rows.length > 0 && (
          <ExportMenu title={title} label={`Export ${title}`} rows={rows} columns={columns} sort={sort} />
        )}
      </PanelHead>
      {rows.length === 0 ? (
        empty
      ) : (
        <div style={{ overflowX: "auto" }}>
          <ListTable label={title} rows={rows} columns={columns} rowKey={rowKey} sort={sort} onSort={setSort} />
        </div>
      )}
      {children}
    </section>
  );
}
