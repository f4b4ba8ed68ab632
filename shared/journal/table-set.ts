import { type Change, rowAfter, tableOf } from "./change.ts";
import { TABLE_NAMES, type TableName, type TableRows } from "./tables.ts";

/** Every table in memory, rows by key in the order in which they first came. */
export type TableSet = { readonly [Name in TableName]: Map<string, TableRows[Name]> };

export type TableCounts = Readonly<Record<TableName, number>>;

export function emptyTableSet(): TableSet {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as TableSet;
}

/** Applies one change in place: replaying 100,000 entries cannot afford a copy for each. */
export function applyChange(tables: TableSet, change: Change): void {
  const rows = tables[tableOf(change)] as Map<string, TableRows[TableName]>;
  const after = rowAfter(rows.get(change.key), change);
  if (after === null) rows.delete(change.key);
  else rows.set(change.key, after);
}

/** Rows per table, as the sentinel and the header of a snapshot remember them. */
export function countRows(tables: TableSet): TableCounts {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].size])) as TableCounts;
}

/** All rows of all tables together. */
export function totalRows(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
