import { type DuebookDatabase, type OutboxLine, SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { countRows, type TableSet, totalRows } from "#shared/journal/table-set.ts";
import type { ChainHead } from "#shared/journal/verify-chain.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { sendOutbox } from "../outbox.ts";
import { moveHead, replaceStore } from "./replace-store.ts";

/** What a recovery or a restore needs besides its data: who, when, and a salt for the entry. */
export type Moment = {
  readonly at: string;
  readonly offset: number;
  readonly user: string;
  readonly salt: string;
  readonly appVersion: string;
};

export type TakeOver = {
  readonly command: "recover" | "restore-backup" | "erase-personal-data";
  readonly summary: string;
  readonly company: string;
  readonly tables: TableSet;
  /** The entry the new one follows on. */
  readonly after: ChainHead;
  /** The store holds these very rows already: only its place in the journal moves. */
  readonly isInStore: boolean;
  /** Damaged journal: kept under another name; the new one keeps its lines up to `after`. */
  readonly restartsJournal: boolean;
};

/**
 * Makes `tables` the books from here on, with one journal entry that names a kept snapshot of them. First the snapshot,
 * then store and outbox together, then the journal: stopped anywhere, the next start finds the old state or the new one.
 */
export async function takeOver(
  database: DuebookDatabase,
  host: Host,
  input: TakeOver,
  moment: Moment,
): Promise<Result<ChainHead, HostFailure>> {
  const bytes = snapshotOf(input, moment);
  const kept = await host.files.put({ bytes });
  if (!kept.ok) return kept;
  const line = lineFor(input, moment, kept.value.sha256);
  const head = { seq: line.seq, hash: line.hash };
  if (input.isInStore) await moveHead(database, head, line);
  else await replaceStore(database, input.tables, head, line);
  if (input.restartsJournal) {
    const { counts } = line;
    const options = { keepThrough: input.after.seq, counts, schema: SCHEMA_VERSION };
    const restarted = await host.journal.restart({ lines: [line.line], ...options });
    if (!restarted.ok) return restarted;
    await database.outbox.clear();
    return succeed(head);
  }
  const sent = await sendOutbox(database, host);
  return sent.ok ? succeed(head) : fail(sent.error);
}

function snapshotOf({ tables, after, company, command }: TakeOver, { at, appVersion }: Moment): Uint8Array {
  const { seq, hash } = after;
  const about = { createdAt: at, reason: command, appVersion, schema: SCHEMA_VERSION, seq, hash, company };
  return writeBackup({ kind: "snapshot", ...about }, { tables });
}

function lineFor({ command, summary, tables, after }: TakeOver, moment: Moment, sha256: string): OutboxLine {
  const { at, offset, user, salt } = moment;
  const counts = countRows(tables);
  const entry = sealEntry({
    v: 1,
    seq: after.seq + 1,
    at,
    offset,
    user,
    command,
    subject: null,
    prev: after.hash,
    salt,
    body: { kind: "snapshot", schema: SCHEMA_VERSION, summary, sha256, count: totalRows(counts) },
  });
  return { seq: entry.seq, prev: entry.prev, hash: entry.hash, line: lineOf(entry), counts };
}
