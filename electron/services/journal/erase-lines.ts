import { join } from "node:path";
import type { HostFailure } from "#shared/host/host.ts";
import { eraseBody } from "#shared/journal/erase.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { writeDurably } from "../write-file.ts";
import { closeWriter, type JournalOptions, type JournalState, journalFolder } from "./open-journal.ts";
import { type Segment, type SegmentLine, segmentLines } from "./segment.ts";

const encoder = new TextEncoder();

/**
 * Takes the content out of entries and leaves their places in the chain. Each segment is written beside its place and
 * renamed: stopped anywhere, every line is as it was or erased, the chain holds, and the same call ends the work. Refused
 * where no later entry names a snapshot that stands in for them: the books could not be rebuilt. Throws file errors.
 */
export async function eraseLines(
  options: JournalOptions,
  state: JournalState,
  seqs: readonly number[],
): Promise<Result<{ readonly erased: number }, HostFailure>> {
  const damage = state.scan.damage.find(({ kind }) => kind !== "torn-tail" && kind !== "sentinel-lost");
  if (damage) return fail({ kind: "damaged", detail: `${damage.kind} in ${damage.segment}` });
  const wanted = new Set(seqs);
  const first = seqs.reduce((least, seq) => Math.min(least, seq), Number.POSITIVE_INFINITY);
  const last = seqs.reduce((most, seq) => Math.max(most, seq), 0);
  const plans: { readonly segment: Segment; readonly lines: readonly SegmentLine[] }[] = [];
  let hasStandIn = false;
  for (const segment of state.scan.segments) {
    if (segment.lastSeq === null || segment.lastSeq < first) continue;
    const lines = await linesOf(options, segment);
    hasStandIn ||= lines.some(({ entry }) => entry !== null && entry.seq > last && entry.body?.kind === "snapshot");
    if (lines.some((line) => isToErase(line, wanted))) plans.push({ segment, lines });
  }
  if (plans.length === 0) return succeed({ erased: 0 });
  if (!hasStandIn) return fail({ kind: "refused", detail: "No later entry stands in for what would be erased" });
  await closeWriter(state);
  for (const { segment, lines } of plans) await rewrite(options, segment.name, lines, wanted);
  const erased = plans.flatMap(({ lines }) => lines.filter((line) => isToErase(line, wanted))).length;
  return succeed({ erased });
}

/** Only what was acknowledged: behind it may lie a line that was taken back. */
async function linesOf(options: JournalOptions, { name, bytes }: Segment): Promise<readonly SegmentLine[]> {
  const content = await options.fs.read(join(journalFolder(options), name));
  return segmentLines(content.subarray(0, bytes));
}

function isToErase({ entry }: SegmentLine, wanted: ReadonlySet<number>): boolean {
  return entry !== null && entry.body !== null && wanted.has(entry.seq);
}

async function rewrite(
  options: JournalOptions,
  name: string,
  lines: readonly SegmentLine[],
  wanted: ReadonlySet<number>,
) {
  // A torn piece at the end was never acknowledged, and may hold what is to go.
  const kept = lines.filter(({ entry }) => entry !== null);
  const text = kept.map((line) => `${isToErase(line, wanted) ? erasedLine(line) : line.text}\n`).join("");
  await writeDurably(options.fs, join(journalFolder(options), name), encoder.encode(text));
}

function erasedLine({ entry, text }: SegmentLine): string {
  return entry ? lineOf(eraseBody(entry)) : text;
}
