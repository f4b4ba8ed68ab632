import type { ReportSection } from "#renderer/documents/report-document.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { ReportSheet } from "./report-output.ts";
import type { ReportWords } from "./use-report-scene.ts";

export type PlainCell = string | number | { readonly amount: Minor };

/** A small table of a report: shown, printed and saved from the same cells. The first column is text. */
export type PlainTable = {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
  readonly total?: readonly PlainCell[];
  /** Said when there are no rows. */
  readonly empty: string;
  readonly say: ReportWords;
};

export function PlainTablePanel({ table }: { readonly table: PlainTable }) {
  const { title, note, head, rows, total, empty, say } = table;
  return (
    <section className="panel chart" aria-label={title}>
      <div className="chart-head">
        <h2 className="b6">{title}</h2>
        <span className="t2 s12">{note}</span>
      </div>
      {rows.length === 0 ? (
        <p className="t2">{empty}</p>
      ) : (
        <table className="t c" aria-label={title}>
          <thead>
            <tr>
              {head.map((text, at) => (
                <th key={text} scope="col" className={at > 0 ? "num" : ""}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Line key={index} cells={row} say={say} />
            ))}
          </tbody>
          {total && (
            <tfoot>
              <Line cells={total} say={say} />
            </tfoot>
          )}
        </table>
      )}
    </section>
  );
}

function Line({ cells, say }: { readonly cells: readonly PlainCell[]; readonly say: ReportWords }) {
  return (
    <tr>
      {cells.map((cell, at) => (
        <td key={at} className={at > 0 ? "num" : ""}>
          {cellText(cell, say)}
        </td>
      ))}
    </tr>
  );
}

function cellText(cell: PlainCell, say: ReportWords): string {
  return typeof cell === "object" ? say.money(cell.amount) : String(cell);
}

export function plainSection({ title, note, head, rows, total, empty, say }: PlainTable): ReportSection {
  return {
    kind: "table",
    title,
    note: rows.length === 0 ? empty : note,
    columns: head.map((text, at) => ({ head: text, isNumber: at > 0 })),
    rows: rows.map((row) => row.map((cell) => cellText(cell, say))),
    total: (total ?? []).map((cell) => cellText(cell, say)),
  };
}

export function plainSheet({ title, head, rows, say }: PlainTable): ReportSheet {
  return {
    name: title,
    head,
    rows: rows.map((row) => row.map((cell) => (typeof cell === "object" ? say.plain(cell.amount) : cell))),
  };
}
