import type { DuebookDatabase } from "#renderer/data/schema.ts";
import type { Host, JournalHead } from "#shared/host/host.ts";
import type { StoreState } from "#shared/journal/decide-start.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";
import { type ChainHead, GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { journalHashAt } from "./journal-lines.ts";

/** What the open store says about itself. A store that cannot be read is a state, not an exception. */
export async function readStoreState(
  database: DuebookDatabase,
  host: Host,
  journal: JournalHead | null,
): Promise<StoreState> {
  try {
    const found = await readHeads(database);
    const isBehind = journal !== null && found.head.seq > 0 && found.head.seq < journal.seq;
    const journalHash = isBehind ? await journalHashAt(host, found.head.seq) : null;
    return { kind: "open", ...found, journalHash };
  } catch (error) {
    return { kind: "unreadable", detail: String(error) };
  }
}

/** All rows of the store. Rejects when a row cannot be read. */
export async function readTables(database: DuebookDatabase): Promise<{ tables: TableSet; head: ChainHead }> {
  const tables = emptyTableSet();
  return database.transaction("r", [...TABLE_NAMES.map((name) => database.table(name)), database.meta], async () => {
    for (const name of TABLE_NAMES) {
      const rows = tables[name] as Map<string, TableRows[TableName]>;
      for (const row of await database.table(name).toArray()) rows.set(keyOf(name, row as never), row);
    }
    const stored = await database.meta.get("head");
    return { tables, head: stored ? { seq: stored.seq, hash: stored.hash } : GENESIS_HEAD };
  });
}

async function readHeads(database: DuebookDatabase) {
  const tables = [...TABLE_NAMES.map((name) => database.table(name)), database.outbox, database.meta];
  return database.transaction("r", tables, async () => {
    const stored = await database.meta.get("head");
    const outbox = await database.outbox.orderBy("seq").toArray();
    const counted = await Promise.all(TABLE_NAMES.map((name) => database.table(name).count()));
    return {
      head: stored ? { seq: stored.seq, hash: stored.hash } : GENESIS_HEAD,
      outbox: outbox.map(({ seq, prev, hash }) => ({ seq, prev, hash })),
      counts: Object.fromEntries(TABLE_NAMES.map((name, index) => [name, counted[index] ?? 0])),
    };
  });
}
