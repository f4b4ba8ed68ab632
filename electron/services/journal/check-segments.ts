import type { JournalDamage } from "#shared/host/host.ts";
import { GENESIS_HASH, type JournalEntry } from "#shared/journal/entry.ts";
import { verifyEntry } from "#shared/journal/seal.ts";
import type { SegmentLine } from "./segment.ts";

type Place = Pick<JournalDamage, "segment" | "line" | "kind">;

/** How far the check has come: the last sound entry, and what was found wrong so far. */
export type ChainCheck = {
  readonly head: { readonly seq: number; readonly hash: string };
  readonly damage: readonly JournalDamage[];
  /** Damage whose end is not yet known. */
  readonly open: { readonly place: Place; readonly lastGoodSeq: number } | null;
  /** An unreadable last line of a segment: harmless when the next entry follows on the last sound one. */
  readonly torn: Place | null;
  /** Hashes of the latest entries by number. */
  readonly recent: Map<number, string>;
};

/** A line sent again is looked for among this many. */
export const RECENT_ENTRIES = 1000;

export function startCheck(): ChainCheck {
  return { head: { seq: 0, hash: GENESIS_HASH }, damage: [], open: null, torn: null, recent: new Map() };
}

/** Checks the lines of the next segment against the chain so far. */
export function checkLines(check: ChainCheck, segment: string, lines: readonly SegmentLine[]): ChainCheck {
  let at = check;
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1;
    at = checkLine(at, { segment, line: index + 1, kind: "chain-broken" }, line, isLast);
  });
  return at;
}

/** Notes that segments are missing; what follows tells where the gap ends. */
export function noteMissing(check: ChainCheck, segment: string): ChainCheck {
  return openGap(check, { segment, line: 0, kind: "missing-segment" });
}

/** Takes a segment whose digest shows that it is as it was when it was checked last. */
export function trustSegment(check: ChainCheck, last: { readonly seq: number; readonly hash: string }): ChainCheck {
  remember(check.recent, last);
  return { ...check, head: last, torn: null };
}

/** Ends the check: a gap that nothing follows, and a torn last line, are reported too. */
export function finishCheck(check: ChainCheck): ChainCheck {
  const { seq } = check.head;
  if (check.open) return { ...closeGap(check, null), torn: null };
  if (!check.torn) return check;
  const torn: JournalDamage = { ...check.torn, kind: "torn-tail", lastGoodSeq: seq, nextGoodSeq: null };
  return { ...check, damage: [...check.damage, torn] };
}

function checkLine(check: ChainCheck, place: Place, line: SegmentLine, isLast: boolean): ChainCheck {
  const { entry } = line;
  if (!entry) {
    if (isLast && !check.open) return { ...check, torn: { ...place, kind: "unreadable-line" } };
    return openGap(check, { ...place, kind: "unreadable-line" });
  }
  const next = verifyEntry(entry, check.head).ok ? follow(check, entry) : resume(check, place, entry);
  // A whole line without its line feed is kept, and reported: its end was cut off.
  return line.ended ? next : { ...next, torn: { ...place, kind: "unreadable-line" } };
}

/** An entry that follows on the last sound one. A gap before it lost nothing but lines that do not belong. */
function follow(check: ChainCheck, entry: JournalEntry): ChainCheck {
  const closed = check.open ? closeGap(check, entry.seq) : check;
  return advance({ ...closed, torn: null }, entry);
}

/** An entry that does not: the chain goes on behind a gap when the entry is sound in itself. */
function resume(check: ChainCheck, place: Place, entry: JournalEntry): ChainCheck {
  const gap = openGap(check, place);
  const isSound = entry.seq > check.head.seq && verifyEntry(entry, { seq: entry.seq - 1, hash: entry.prev }).ok;
  return isSound ? advance(closeGap(gap, entry.seq), entry) : gap;
}

function advance(check: ChainCheck, entry: JournalEntry): ChainCheck {
  const head = { seq: entry.seq, hash: entry.hash };
  remember(check.recent, head);
  return { ...check, head };
}

function openGap(check: ChainCheck, place: Place): ChainCheck {
  if (check.open) return { ...check, torn: null };
  return { ...check, torn: null, open: { place: check.torn ?? place, lastGoodSeq: check.head.seq } };
}

function closeGap(check: ChainCheck, nextGoodSeq: number | null): ChainCheck {
  if (!check.open) return check;
  const { place, lastGoodSeq } = check.open;
  return { ...check, open: null, damage: [...check.damage, { ...place, lastGoodSeq, nextGoodSeq }] };
}

function remember(recent: Map<number, string>, entry: { readonly seq: number; readonly hash: string }): void {
  recent.set(entry.seq, entry.hash);
  recent.delete(entry.seq - RECENT_ENTRIES);
}
