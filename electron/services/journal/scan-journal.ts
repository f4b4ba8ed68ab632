import { join } from "node:path";
import type { JournalDamage, Sentinel } from "#shared/host/host.ts";
import type { FileSystem } from "../file-system.ts";
import { sha256 } from "../sha-256.ts";
import { type ChainCheck, checkLines, finishCheck, noteMissing, startCheck, trustSegment } from "./check-segments.ts";
import { type Segment, type SegmentLine, segmentLines, segmentName, segmentNumber } from "./segment.ts";
import { compareSentinel, readSentinel } from "./sentinel-file.ts";
import { readVerified, type VerifiedSegment } from "./verified-segments.ts";

/** The journal as it was found at start. */
export type JournalScan = {
  readonly segments: readonly Segment[];
  readonly head: { readonly seq: number; readonly hash: string };
  readonly recent: Map<number, string>;
  readonly damage: readonly JournalDamage[];
  readonly sentinel: Sentinel | null;
  /** Whether the last segment may be written on: it ended in an orderly way and nothing is wrong with it. */
  readonly isClosed: boolean;
  readonly verified: ReadonlyMap<string, VerifiedSegment>;
};

/** Reads and checks a whole journal; an absent folder is an empty journal. Throws file errors, never for damage. */
export async function scanJournal(fs: FileSystem, folder: string): Promise<JournalScan> {
  const numbers = ((await fs.list(folder)) ?? []).map(segmentNumber).filter((number) => number !== null);
  const known = await readVerified(fs, folder);
  const verified = new Map<string, VerifiedSegment>();
  const segments: Segment[] = [];
  let check = startCheck();
  for (const number of numbers) {
    const expected = (segments.at(-1)?.number ?? 0) + 1;
    if (number !== expected) check = noteMissing(check, segmentName(expected));
    const read = await scanSegment(fs, folder, number, check, known);
    segments.push(read.segment);
    if (read.verified) verified.set(read.segment.name, read.verified);
    check = read.check;
  }
  return conclude(finishCheck(check), segments, verified, await readSentinel(fs, folder));
}

type SegmentScan = {
  readonly segment: Segment;
  readonly check: ChainCheck;
  readonly verified: VerifiedSegment | null;
};

async function scanSegment(
  fs: FileSystem,
  folder: string,
  number: number,
  check: ChainCheck,
  known: ReadonlyMap<string, VerifiedSegment>,
): Promise<SegmentScan> {
  const name = segmentName(number);
  const content = await fs.read(join(folder, name));
  const { byteLength: bytes } = content;
  const digest = sha256(content);
  const before = known.get(name);
  if (before && before.sha256 === digest && isNext(check, before)) {
    const { firstSeq, lastSeq, lastHash } = before;
    const trusted = trustSegment(check, { seq: lastSeq, hash: lastHash });
    return { segment: { name, number, firstSeq, lastSeq, bytes }, check: trusted, verified: before };
  }
  const lines = segmentLines(content);
  const after = checkLines(check, name, lines);
  const segment = { name, number, bytes, ...seqRange(lines) };
  return { segment, check: after, verified: verifiedFrom(check, after, segment, digest) };
}

/** A segment with anything odd in it, a torn piece too, is read line by line at every start. */
function verifiedFrom(before: ChainCheck, after: ChainCheck, segment: Segment, digest: string): VerifiedSegment | null {
  const isSound = after.damage.length === 0 && !after.open && !after.torn && after.head.seq > before.head.seq;
  if (!isSound) return null;
  return {
    name: segment.name,
    sha256: digest,
    bytes: segment.bytes,
    firstSeq: before.head.seq + 1,
    lastSeq: after.head.seq,
    prev: before.head.hash,
    lastHash: after.head.hash,
  };
}

function isNext(check: ChainCheck, segment: VerifiedSegment): boolean {
  return !check.open && segment.firstSeq === check.head.seq + 1 && segment.prev === check.head.hash;
}

function seqRange(lines: readonly SegmentLine[]): Pick<Segment, "firstSeq" | "lastSeq"> {
  let firstSeq: number | null = null;
  let lastSeq: number | null = null;
  for (const { entry } of lines) {
    if (!entry) continue;
    firstSeq = Math.min(firstSeq ?? entry.seq, entry.seq);
    lastSeq = Math.max(lastSeq ?? entry.seq, entry.seq);
  }
  return { firstSeq, lastSeq };
}

function conclude(
  { head, recent, damage }: ChainCheck,
  segments: readonly Segment[],
  verified: ReadonlyMap<string, VerifiedSegment>,
  file: Awaited<ReturnType<typeof readSentinel>>,
): JournalScan {
  const sentinel = file?.sentinel ?? null;
  const found = compareSentinel(sentinel, head, recent);
  const place = { segment: segments.at(-1)?.name ?? "", line: 0, nextGoodSeq: null };
  const all = found ? [...damage, { ...place, ...found }] : damage;
  const isClosed = file?.closed === true && sentinel?.seq === head.seq && all.length === 0;
  return { segments, head, recent, damage: all, sentinel, isClosed, verified };
}
