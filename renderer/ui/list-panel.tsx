import { type ReactNode, useState } from "react";
import { useLocale } from "#renderer/state/locale.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { ExportMenu } from "./export-menu.tsx";
import { type ListColumn, ListTable } from "./list-table.tsx";
import { PanelHead } from "./panel-head.tsx";
import { type SortState, sortRows } from "./sort-rows.ts";

/** A panel with one short list: title, actions, Export, and the rows sorted by their headings. */
export function ListPanel<Row>({
  title,
  fileName = title,
  rows,
  columns,
  exports = columns,
  rowKey,
  empty,
  actions,
  intro,
  most = rows.length,
  height,
  isDense = false,
  children,
}: {
  /** Names the panel and the table. */
  readonly title: string;
  /** Names the file of an export where the title alone would not say whose list it is. */
  readonly fileName?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  /** What an export has where it tells more than the columns on the screen. */
  readonly exports?: readonly ExportColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  /** Stands between the title and the list. */
  readonly intro?: ReactNode;
  /** Only so many rows are shown; an export has all. */
  readonly most?: number;
  /** A list that is longer, in pixels, scrolls by itself. */
  readonly height?: number;
  readonly isDense?: boolean;
  /** Stands under the list. */
  readonly children?: ReactNode;
}) {
  const [sort, setSort] = useState<SortState>(null);
  const locale = useLocale((state) => state.locale);
  const sorted = sortRows(rows, sort, columns.find(({ id }) => id === sort?.column)?.sortBy);
  return (
    <section className="panel" aria-label={title}>
      <PanelHead title={title}>
        {actions}
        {rows.length > 0 && <ExportMenu title={fileName} label={`Export ${title}`} rows={sorted} columns={exports} />}
      </PanelHead>
      {intro && <div className="list-text">{intro}</div>}
      {rows.length === 0 ? (
        empty
      ) : (
        <div className="list-rows" style={{ maxHeight: height, overflowY: height ? "auto" : undefined }}>
          <ListTable
            label={title}
            rows={sorted.slice(0, most)}
            columns={columns}
            rowKey={rowKey}
            sort={sort}
            onSort={setSort}
            isDense={isDense}
          />
        </div>
      )}
      {rows.length > most && (
        <p className="list-text t2">and {formatCount(rows.length - most, locale)} more: an export has them all.</p>
      )}
      {children}
    </section>
  );
}
