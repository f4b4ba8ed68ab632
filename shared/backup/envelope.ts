import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { strFromU8, strToU8 } from "fflate";
import { fail, type Result, succeed } from "../result/result.ts";
import { type BackupError, type BackupLimits, DIGEST_BYTES, LENGTH_BYTES } from "./format.ts";

/** The outer parts both kinds of file share: magic, header, body and the digest over all of it. */
export type Envelope = { readonly header: unknown; readonly headerBytes: Uint8Array; readonly body: Uint8Array };

export function encodeHeader(header: object): Uint8Array {
  return strToU8(JSON.stringify(header));
}

export function sealEnvelope(magic: Uint8Array, header: Uint8Array, body: readonly Uint8Array[]): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const file = concatBytes(magic, length, header, ...body, new Uint8Array(DIGEST_BYTES));
  file.set(sha256(file.subarray(0, -DIGEST_BYTES)), file.length - DIGEST_BYTES);
  return file;
}

/** Takes a file apart after its digest was found right: from there on, whatever is wrong was written wrong. */
export function openEnvelope(bytes: Uint8Array, limits: BackupLimits): Result<Envelope, BackupError> {
  if (bytes.length > limits.fileBytes) return fail({ kind: "too-large", limitBytes: limits.fileBytes });
  const headerFrom = 8 + LENGTH_BYTES;
  if (bytes.length < headerFrom + DIGEST_BYTES) return fail({ kind: "damaged", where: "length" });
  const content = bytes.subarray(0, -DIGEST_BYTES);
  if (!sameBytes(sha256(content), bytes.subarray(-DIGEST_BYTES))) return fail({ kind: "damaged", where: "digest" });
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset + 8, LENGTH_BYTES).getUint32(0, true);
  if (headerLength > limits.headerBytes) return fail({ kind: "too-large", limitBytes: limits.headerBytes });
  if (headerFrom + headerLength > content.length) return fail({ kind: "damaged", where: "header" });
  const headerBytes = content.subarray(headerFrom, headerFrom + headerLength);
  const header = parseJson(headerBytes);
  if (header === undefined) return fail({ kind: "damaged", where: "header" });
  return succeed({ header, headerBytes, body: content.subarray(headerFrom + headerLength) });
}

export function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return bytes.length >= magic.length && sameBytes(bytes.subarray(0, magic.length), magic);
}

function sameBytes(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}
