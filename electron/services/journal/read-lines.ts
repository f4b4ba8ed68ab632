import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import type { Segment } from "./segment.ts";
import { segmentLines } from "./segment.ts";

/** The lines of the first segment that reaches up to `fromSeq`, and where the next piece begins. Throws file errors. */
export async function readLines(
  fs: FileSystem,
  folder: string,
  segments: readonly Segment[],
  fromSeq: number,
): Promise<{ readonly lines: readonly string[]; readonly nextSeq: number | null }> {
  // By what is in them: files whose names were exchanged are still read in the order in which they were written.
  const filled = segments
    .filter((segment) => segment.lastSeq !== null && segment.lastSeq >= fromSeq)
    .sort((one, other) => (one.firstSeq ?? 0) - (other.firstSeq ?? 0));
  const [segment] = filled;
  if (!segment) return { lines: [], nextSeq: null };
  const content = await fs.read(join(folder, segment.name));
  // What lies behind the last acknowledged byte may be a line that is being written or was taken back.
  const lines = segmentLines(content.subarray(0, segment.bytes))
    .filter(({ entry }) => entry !== null && entry.seq >= fromSeq)
    .map(({ text }) => text);
  const following = Math.max(fromSeq, segment.lastSeq ?? 0) + 1;
  return { lines, nextSeq: filled.length > 1 ? following : null };
}
