import { Dexie } from "dexie";
import { DATABASE_NAME, type StoreApi } from "#renderer/data/schema.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { countRows, emptyTableSet, type TableSet, totalRows } from "#shared/journal/table-set.ts";
import { keyOf, TABLE_NAMES, type TableName, type TableRows } from "#shared/journal/tables.ts";
import { type ChainHead, GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { type Result, succeed } from "#shared/result/result.ts";

/**
 * Keeps the store as it lies on disk, in its own schema, before the upgrade changes it. A store that cannot be read has
 * nothing to keep: the start goes on and finds that out for itself.
 */
export async function snapshotBeforeUpgrade(
  host: Host,
  appVersion: string,
  api: StoreApi,
  schema: number,
): Promise<Result<null, HostFailure>> {
  const clock = await host.clock();
  if (!clock.ok) return clock;
  const found = await readAsItIs(api);
  if (!found) return succeed(null);
  const { tables, head } = found;
  const reason = "before-upgrade";
  const about = { kind: "snapshot", createdAt: clock.value.at, reason, appVersion, schema, company: "" } as const;
  const bytes = writeBackup({ ...about, ...head }, { tables });
  const written = await host.snapshots.write({ bytes, reason, ...head, records: totalRows(countRows(tables)) });
  return written.ok ? succeed(null) : written;
}

/** Opened without a version Dexie takes the store as it finds it. */
async function readAsItIs(api: StoreApi): Promise<{ readonly tables: TableSet; readonly head: ChainHead } | null> {
  const database = new Dexie(DATABASE_NAME, api);
  const tables = emptyTableSet();
  try {
    await database.open();
    const there = new Set(database.tables.map(({ name }) => name));
    for (const name of TABLE_NAMES.filter((table) => there.has(table))) {
      const rows = tables[name] as Map<string, TableRows[TableName]>;
      for (const row of await database.table(name).toArray()) rows.set(keyOf(name, row as never), row);
    }
    const stored: ChainHead | undefined = there.has("meta") ? await database.table("meta").get("head") : undefined;
    return { tables, head: stored ? { seq: stored.seq, hash: stored.hash } : GENESIS_HEAD };
  } catch {
    return null;
  } finally {
    database.close();
  }
}
