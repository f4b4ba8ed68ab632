import { type Change, rowAfter, tableOf } from "#shared/journal/change.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { CUSTOMER_TABLES, type CustomerTable, keyOf, type TableName, type TableRows } from "#shared/journal/tables.ts";
import { type CustomerLedger, emptyLedger } from "#shared/ledger/ledger.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import type { SettingId, SettingsById } from "#shared/settings/settings.ts";

/** Where the books stand: the last change they hold. */
export type BookHead = { readonly seq: number; readonly hash: string };

export type LoadedTables = { readonly [Name in TableName]?: readonly TableRows[Name][] };

/** What screens and commands read. One object per version: a new change gives a new reader. */
export type BookReader = {
  readonly version: number;
  readonly head: BookHead;
  readonly get: <Name extends TableName>(table: Name, key: string) => TableRows[Name] | undefined;
  readonly all: <Name extends TableName>(table: Name) => readonly TableRows[Name][];
  readonly count: (table: TableName) => number;
  readonly forCustomer: <Name extends CustomerTable>(table: Name, customerId: string) => readonly TableRows[Name][];
  readonly ledger: (customerId: string) => CustomerLedger;
  readonly setting: <Id extends SettingId>(id: Id) => SettingsById[Id];
};

/** The open ledger in memory: loaded once, updated by every commit. */
export type Book = {
  readonly reader: () => BookReader;
  readonly load: (tables: LoadedTables, head: BookHead) => void;
  readonly apply: (changes: readonly Change[], head: BookHead) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

type Rows = Map<string, TableRows[TableName]>;
type State = {
  readonly tables: Map<TableName, Rows>;
  readonly lists: Map<TableName, readonly TableRows[TableName][]>;
  readonly byCustomer: Map<TableName, Map<string, readonly TableRows[TableName][]>>;
};

const customerTables = new Set<TableName>(CUSTOMER_TABLES);

export function createBook(): Book {
  const state: State = { tables: new Map(), lists: new Map(), byCustomer: new Map() };
  const listeners = new Set<() => void>();
  let reader = makeReader(state, 0, { seq: 0, hash: GENESIS_HASH });
  const publish = (head: BookHead) => {
    reader = makeReader(state, reader.version + 1, head);
    for (const listener of listeners) listener();
  };
  return {
    reader: () => reader,
    load: (tables, head) => {
      fill(state, tables);
      publish(head);
    },
    apply: (changes, head) => {
      for (const change of changes) applyChange(state, change);
      publish(head);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function makeReader(state: State, version: number, head: BookHead): BookReader {
  const reader: BookReader = {
    version,
    head,
    get: (table, key) => state.tables.get(table)?.get(key) as never,
    all: (table) => listOf(state, table) as never,
    count: (table) => state.tables.get(table)?.size ?? 0,
    forCustomer: (table, customerId) => (customerIndex(state, table).get(customerId) ?? []) as never,
    ledger: (customerId) => (state.tables.get("ledgers")?.get(customerId) as CustomerLedger) ?? emptyLedger(customerId),
    setting: (id) => {
      const row = state.tables.get("settings")?.get(id) as TableRows["settings"] | undefined;
      return (row ? row.value : defaultSettings[id]) as never;
    },
  };
  return reader;
}

function fill(state: State, tables: LoadedTables): void {
  state.tables.clear();
  state.lists.clear();
  state.byCustomer.clear();
  for (const [name, rows] of Object.entries(tables) as [TableName, readonly TableRows[TableName][]][]) {
    state.tables.set(name, new Map(rows.map((row) => [keyOf(name, row as never), row])));
  }
}

function applyChange(state: State, change: Change): void {
  const table = tableOf(change);
  const rows = rowsOf(state, table);
  const before = rows.get(change.key);
  const after = rowAfter(before, change);
  if (after === null) rows.delete(change.key);
  else rows.set(change.key, after);
  state.lists.delete(table);
  if (customerTables.has(table)) reindex(state, table, before as CustomerRow | undefined, after as CustomerRow | null);
}

type CustomerRow = TableRows[CustomerTable];

function reindex(state: State, table: TableName, before: CustomerRow | undefined, after: CustomerRow | null): void {
  const index = state.byCustomer.get(table);
  if (!index) return;
  if (before) {
    const list = (index.get(before.customerId) ?? []) as readonly CustomerRow[];
    index.set(
      before.customerId,
      list.filter((row) => row.id !== before.id),
    );
  }
  if (after) index.set(after.customerId, [...(index.get(after.customerId) ?? []), after]);
}

function rowsOf(state: State, table: TableName): Rows {
  let rows = state.tables.get(table);
  if (!rows) {
    rows = new Map();
    state.tables.set(table, rows);
  }
  return rows;
}

function listOf(state: State, table: TableName): readonly TableRows[TableName][] {
  let list = state.lists.get(table);
  if (!list) {
    list = [...rowsOf(state, table).values()];
    state.lists.set(table, list);
  }
  return list;
}

function customerIndex(state: State, table: CustomerTable): Map<string, readonly TableRows[TableName][]> {
  let index = state.byCustomer.get(table);
  if (!index) {
    const lists = new Map<string, CustomerRow[]>();
    for (const row of rowsOf(state, table).values() as Iterable<CustomerRow>) {
      const list = lists.get(row.customerId);
      if (list) list.push(row);
      else lists.set(row.customerId, [row]);
    }
    index = lists;
    state.byCustomer.set(table, index);
  }
  return index;
}
