import { unzipSync, zipSync } from "fflate";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/** A workbook of 1,048,576 short rows unpacks to less. */
const MOST_UNPACKED = 400 * 1024 * 1024;
const MOST_ROW = 1_048_576;
const MOST_CELLS = 24_000_000;

/**
 * Unpacks a workbook within limits and packs it again without compression, so that the reader behind cannot be made to
 * fill the memory: sizes are checked before a byte is unpacked, rows and columns before a cell is read.
 */
export function unpackWorkbook(bytes: Uint8Array): Result<Uint8Array, FileRefusal> {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        if (!/\.(xml|rels)$/.test(file.name)) return false;
        unpacked += file.originalSize;
        return unpacked <= MOST_UNPACKED;
      },
    });
  } catch {
    return fail({ kind: "damaged-workbook" });
  }
  if (unpacked > MOST_UNPACKED) return fail({ kind: "unpacks-too-large" });
  if (!files["xl/workbook.xml"]) return fail({ kind: "wrong-kind", what: "zip" });
  for (const [name, content] of Object.entries(files))
    if (name.startsWith("xl/worksheets/") && !isWithinLimits(content)) return fail({ kind: "unpacks-too-large" });
  return succeed(zipSync(files, { level: 0 }));
}

const SPACE = 0x20;
const R = 0x72;
const EQUALS = 0x3d;
const QUOTES = new Set([0x22, 0x27]);
const SLASH = 0x2f;
const CLOSE = 0x3e;

/** Looks at every `r="AB12"` and `r="12"` of a sheet; cells without content are not laid out and do not count. */
function isWithinLimits(sheet: Uint8Array): boolean {
  let mostRow = 0;
  let mostColumn = 0;
  for (let at = sheet.indexOf(R); at !== -1; at = sheet.indexOf(R, at + 1)) {
    if (sheet[at - 1] !== SPACE || sheet[at + 1] !== EQUALS || !QUOTES.has(sheet[at + 2]!)) continue;
    const { row, column, end } = readPlace(sheet, at + 3);
    mostRow = Math.max(mostRow, row);
    if (column > mostColumn && !isSelfClosed(sheet, end)) mostColumn = column;
    if (mostRow > MOST_ROW || mostRow * mostColumn > MOST_CELLS) return false;
  }
  return true;
}

function readPlace(
  sheet: Uint8Array,
  from: number,
): { readonly row: number; readonly column: number; readonly end: number } {
  let at = from;
  let column = 0;
  while (sheet[at]! >= 0x41 && sheet[at]! <= 0x5a) {
    column = column * 26 + sheet[at]! - 0x40;
    at += 1;
  }
  let row = 0;
  while (sheet[at]! >= 0x30 && sheet[at]! <= 0x39) {
    row = row * 10 + sheet[at]! - 0x30;
    at += 1;
  }
  return { row, column, end: at };
}

function isSelfClosed(sheet: Uint8Array, from: number): boolean {
  const close = sheet.indexOf(CLOSE, from);
  return close !== -1 && sheet[close - 1] === SLASH;
}
