import type { ReplayState } from "#shared/journal/replay.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";
import type { AnyRow, Migration } from "./migration.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Brings rows outside of the store (of a snapshot, a backup, a replay) to a later schema; new tables are made. */
export function migrateTables(
  state: ReplayState,
  toSchema: number,
  migrations: readonly Migration[] = MIGRATIONS,
): ReplayState {
  let { tables } = state;
  for (const migration of migrations) {
    if (migration.to > state.schema && migration.to <= toSchema) tables = step(tables, migration);
  }
  return { tables, schema: Math.max(state.schema, toSchema) };
}

function step(tables: TableSet, migration: Migration): TableSet {
  const next = emptyTableSet() as Record<TableName, Map<string, TableRows[TableName]>>;
  for (const name of TABLE_NAMES) {
    const change = migration.rows[name];
    const rows = tables[name] as Map<string, TableRows[TableName]>;
    next[name] = change ? changedRows(name, rows, change) : rows;
  }
  return next as unknown as TableSet;
}

function changedRows(name: TableName, rows: Iterable<[string, TableRows[TableName]]>, change: (row: AnyRow) => AnyRow) {
  const changed = new Map<string, TableRows[TableName]>();
  for (const [, row] of rows) {
    const next = change(row as unknown as AnyRow) as unknown as TableRows[TableName];
    changed.set(keyOf(name, next as never), next);
  }
  return changed;
}
