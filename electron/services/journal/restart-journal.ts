import { join } from "node:path";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { verifyEntry } from "#shared/journal/seal.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { FileSystem } from "../file-system.ts";
import { SEGMENT_BYTES } from "./append-line.ts";
import {
  closeWriter,
  type JournalOptions,
  type JournalState,
  journalFolder,
  NEW_JOURNAL_FOLDER,
} from "./open-journal.ts";
import { readLines } from "./read-lines.ts";
import { entryOfLine } from "./segment.ts";
import { appendToSegment, beginSegment, closeSegment, type SegmentWriter } from "./segment-writer.ts";
import { writeSentinel } from "./sentinel-file.ts";

export type RestartInput = Parameters<Host["journal"]["restart"]>[0];

type Head = { readonly seq: number; readonly hash: string };

const encoder = new TextEncoder();

/**
 * Builds the new journal beside the old one, then renames the old one away and the new one into its place. Throws file
 * errors; the old journal is in place until the new one is whole and flushed.
 */
export async function restartJournal(
  options: JournalOptions,
  state: JournalState,
  input: RestartInput,
): Promise<Result<{ readonly seq: number }, HostFailure>> {
  const { fs, dataFolder } = options;
  const fresh = join(dataFolder, NEW_JOURNAL_FOLDER);
  await clearFolder(fs, fresh);
  const kept = await keptLines(options, state, input.keepThrough ?? 0);
  const chained = chain([...kept, ...input.lines]);
  if (!chained.ok) return chained;
  if (kept.length !== (input.keepThrough ?? 0)) {
    return fail({ kind: "refused", detail: `Only ${kept.length} lines of the old journal are sound` });
  }
  await writeSegments(options, fresh, [...kept, ...input.lines]);
  await writeFirstSentinel(options, fresh, chained.value, input);
  await fs.syncFolder(fresh);
  await closeWriter(state);
  const stamp = options.now().toISOString().replaceAll(/[:.]/g, "-");
  await fs.rename(journalFolder(options), join(dataFolder, `journal-damaged-${stamp}`));
  await fs.rename(fresh, journalFolder(options));
  await fs.syncFolder(dataFolder);
  return succeed({ seq: chained.value.seq });
}

async function keptLines(options: JournalOptions, { scan }: JournalState, through: number): Promise<readonly string[]> {
  const kept: string[] = [];
  let from: number | null = 1;
  while (from !== null && from <= through) {
    const piece = await readLines(options.fs, journalFolder(options), scan.segments, from);
    kept.push(...piece.lines);
    from = piece.nextSeq;
  }
  return kept.slice(0, through);
}

function chain(lines: readonly string[]): Result<Head, HostFailure> {
  let head: Head = { seq: 0, hash: GENESIS_HASH };
  for (const line of lines) {
    const entry = entryOfLine(line);
    if (!entry || !verifyEntry(entry, head).ok) {
      return fail({ kind: "refused", detail: `The line after ${head.seq} does not verify` });
    }
    head = { seq: entry.seq, hash: entry.hash };
  }
  return succeed(head);
}

async function writeSegments(options: JournalOptions, folder: string, lines: readonly string[]): Promise<void> {
  const { fs, segmentBytes = SEGMENT_BYTES } = options;
  await fs.makeFolder(folder);
  let writer: SegmentWriter | null = null;
  for (const batch of batches(lines, segmentBytes)) {
    const number: number = (writer?.number ?? 0) + 1;
    writer = await beginSegment(fs, folder, number);
    await appendToSegment(fs, folder, writer, encoder.encode(`${batch.join("\n")}\n`));
    await closeSegment(writer);
  }
}

function batches(lines: readonly string[], limit: number): readonly (readonly string[])[] {
  const all: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const bytes = encoder.encode(line).byteLength + 1;
    if (size + bytes > limit) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(line);
    size += bytes;
  }
  return all;
}

async function writeFirstSentinel(options: JournalOptions, folder: string, head: Head, input: RestartInput) {
  if (head.seq === 0) return;
  const { appVersion, runtime } = options;
  const sentinel = { ...head, counts: input.counts ?? {}, schema: input.schema ?? 0, appVersion, runtime };
  await writeSentinel(options.fs, folder, { sentinel, closed: true });
}

async function clearFolder(fs: FileSystem, folder: string): Promise<void> {
  for (const name of (await fs.list(folder)) ?? []) await fs.remove(join(folder, name));
}
