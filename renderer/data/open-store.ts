import { type BookHead, createBook, type LoadedTables } from "#renderer/book/book.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import type { DuebookDatabase } from "./schema.ts";
import type { Store } from "./store.ts";
import { createWriteLock } from "./write-lock.ts";

const CHANNEL = "duebook-head";

/** Loads every table into the books once. The database is open and was found sound by the start-up comparison. */
export async function openStore(host: Host, info: AppInfo, database: DuebookDatabase): Promise<Store> {
  const book = createBook();
  const { tables, head } = await loadTables(database);
  book.load(tables, head);
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  return {
    database,
    book,
    host,
    lock: createWriteLock(globalThis.navigator?.locks),
    appVersion: info.version,
    announce: () => channel?.postMessage(book.reader().head.seq),
  };
}

/** Calls back with the number of the entry another window of this store has written. */
export function onOtherWindow(listener: (seq: number) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<number>) => listener(data);
  return () => channel.close();
}

async function loadTables(
  database: DuebookDatabase,
): Promise<{ readonly tables: LoadedTables; readonly head: BookHead }> {
  const names = [...TABLE_NAMES];
  return database.transaction("r", [...names.map((name) => database[name]), database.meta], async () => {
    const rows = await Promise.all(names.map((name) => database.table(name).toArray()));
    const head = await database.meta.get("head");
    return {
      tables: Object.fromEntries(names.map((name, index) => [name, rows[index]])) as LoadedTables,
      head: head?.key === "head" ? { seq: head.seq, hash: head.hash } : { seq: 0, hash: GENESIS_HASH },
    };
  });
}
