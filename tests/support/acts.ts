import type { BookReader } from "#renderer/book/book.ts";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { readTables } from "#renderer/data/recovery/read-store-state.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { Change, PlainTable } from "#shared/journal/change.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";
import { succeed } from "#shared/result/result.ts";
import { type Act, changesFor } from "./change-history.ts";

export const ACTOR = { userId: "user-1", today: day("2026-01-05") };

/** Any act of a history as a command. `done` remembers what an undo takes back. */
export function actCommand(done: (readonly Change[])[] = []) {
  return command<{ readonly act: Act; readonly id: string }, null>({
    name: "act",
    decide: ({ book }, { act, id }) =>
      succeed({ changes: changesFor(act, tablesOf(book), done, id), subject: null, summary: act.kind, output: null }),
  });
}

/** Runs one act and tells whether it may be called saved. */
export async function perform(store: Store, act: Act, id: string): Promise<"saved" | string> {
  const result = await runCommand(store, actCommand(), { act, id }, ACTOR);
  return result.ok ? "saved" : result.error.kind;
}

/** Writes one row through a command of its own. */
export async function runPut<Name extends PlainTable>(store: Store, table: Name, row: TableRows[Name]): Promise<void> {
  const put = command<TableRows[Name]>({
    name: "put",
    decide: ({ book }, input) =>
      succeed({ changes: [putRow(book, table, input)], subject: null, summary: "put", output: null }),
  });
  const written = await runCommand(store, put, row, ACTOR);
  if (!written.ok) throw new Error(written.error.message);
}

export function tablesOf(book: BookReader): TableSet {
  const tables = emptyTableSet();
  for (const name of TABLE_NAMES) {
    const rows = tables[name] as Map<string, TableRows[TableName]>;
    for (const row of book.all(name)) rows.set(keyOf(name, row as never), row);
  }
  return tables;
}

/** Everything a store holds, in an order that does not depend on its history. */
export async function recordOf(store: Pick<Store, "database">): Promise<unknown> {
  const { tables, head } = await readTables(store.database);
  return { head, tables: asRecord(tables) };
}

export function asRecord(tables: TableSet): unknown {
  return TABLE_NAMES.map((name) => [name, [...tables[name]].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function bookRecord(store: Pick<Store, "book">): unknown {
  const reader = store.book.reader();
  return { head: reader.head, tables: asRecord(tablesOf(reader)) };
}
