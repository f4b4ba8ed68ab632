import type { JournalEntry } from "#shared/journal/entry.ts";
import { lineOf, parseLine } from "#shared/journal/parse-line.ts";

/** One file of the journal as it was found on disk. */
export type Segment = {
  readonly name: string;
  readonly number: number;
  /** Lowest and highest entry in it; null when nothing in it can be read. */
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
  readonly bytes: number;
};

/** One line of a segment; `entry` null when it is not an entry written by this program. */
export type SegmentLine = {
  readonly text: string;
  readonly entry: JournalEntry | null;
  /** False only for a last line whose line feed is missing. */
  readonly ended: boolean;
};

/** All members of an entry are required, so one more is one that does not belong. */
const ENTRY_MEMBERS = 12;
const NAME = /^(\d{6})\.ndjson$/;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function segmentName(number: number): string {
  return `${String(number).padStart(6, "0")}.ndjson`;
}

/** The number in a segment's name; null for any other file. */
export function segmentNumber(name: string): number | null {
  const match = NAME.exec(name);
  return match ? Number(match[1]) : null;
}

/** Splits a segment into lines. A byte that is no UTF-8 becomes U+FFFD and so makes its line differ from what it says. */
export function segmentLines(bytes: Uint8Array): readonly SegmentLine[] {
  const pieces = decoder.decode(bytes).split("\n");
  const rest = pieces.pop() ?? "";
  const lines = pieces.map((text) => ({ text, entry: entryOfLine(text), ended: true }));
  return rest === "" ? lines : [...lines, { text: rest, entry: entryOfLine(rest), ended: false }];
}

/**
 * The entry a line holds; null for anything but the very bytes the program writes: a blank or a member more would be an
 * edit that no hash covers.
 */
export function entryOfLine(text: string): JournalEntry | null {
  const parsed = parseLine(text);
  if (!parsed.ok || Object.keys(parsed.value).length !== ENTRY_MEMBERS) return null;
  return lineOf(parsed.value) === text ? parsed.value : null;
}
