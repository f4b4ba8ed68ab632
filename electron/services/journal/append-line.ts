import type { Host, HostFailure, JournalDamage } from "#shared/host/host.ts";
import { verifyEntry } from "#shared/journal/seal.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { hostFailure } from "../file-system.ts";
import { RECENT_ENTRIES } from "./check-segments.ts";
import { type JournalOptions, type JournalState, journalFolder } from "./open-journal.ts";
import { entryOfLine, type Segment, segmentName } from "./segment.ts";
import {
  appendToSegment,
  beginSegment,
  closeSegment,
  ForeignWriteError,
  type SegmentWriter,
} from "./segment-writer.ts";
import { writeSentinel } from "./sentinel-file.ts";

export type AppendInput = Parameters<Host["journal"]["append"]>[0];

export const SEGMENT_BYTES = 4 * 1024 * 1024;

const encoder = new TextEncoder();
/** Found at start, these lost nothing that was acknowledged. */
const HARMLESS: readonly JournalDamage["kind"][] = ["torn-tail", "sentinel-lost"];

/** Adds one line and flushes it. On any failure the journal is as it was before. */
export async function appendLine(
  options: JournalOptions,
  state: JournalState,
  input: AppendInput,
): Promise<Result<{ readonly seq: number }, HostFailure>> {
  if (state.scan.recent.get(input.seq) === input.hash) return succeed({ seq: input.seq });
  const refusal = whyNot(state, input);
  if (refusal) return fail(refusal);
  const bytes = encoder.encode(`${input.line}\n`);
  try {
    const writer = await writerFor(options, state, bytes.byteLength);
    await appendToSegment(options.fs, journalFolder(options), writer, bytes);
    advance(state, writer, input);
  } catch (error) {
    if (error instanceof ForeignWriteError) return fail({ kind: "stale", detail: error.message });
    return fail(hostFailure(error));
  }
  await renewSentinel(options, state, input);
  return succeed({ seq: input.seq });
}

function whyNot({ scan }: JournalState, { line, seq, prev, hash }: AppendInput): HostFailure | null {
  const damage = scan.damage.find(({ kind }) => !HARMLESS.includes(kind));
  if (damage) return { kind: "damaged", detail: `${damage.kind} in ${damage.segment} after ${damage.lastGoodSeq}` };
  const { head } = scan;
  if (seq !== head.seq + 1 || prev !== head.hash) {
    return { kind: "stale", detail: `The journal stands at ${head.seq}, the line is ${seq}` };
  }
  const entry = entryOfLine(line);
  if (!entry) return { kind: "refused", detail: "The line is not written as the journal writes it" };
  const isSound = entry.seq === seq && entry.hash === hash && verifyEntry(entry, head).ok;
  return isSound ? null : { kind: "refused", detail: "The line does not verify" };
}

async function writerFor(options: JournalOptions, state: JournalState, bytes: number): Promise<SegmentWriter> {
  const { writer } = state;
  const limit = options.segmentBytes ?? SEGMENT_BYTES;
  if (writer && (writer.goodBytes === 0 || writer.goodBytes + bytes <= limit)) return writer;
  const next = (state.scan.segments.at(-1)?.number ?? 0) + 1;
  const begun = await beginSegment(options.fs, journalFolder(options), next);
  if (writer) await closeSegment(writer);
  state.writer = begun;
  const segment: Segment = { name: segmentName(next), number: next, firstSeq: null, lastSeq: null, bytes: 0 };
  state.scan = { ...state.scan, segments: [...state.scan.segments, segment] };
  return begun;
}

function advance(state: JournalState, writer: SegmentWriter, { seq, hash }: AppendInput): void {
  const { scan } = state;
  scan.recent.set(seq, hash);
  scan.recent.delete(seq - RECENT_ENTRIES);
  const segments = scan.segments.map((segment) =>
    segment.number === writer.number
      ? { ...segment, firstSeq: segment.firstSeq ?? seq, lastSeq: seq, bytes: writer.goodBytes }
      : segment,
  );
  state.scan = { ...scan, segments, head: { seq, hash } };
}

/** The line is safe without it: a sentinel that cannot be written stays one line behind, and the next one mends it. */
async function renewSentinel(
  options: JournalOptions,
  state: JournalState,
  { seq, hash, counts, schema }: AppendInput,
): Promise<void> {
  const { appVersion, runtime } = options;
  const sentinel = { seq, hash, counts, schema, appVersion, runtime };
  try {
    await writeSentinel(options.fs, journalFolder(options), { sentinel, closed: false });
    state.scan = { ...state.scan, sentinel };
  } catch {
    // The next line writes it again.
  }
}
