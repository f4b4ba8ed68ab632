import { Dexie, type Table, type Transaction } from "dexie";
import type { TableName, TableRows } from "#shared/journal/tables.ts";
import type { Migration } from "./migrations/migration.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";

/** Frozen: the store's name is data. */
export const DATABASE_NAME = "duebook";

/** Highest schema this program reads and writes; a newer store is refused. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.to ?? 0;

/** A line the journal has not confirmed yet. */
export type OutboxLine = {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly line: string;
  /** Rows by table after this entry, for the sentinel. */
  readonly counts: Readonly<Record<string, number>>;
};

export type MetaRow = { readonly key: "head"; readonly seq: number; readonly hash: string };

export type DuebookDatabase = Dexie & { readonly [Name in TableName]: Table<TableRows[Name], string> } & {
  readonly outbox: Table<OutboxLine, number>;
  readonly meta: Table<MetaRow, string>;
};

/** IndexedDB as the browser has it, or a stand-in for tests. */
export type StoreApi = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** Opens nothing yet: gives the database object with its schemas. Durability is strict for every transaction. */
export function createDatabase(
  api: StoreApi = { indexedDB, IDBKeyRange },
  migrations: readonly Migration[] = MIGRATIONS,
): DuebookDatabase {
  const database = new Dexie(DATABASE_NAME, { chromeTransactionDurability: "strict", ...api });
  for (const migration of migrations) {
    const version = database.version(migration.to).stores(migration.stores);
    if (Object.keys(migration.rows).length > 0) version.upgrade((transaction) => changeRows(transaction, migration));
  }
  return database as DuebookDatabase;
}

/** Runs inside IndexedDB's upgrade transaction: killed in the middle, the store is as it was. */
async function changeRows(transaction: Transaction, migration: Migration): Promise<void> {
  for (const [table, change] of Object.entries(migration.rows)) {
    await transaction
      .table(table)
      .toCollection()
      .modify((row, reference) => {
        reference.value = change(row);
      });
  }
}
