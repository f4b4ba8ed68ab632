import type { DataColumn } from "./data-table.tsx";
import { nextSort, type SortState, sortRows } from "./sort-rows.ts";

/** A column of a short list: as in a `DataTable`, its width by its content. */
export type ListColumn<Row> = Omit<DataColumn<Row>, "width"> & {
  /** The heading is read out but not shown: a column of buttons. */
  readonly hidesHeader?: boolean;
  readonly className?: string;
};

/** A plain table for a short list: sorted by its headings, with totals where a column has them. */
export function ListTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  sort,
  onSort,
  isDense = false,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sort: SortState;
  readonly onSort: (sort: SortState) => void;
  readonly isDense?: boolean;
}) {
  const sorted = sortRows(rows, sort, columns.find(({ id }) => id === sort?.column)?.sortBy);
  return (
    <table className={isDense ? "t c" : "t"} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.id} className={cellClass(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some(({ footer }) => footer !== undefined) && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.id} className={column.align === "right" ? "num" : ""}>
                {column.footer}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: ListColumn<Row>;
  readonly sort: SortState;
  readonly onSort: (sort: SortState) => void;
}) {
  const { id, header, sortBy, align, hidesHeader } = column;
  const direction = sort?.column === id ? (sort.down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" className={align === "right" ? "num" : ""} aria-sort={direction}>
      {sortBy ? (
        <button type="button" className="sortb" onClick={() => onSort(nextSort(sort, id))}>
          {header}
          {direction && <span aria-hidden>{direction === "descending" ? "↓" : "↑"}</span>}
        </button>
      ) : (
        <span className={hidesHeader ? "vh" : ""}>{header}</span>
      )}
    </th>
  );
}

function cellClass<Row>({ align, className = "" }: ListColumn<Row>): string {
  return align === "right" ? `num ${className}` : className;
}
