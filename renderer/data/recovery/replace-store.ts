import type { DuebookDatabase, OutboxLine } from "#renderer/data/schema.ts";
import { putInBatches } from "#renderer/data/write-changes.ts";
import type { TableSet } from "#shared/journal/table-set.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";

/**
 * Puts other rows in the place of everything the store holds, in one strict transaction: old or new, never mixed. The
 * database itself is never deleted. `line` waits in the outbox until the journal has it. Rejects with Dexie's error.
 */
export async function replaceStore(
  database: DuebookDatabase,
  tables: TableSet,
  head: ChainHead,
  line: OutboxLine | null = null,
): Promise<void> {
  const stores = TABLE_NAMES.map((name) => database.table(name));
  await database.transaction("rw!", [...stores, database.outbox, database.meta], async () => {
    for (const name of TABLE_NAMES) {
      const rows: readonly unknown[] = [...tables[name].values()];
      await database.table(name).clear();
      await putInBatches(database.table(name), rows);
    }
    await setHead(database, head, line);
  });
}

/** Moves the store's place in the journal and leaves its rows alone. */
export async function moveHead(database: DuebookDatabase, head: ChainHead, line: OutboxLine): Promise<void> {
  await database.transaction("rw!", [database.outbox, database.meta], () => setHead(database, head, line));
}

async function setHead(database: DuebookDatabase, { seq, hash }: ChainHead, line: OutboxLine | null): Promise<void> {
  await database.outbox.clear();
  if (line) await database.outbox.put(line);
  await database.meta.put({ key: "head", seq, hash });
}
