import type { Column } from "./column.ts";
import type { FileRows } from "./file-rows.ts";

/** A file's columns, each put together when it is first asked for. */
export class Columns {
  readonly rows: FileRows;
  private readonly known = new Map<number, Column>();
  private readonly empty: Column;

  constructor(rows: FileRows) {
    this.rows = rows;
    this.empty = { codes: new Int32Array(rows.size), texts: [""] };
  }

  /** Without an index the column of a field that the file does not have: nothing in any row. */
  at(index: number | undefined): Column {
    if (index === undefined) return this.empty;
    const known = this.known.get(index);
    if (known) return known;
    const column = this.rows.column(index);
    this.known.set(index, column);
    return column;
  }
}
