import type { Table } from "dexie";
import type { BookReader } from "#renderer/book/book.ts";
import { type Change, rowAfter, tableOf } from "#shared/journal/change.ts";
import { TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";
import type { DuebookDatabase } from "./schema.ts";

const BATCH = 200;

type Row = TableRows[TableName];

/** The rows to write by table and key; null deletes. */
export type Writes = ReadonlyMap<TableName, ReadonlyMap<string, Row | null>>;

/** What a set of changes leaves behind, on the rows `book` holds. */
export function planWrites(book: BookReader, changes: readonly Change[]): Writes {
  const writes = new Map<TableName, Map<string, Row | null>>();
  for (const change of changes) {
    const table = tableOf(change);
    const rows = rowsOf(writes, table);
    const before = rows.has(change.key) ? rows.get(change.key) : book.get(table, change.key);
    rows.set(change.key, rowAfter(before ?? undefined, change));
  }
  return writes;
}

/** The rows as `book` has them, for everything `writes` touched: takes a store back that is ahead of the books. */
export function planReturn(book: BookReader, writes: Writes): Writes {
  const back = new Map<TableName, Map<string, Row | null>>();
  for (const [table, rows] of writes) {
    back.set(table, new Map([...rows.keys()].map((key) => [key, book.get(table, key) ?? null])));
  }
  return back;
}

/** Writes in bulk, table by table, inside the caller's transaction. */
export async function writeRows(database: DuebookDatabase, writes: Writes): Promise<void> {
  for (const [name, rows] of writes) {
    const table: Table<unknown, string> = database.table(name);
    const puts = [...rows.values()].filter((row) => row !== null);
    const deletes = [...rows].filter(([, row]) => row === null).map(([key]) => key);
    await putInBatches(table, puts);
    if (deletes.length > 0) await table.bulkDelete(deletes);
  }
}

/** IndexedDB copies every row it is given at once: in batches the window can answer in between. */
export async function putInBatches(table: Table<unknown, string>, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await table.bulkPut(rows.slice(from, from + BATCH));
}

/** Rows by table once `writes` are in. */
export function countsAfter(book: BookReader, writes: Writes): Readonly<Record<string, number>> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      let count = book.count(table);
      for (const [key, row] of writes.get(table) ?? []) {
        count += Number(row !== null) - Number(book.get(table, key) !== undefined);
      }
      return [table, count];
    }),
  );
}

function rowsOf(writes: Map<TableName, Map<string, Row | null>>, table: TableName): Map<string, Row | null> {
  let rows = writes.get(table);
  if (!rows) {
    rows = new Map();
    writes.set(table, rows);
  }
  return rows;
}
