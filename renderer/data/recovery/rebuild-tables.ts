import { migrateTables } from "#renderer/data/migrations/migrate-tables.ts";
import { SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { readBackup } from "#shared/backup/read-backup.ts";
import type { Host, JournalHead, SnapshotInfo } from "#shared/host/host.ts";
import { blockingDamage } from "#shared/journal/decide-start.ts";
import { type ReplaySources, type ReplayState, replayEntry } from "#shared/journal/replay.ts";
import { verifyEntry } from "#shared/journal/seal.ts";
import { countRows, emptyTableSet } from "#shared/journal/table-set.ts";
import { type ChainHead, GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { journalEntries, journalHashAt } from "./journal-lines.ts";
import { breathe, noProgress, type OnProgress } from "./progress.ts";

/** What snapshots and journal give back. */
export type Rebuilt = {
  readonly state: ReplayState;
  /** The last entry that is in it. */
  readonly head: ChainHead;
  /** The snapshot it began with; null: the beginning of the journal. */
  readonly base: string | null;
  /** Why it ends before the journal's head; null when it does not. */
  readonly stopped: { readonly afterSeq: number; readonly why: string } | null;
};

type Base = { readonly state: ReplayState; readonly head: ChainHead; readonly name: string | null };

const BREATHE_EVERY = 200;

/**
 * Rebuilds all rows from the last good snapshot and the journal after it. A base that does not lead to the journal's
 * head with the number of rows the sentinel remembers is given up for the next older one, at last for the journal alone;
 * when none does, the one that comes furthest is the answer. Runs inside `withJournal`.
 */
export async function rebuildTables(
  host: Host,
  journal: JournalHead,
  onProgress: OnProgress = noProgress,
): Promise<Rebuilt> {
  let best: Rebuilt | null = null;
  for await (const base of bases(host, journal)) {
    const rebuilt = await replayFrom(host, base, journal, onProgress);
    if (!rebuilt.stopped && hasCounts(rebuilt, journal)) return rebuilt;
    if (!best || rebuilt.head.seq >= best.head.seq) best = rebuilt;
  }
  return best as Rebuilt;
}

export function replaySources(host: Host): ReplaySources {
  return {
    file: async (sha256) => {
      const file = await host.files.get({ sha256 });
      return file.ok ? file.value.bytes : null;
    },
    snapshot: (bytes) => {
      const read = readBackup(bytes, { schema: SCHEMA_VERSION });
      return read.ok
        ? succeed({ tables: read.value.tables, schema: read.value.header.about.schema })
        : fail({ kind: read.error.kind });
    },
    migrate: migrateTables,
  };
}

/** Snapshots, latest first, that belong to this journal; then the journal's own beginning. */
async function* bases(host: Host, journal: JournalHead): AsyncGenerator<Base> {
  const listed = await host.snapshots.list();
  const snapshots = listed.ok ? listed.value.filter((info) => info.state !== "missing") : [];
  const isDamaged = blockingDamage(journal).length > 0;
  const since = isDamaged ? await lastReplacement(host) : "";
  for (const info of [...snapshots].sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1))) {
    const base = await readBase(host, info);
    if (!base) continue;
    const found = base.head.seq === 0 ? base.head.hash : await journalHashAt(host, base.head.seq);
    // Where the journal has lost the entry, a snapshot of it counts unless it is older than the last fresh beginning.
    if (found === base.head.hash || (found === null && isDamaged && info.at > since)) yield base;
  }
  // Rows of a journal that names no schema are those of the first.
  yield { state: { tables: emptyTableSet(), schema: 1 }, head: GENESIS_HEAD, name: null };
}

async function readBase(host: Host, { name, place }: SnapshotInfo): Promise<Base | null> {
  const file = await host.snapshots.read({ name, place });
  if (!file.ok) return null;
  const read = readBackup(file.value.bytes, { schema: SCHEMA_VERSION });
  if (!read.ok) return null;
  const { seq, hash, schema } = read.value.header.about;
  return { state: { tables: read.value.tables, schema }, head: { seq, hash }, name };
}

/** When a restore or a recovery last put other books in the place of those before; empty for never. */
async function lastReplacement(host: Host): Promise<string> {
  let at = "";
  for await (const entry of journalEntries(host, 1)) if (entry.body?.kind === "snapshot") at = entry.at;
  return at;
}

/** An entry whose content is gone (erased, file lost) does no harm when a later one replaced the whole store. */
async function replayFrom(host: Host, base: Base, journal: JournalHead, onProgress: OnProgress): Promise<Rebuilt> {
  const sources = replaySources(host);
  let { state, head } = base;
  let reached = base.head;
  let lost: string | null = null;
  const end = (why: string | null): Rebuilt => ({
    state: migrateTables(state, SCHEMA_VERSION),
    head: reached,
    base: base.name,
    stopped: why === null ? null : { afterSeq: reached.seq, why },
  });
  for await (const entry of journalEntries(host, base.head.seq + 1)) {
    if (head.seq % BREATHE_EVERY === 0) {
      onProgress({ stage: "replaying", done: head.seq, total: journal.seq });
      await breathe();
    }
    const verified = verifyEntry(entry, head);
    if (!verified.ok) return end(verified.error.kind);
    head = { seq: entry.seq, hash: entry.hash };
    if (lost !== null && entry.body?.kind !== "snapshot") continue;
    const next = await replayEntry(state, entry, sources);
    lost = next.ok ? null : next.error.kind;
    if (!next.ok) continue;
    state = next.value;
    reached = head;
  }
  return end(lost ?? (head.seq < journal.seq ? "out-of-order" : null));
}

/** Whether there are as many rows as the sentinel remembers of the very same entry. */
export function hasCounts({ state, head }: Rebuilt, { sentinel }: JournalHead): boolean {
  if (!sentinel || sentinel.seq !== head.seq || sentinel.hash !== head.hash) return true;
  const counts: Readonly<Record<string, number>> = countRows(state.tables);
  return Object.entries(sentinel.counts).every(([name, count]) => (counts[name] ?? 0) === count);
}
