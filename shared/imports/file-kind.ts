/** Why a file was not opened, before any row of it was looked at. */
export type FileRefusal =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly bytes: number; readonly mostBytes: number }
  | { readonly kind: "too-many-rows"; readonly mostRows: number }
  /** The workbook would unpack to far more than its size: a damaged or malicious file. */
  | { readonly kind: "unpacks-too-large" }
  | { readonly kind: "damaged-workbook" }
  | { readonly kind: "wrong-kind"; readonly what: "pdf" | "old-excel" | "zip" | "picture" | "other" }
  /** OFX, QIF, MT940 or CAMT: read on the bank screen. */
  | { readonly kind: "bank-statement" }
  | { readonly kind: "no-rows" };

export type FileKind = "text" | "workbook";

export const MOST_BYTES = 256 * 1024 * 1024;
export const MOST_ROWS = 1_048_576;

/** Tells text from a workbook by the first bytes, and refuses what is neither; the name's ending is not trusted. */
export function fileKind(bytes: Uint8Array): FileKind | FileRefusal {
  if (bytes.length === 0) return { kind: "empty" };
  if (bytes.length > MOST_BYTES) return { kind: "too-large", bytes: bytes.length, mostBytes: MOST_BYTES };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "workbook";
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: "wrong-kind", what: "zip" };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { kind: "wrong-kind", what: "pdf" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: "wrong-kind", what: "old-excel" };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff]))
    return { kind: "wrong-kind", what: "picture" };
  return isBinary(bytes) ? { kind: "wrong-kind", what: "other" } : "text";
}

export function isRefusal(found: FileKind | FileRefusal): found is FileRefusal {
  return typeof found === "object";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Control characters that no text has, in more than one place in a hundred; zeros are left to the decoder. */
function isBinary(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 8_192);
  let odd = 0;
  for (let index = 0; index < size; index += 1) {
    const byte = bytes[index]!;
    if (byte !== 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) odd += 1;
  }
  return odd > size / 100;
}
