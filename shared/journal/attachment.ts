import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Change } from "./change.ts";

/** Above this many characters of JSON a change goes into a compressed attachment beside the journal. */
export const ATTACH_ABOVE = 256 * 1024;

/** Unpacked attachments above this size are refused: no honest change is that large. */
const MAX_UNPACKED = 1024 * 1024 * 1024;

export function packChanges(changes: readonly Change[]): Uint8Array {
  return gzipSync(strToU8(JSON.stringify(changes)), { mtime: 0 });
}

/** Reads an attachment back; the digest is checked by whoever fetched the bytes. */
export function unpackChanges(bytes: Uint8Array): Result<readonly Change[], { readonly kind: "unreadable" }> {
  try {
    if (unpackedSize(bytes) > MAX_UNPACKED) return fail({ kind: "unreadable" });
    const value: unknown = JSON.parse(strFromU8(gunzipSync(bytes)));
    return Array.isArray(value) ? succeed(value as readonly Change[]) : fail({ kind: "unreadable" });
  } catch {
    return fail({ kind: "unreadable" });
  }
}

/** A gzip file ends with its unpacked size, modulo 2^32 (RFC 1952, section 2.3.1). */
function unpackedSize(bytes: Uint8Array): number {
  if (bytes.length < 18) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}
