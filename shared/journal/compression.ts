import { concatBytes } from "@noble/hashes/utils.js";
import { Gunzip, Gzip, strFromU8, strToU8 } from "fflate";
import { fail, type Result, succeed } from "../result/result.ts";

export type DecompressionError =
  | { readonly kind: "too-large"; readonly limitBytes: number }
  | { readonly kind: "not-readable"; readonly detail: string };

const PIECE_CHARACTERS = 1 << 18;
const LEVEL = 3;
const LINE_FEED = 10;

export type PackedRows = { readonly bytes: Uint8Array; readonly unpackedBytes: number };

/** Writes rows as gzipped NDJSON. The same rows give the same bytes: no time and no file name in the gzip header. */
export function packRows(rows: Iterable<unknown>): PackedRows {
  const steps = packSteps(rows);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same piece by piece, so that a caller can let the window answer in between. Yields the rows packed so far. */
export function* packSteps(rows: Iterable<unknown>): Generator<number, PackedRows> {
  const parts: Uint8Array[] = [];
  let unpackedBytes = 0;
  const gzip = new Gzip({ level: LEVEL, mtime: 0 }, (part) => parts.push(part));
  const push = (text: string, isLast: boolean) => {
    const piece = strToU8(text);
    unpackedBytes += piece.length;
    gzip.push(piece, isLast);
  };
  let text = "";
  let count = 0;
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    count += 1;
    if (text.length < PIECE_CHARACTERS) continue;
    push(text, false);
    text = "";
    yield count;
  }
  push(text, true);
  return { bytes: concatBytes(...parts), unpackedBytes };
}

/**
 * Reads gzipped NDJSON row by row. Stops with an error as a value once more than `limitBytes` came out of it (a small
 * file can unpack to any size), at a line that is not JSON, or when the last line is cut off.
 */
export function unpackRows(
  bytes: Uint8Array,
  limitBytes: number,
  onRow: (row: unknown) => void,
): Result<{ readonly rows: number }, DecompressionError> {
  const lines = lineReader(onRow);
  let size = 0;
  let finished = false;
  const gunzip = new Gunzip((part, isLast) => {
    size += part.length;
    if (size > limitBytes) throw new TooLarge();
    lines.push(part);
    finished ||= isLast;
  });
  try {
    pushInPieces(gunzip, bytes);
  } catch (error) {
    if (error instanceof TooLarge) return fail({ kind: "too-large", limitBytes });
    return fail({ kind: "not-readable", detail: error instanceof Error ? error.message : String(error) });
  }
  if (!finished || lines.hasRest()) return fail({ kind: "not-readable", detail: "ends too early" });
  return succeed({ rows: lines.rows() });
}

/** Small pieces in, so that what comes out between two looks at the limit stays small too. */
function pushInPieces(gunzip: Gunzip, bytes: Uint8Array): void {
  const pieceBytes = 1 << 16;
  if (bytes.length === 0) throw new Error("is empty");
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    gunzip.push(bytes.subarray(from, from + pieceBytes), from + pieceBytes >= bytes.length);
  }
}

/** Decodes whole lines at a time: one call for each line takes twice as long. */
function lineReader(onRow: (row: unknown) => void) {
  let rest: Uint8Array[] = [];
  let rows = 0;
  return {
    push: (part: Uint8Array) => {
      const end = part.lastIndexOf(LINE_FEED);
      if (end !== -1) {
        for (const line of strFromU8(concatBytes(...rest, part.subarray(0, end))).split("\n")) {
          rows += 1;
          onRow(JSON.parse(line));
        }
        rest = [];
      }
      // Copied: the decompressor may use its buffer again.
      if (end + 1 < part.length) rest.push(part.slice(end + 1));
    },
    hasRest: () => rest.length > 0,
    rows: () => rows,
  };
}

class TooLarge extends Error {}
