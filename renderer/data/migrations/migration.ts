import type { TableName } from "#shared/journal/tables.ts";

export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * One step from a schema to the next. Once released it is never edited: a later mistake is mended by a later step. Rows
 * change one by one by a pure function, because the same step brings forward the store, snapshots, backups and replay.
 */
export type Migration = {
  readonly to: number;
  /** Object stores that are new or whose indexes change, in Dexie's notation. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: { readonly [Name in TableName]?: (row: AnyRow) => AnyRow };
};
