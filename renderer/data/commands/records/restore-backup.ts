import type { LoadedTables } from "#renderer/book/book.ts";
import { attemptWrite } from "#renderer/data/attempt-write.ts";
import { companyOf } from "#renderer/data/recovery/company-of.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import { replaceStore } from "#renderer/data/recovery/replace-store.ts";
import { type Moment, takeOver } from "#renderer/data/recovery/take-over.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { SCHEMA_VERSION } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Backup } from "#shared/backup/format.ts";
import type { HostFailure } from "#shared/host/host.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { countRows } from "#shared/journal/table-set.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import { type ChainHead, verifyChain } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

export type Restored = {
  readonly head: ChainHead;
  /** The backup's own history goes on: only where nothing had been written yet. Otherwise the restore is one entry. */
  readonly tookHistory: boolean;
};

/**
 * Puts a backup that was read and found whole in the place of the books: old or new, never mixed, wherever it is
 * stopped. What was there before is kept as a snapshot. Every window has to start again afterwards.
 */
export async function restoreBackup(
  store: Store,
  packing: Packing,
  backup: Backup,
  moment: Moment,
  onProgress: OnProgress,
): Promise<Result<Restored, HostFailure>> {
  return store.lock(async () => {
    const before = store.book.reader().head;
    if (before.seq > 0) {
      const kept = await takeSnapshot(store, packing, "before-restore");
      if (!kept.ok) return kept;
    }
    const files = await keepFiles(store, backup, onProgress);
    if (!files.ok) return files;
    onProgress({ stage: "writing", done: 0, total: 0 });
    const written = await attemptWrite(() => write(store, backup, before, moment));
    if (!written.ok) return written;
    if (!written.value.ok) return written.value;
    store.book.load(listsOf(backup), written.value.value.head);
    store.announce();
    await takeSnapshot(store, packing, "after-restore");
    return written.value;
  });
}

function listsOf({ tables }: Backup): LoadedTables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, [...tables[name].values()]])) as LoadedTables;
}

/** Files first: they are named by their content, so one too many does no harm and one too few would. */
async function keepFiles(store: Store, { files }: Backup, onProgress: OnProgress): Promise<Result<null, HostFailure>> {
  let done = 0;
  for (const bytes of files.values()) {
    onProgress({ stage: "writing", done, total: files.size });
    const kept = await store.host.files.put({ bytes });
    if (!kept.ok) return kept;
    done += 1;
  }
  return succeed(null);
}

async function write(
  store: Store,
  backup: Backup,
  before: ChainHead,
  moment: Moment,
): Promise<Result<Restored, HostFailure>> {
  const own = before.seq === 0 ? historyOf(backup) : null;
  if (own) return takeHistory(store, backup, own);
  const { tables, header } = backup;
  const made = header.about.createdAt.slice(0, 10);
  const from = header.about.reason === "open-export" ? "export of everything" : "backup";
  const summary = `Restored from the ${from} of ${made}, with everything up to its entry ${header.about.seq}.`;
  const company = companyOf(tables);
  const input = { summary, company, tables, after: before, isInStore: false, restartsJournal: false };
  const taken = await takeOver(store.database, store.host, { command: "restore-backup", ...input }, moment);
  return taken.ok ? succeed({ head: taken.value, tookHistory: false }) : taken;
}

/** The journal first: stopped in between, the next start rebuilds the store from it. */
async function takeHistory(store: Store, { tables, journal }: Backup, head: ChainHead) {
  const counts = countRows(tables);
  const restarted = await store.host.journal.restart({ lines: journal, counts, schema: SCHEMA_VERSION });
  if (!restarted.ok) return fail(restarted.error);
  await replaceStore(store.database, tables, head);
  return succeed({ head, tookHistory: true });
}

/** The head of the backup's own journal when it is whole and stands where the rows stand; null otherwise. */
function historyOf({ journal, header }: Backup): ChainHead | null {
  const entries: JournalEntry[] = [];
  for (const line of journal) {
    const entry = parseLine(line);
    if (!entry.ok) return null;
    entries.push(entry.value);
  }
  const report = verifyChain(entries);
  return report.ok && report.value.head.hash === header.about.hash && entries.length > 0 ? report.value.head : null;
}
