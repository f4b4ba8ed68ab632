import type { AppendInput } from "#electron/services/journal/append-line.ts";
import { createJournal, type Journal } from "#electron/services/journal/journal.ts";
import { GENESIS_HASH, type JournalEntry } from "#shared/journal/entry.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import type { MemoryDisk } from "./memory-disk.ts";

export const DATA = "/data";

/** A sealed entry that follows on `head`; `say` makes two entries of one number differ. */
export function nextEntry(head: { readonly seq: number; readonly hash: string }, say = "A note"): JournalEntry {
  return sealEntry({
    v: 1,
    seq: head.seq + 1,
    at: "2026-11-22T09:00:00.000Z",
    offset: 60,
    user: "anna",
    command: "record-note",
    subject: { table: "customers", key: "c1" },
    prev: head.hash,
    salt: "0123456789abcdef0123456789abcdef",
    body: { kind: "changes", schema: 1, summary: say, changes: [] },
  });
}

export function entries(count: number, say = "A note"): readonly JournalEntry[] {
  const all: JournalEntry[] = [];
  for (let index = 0; index < count; index += 1) all.push(nextEntry(all.at(-1) ?? { seq: 0, hash: GENESIS_HASH }, say));
  return all;
}

export function appendInput(entry: JournalEntry): AppendInput {
  const { seq, prev, hash } = entry;
  return { line: lineOf(entry), seq, prev, hash, counts: { customers: seq }, schema: 1 };
}

/** A journal with small segments, so that a few lines fill several. */
export function journalOn(disk: MemoryDisk, segmentBytes = 2000): Journal {
  return createJournal({
    fs: disk.fs,
    dataFolder: DATA,
    appVersion: "0.1.0",
    runtime: "test",
    now: () => new Date("2026-11-22T10:00:00.000Z"),
    segmentBytes,
  });
}

/** All lines of a journal, piece by piece. */
export async function readAll(journal: Journal): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const piece = await journal.read({ fromSeq: from });
    if (!piece.ok) throw new Error(piece.error.detail);
    lines.push(...piece.value.lines);
    from = piece.value.nextSeq;
  }
  return lines;
}

/** Writes entries one after the other and expects each to be acknowledged. */
export async function write(journal: Journal, all: readonly JournalEntry[]): Promise<void> {
  for (const entry of all) {
    const appended = await journal.append(appendInput(entry));
    if (!appended.ok) throw new Error(`${appended.error.kind}: ${appended.error.detail}`);
  }
}
