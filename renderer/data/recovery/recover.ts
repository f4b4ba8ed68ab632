import { attemptWrite } from "#renderer/data/attempt-write.ts";
import type { DuebookDatabase } from "#renderer/data/schema.ts";
import type { Backup } from "#shared/backup/format.ts";
import type { Host, HostFailure, JournalHead } from "#shared/host/host.ts";
import { blockingDamage } from "#shared/journal/decide-start.ts";
import type { TableSet } from "#shared/journal/table-set.ts";
import { type ChainHead, GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { companyOf } from "./company-of.ts";
import { journalHashAt, withJournal } from "./journal-lines.ts";
import type { OnProgress } from "./progress.ts";
import { readTables } from "./read-store-state.ts";
import { type Rebuilt, rebuildTables } from "./rebuild-tables.ts";
import { replaceStore } from "./replace-store.ts";
import type { Stopped } from "./start-up.ts";
import { type Moment, takeOver } from "./take-over.ts";

type Ready = { readonly database: DuebookDatabase; readonly journal: JournalHead };

/**
 * Goes on with what the store holds. Where the journal is damaged it begins anew behind its last sound line; the entry
 * says which numbers are missing. The damaged files are kept.
 */
export async function keepStore(stopped: Stopped, host: Host, moment: Moment): Promise<Result<null, HostFailure>> {
  const ready = readyOf(stopped);
  if (!ready.ok) return ready;
  const read = await attemptWrite(() => readTables(ready.value.database));
  if (!read.ok) return read;
  const { tables, head } = read.value;
  const summary = `Recovered with the books as the store held them (entry ${head.seq}).`;
  return continueWith(ready.value, host, { tables, summary, isInStore: true }, moment);
}

/** Goes on with what snapshots and journal give back. */
export async function rebuildAndContinue(
  stopped: Stopped,
  host: Host,
  moment: Moment,
  onProgress: OnProgress,
): Promise<Result<null, HostFailure>> {
  const ready = readyOf(stopped);
  if (!ready.ok) return ready;
  const { database, journal } = ready.value;
  const read = await withJournal(() => rebuildTables(host, journal, onProgress));
  if (!read.ok) return read;
  const rebuilt = read.value;
  if (!rebuilt.stopped && !isDamaged(journal)) {
    const written = await attemptWrite(() => replaceStore(database, rebuilt.state.tables, rebuilt.head));
    return written.ok ? succeed(null) : written;
  }
  const input = { tables: rebuilt.state.tables, summary: wordsFor(rebuilt), isInStore: false };
  return continueWith(ready.value, host, input, moment);
}

/** Goes on with a backup the user chose, read and found whole by the caller. Its kept files are stored first. */
export async function restoreAndContinue(
  stopped: Stopped,
  host: Host,
  backup: Backup,
  moment: Moment,
): Promise<Result<null, HostFailure>> {
  const ready = readyOf(stopped);
  if (!ready.ok) return ready;
  for (const bytes of backup.files.values()) {
    const kept = await host.files.put({ bytes });
    if (!kept.ok) return kept;
  }
  const { createdAt, seq } = backup.header.about;
  const summary = `Recovered from the backup of ${createdAt.slice(0, 10)}, with everything up to its entry ${seq}.`;
  return continueWith(ready.value, host, { tables: backup.tables, summary, isInStore: false }, moment);
}

function wordsFor({ base, head }: Rebuilt): string {
  const from = base === null ? "the journal" : "a snapshot and the journal";
  return `Recovered from ${from}, with everything up to entry ${head.seq}.`;
}

async function continueWith(
  { database, journal }: Ready,
  host: Host,
  input: { readonly tables: TableSet; readonly summary: string; readonly isInStore: boolean },
  moment: Moment,
): Promise<Result<null, HostFailure>> {
  const sound = await withJournal(() => lastSound(host, journal));
  if (!sound.ok) return sound;
  const after = sound.value;
  const restartsJournal = isDamaged(journal);
  const gap = restartsJournal && after.seq < journal.seq ? ` Entries ${after.seq + 1} to ${journal.seq}` : "";
  const summary = gap ? `${input.summary}${gap} of the history are damaged; their files are kept.` : input.summary;
  const company = companyOf(input.tables);
  const taken = await attemptWrite(() =>
    takeOver(database, host, { command: "recover", ...input, summary, company, after, restartsJournal }, moment),
  );
  if (!taken.ok) return taken;
  return taken.value.ok ? succeed(null) : taken.value;
}

/** The last entry before the first gap; without damage the journal's head. */
async function lastSound(host: Host, journal: JournalHead): Promise<ChainHead> {
  if (!isDamaged(journal)) return { seq: journal.seq, hash: journal.hash };
  const seq = Math.min(...blockingDamage(journal).map((found) => found.lastGoodSeq));
  const hash = seq === 0 ? GENESIS_HEAD.hash : await journalHashAt(host, seq);
  return hash === null ? GENESIS_HEAD : { seq, hash };
}

function isDamaged(journal: JournalHead): boolean {
  return blockingDamage(journal).length > 0;
}

function readyOf({ database, journal }: Stopped): Result<Ready, HostFailure> {
  if (!database || !journal) return fail({ kind: "refused", detail: "The store is not open" });
  return succeed({ database, journal });
}
