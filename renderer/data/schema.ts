import { Dexie, type Table } from "dexie";
import { CUSTOMER_TABLES, TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";

/** Frozen: the store's name is data. */
export const DATABASE_NAME = "duebook";

/** Highest schema this program reads and writes; a newer store is refused. */
export const SCHEMA_VERSION = 1;

export type OutboxLine = { readonly seq: number; readonly prev: string; readonly hash: string; readonly line: string };

export type MetaRow =
  | { readonly key: "head"; readonly seq: number; readonly hash: string }
  | { readonly key: "schema"; readonly version: number };

export type DuebookDatabase = Dexie & { readonly [Name in TableName]: Table<TableRows[Name], string> } & {
  readonly outbox: Table<OutboxLine, number>;
  readonly meta: Table<MetaRow, string>;
};

/** Opens nothing yet: gives the database object with its schema. Durability is strict for every transaction. */
export function createDatabase(
  options: { readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {},
) {
  const database = new Dexie(DATABASE_NAME, { chromeTransactionDurability: "strict", ...options });
  database.version(SCHEMA_VERSION).stores(storesOfSchema1());
  return database as DuebookDatabase;
}

function storesOfSchema1(): Record<string, string> {
  const ofCustomers = new Set<TableName>(CUSTOMER_TABLES);
  const stores: Record<string, string> = { outbox: "seq", meta: "key" };
  for (const name of TABLE_NAMES) {
    if (name === "ledgers") stores[name] = "customerId";
    else stores[name] = ofCustomers.has(name) ? "id,[customerId+on]" : "id";
  }
  return stores;
}
