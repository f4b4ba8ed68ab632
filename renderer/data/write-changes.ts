import type { Table } from "dexie";
import type { BookReader } from "#renderer/book/book.ts";
import { applyLedgerChange, type Change } from "#shared/journal/change.ts";
import type { TableName } from "#shared/journal/tables.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { DuebookDatabase } from "./schema.ts";

type Batch = { readonly puts: Map<string, unknown>; readonly deletes: Set<string> };

/** The tables a set of changes writes to. */
export function tablesOf(changes: readonly Change[]): readonly TableName[] {
  return [...new Set(changes.map((change) => (change.op === "ledger" ? "ledgers" : change.table)))];
}

/**
 * Writes changes in bulk, table by table, inside the caller's transaction. `book` holds the rows as they were before;
 * with `back` the store is ahead of the book and the book's own rows are written again.
 */
export async function writeChanges(
  database: DuebookDatabase,
  book: BookReader,
  changes: readonly Change[],
  direction: "forward" | "back" = "forward",
): Promise<void> {
  const batches = new Map<TableName, Batch>();
  for (const change of changes) {
    const table: TableName = change.op === "ledger" ? "ledgers" : change.table;
    const batch = batchOf(batches, table);
    const row = direction === "back" ? (book.get(table, change.key) ?? null) : rowAfter(batch, book, change);
    if (row === null) {
      batch.puts.delete(change.key);
      batch.deletes.add(change.key);
    } else {
      batch.deletes.delete(change.key);
      batch.puts.set(change.key, row);
    }
  }
  for (const [table, batch] of batches) {
    const store: Table<unknown, string> = database.table(table);
    if (batch.puts.size > 0) await store.bulkPut([...batch.puts.values()]);
    if (batch.deletes.size > 0) await store.bulkDelete([...batch.deletes]);
  }
}

function rowAfter(batch: Batch, book: BookReader, change: Change): unknown {
  if (change.op !== "ledger") return change.after;
  const written = batch.puts.get(change.key) as CustomerLedger | undefined;
  return applyLedgerChange(written ?? book.get("ledgers", change.key), change);
}

function batchOf(batches: Map<TableName, Batch>, table: TableName): Batch {
  let batch = batches.get(table);
  if (!batch) {
    batch = { puts: new Map(), deletes: new Set() };
    batches.set(table, batch);
  }
  return batch;
}
