import { gcm } from "@noble/ciphers/aes.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { fail, type Result, succeed } from "../result/result.ts";
import { encodeHeader, openEnvelope, sealEnvelope } from "./envelope.ts";
import { type BackupError, type BackupLimits, ENCRYPTED_MAGIC, type EncryptedHeader } from "./format.ts";
import { parseEncryptedHeader } from "./parse-header.ts";

/** The least work a password guess costs (OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256, 600,000). */
export const PASSWORD_ROUNDS = 600_000;

export const SALT_BYTES = 16;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const CHUNK_BYTES = 1 << 20;

export type EncryptionOptions = {
  readonly password: string;
  /** 16 fresh random bytes: salt and therefore key belong to this one file. */
  readonly salt: Uint8Array;
  readonly rounds?: number;
  readonly chunkBytes?: number;
};

/** Seals a plain backup with a password. There is no way back without it. */
export function encryptBackup(plain: Uint8Array, options: EncryptionOptions): Uint8Array {
  const { password, salt, rounds = PASSWORD_ROUNDS, chunkBytes = CHUNK_BYTES } = options;
  if (salt.length !== SALT_BYTES) throw new RangeError(`Salt of ${salt.length} bytes`);
  const header: EncryptedHeader = {
    format: "duebook-encrypted",
    version: 1,
    cipher: "AES-256-GCM",
    kdf: "PBKDF2-SHA-256",
    rounds,
    salt: bytesToHex(salt),
    chunkBytes,
  };
  const headerBytes = encodeHeader(header);
  const key = deriveKey(password, header);
  const chunks: Uint8Array[] = [];
  const last = Math.max(0, Math.ceil(plain.length / chunkBytes) - 1);
  for (let index = 0; index <= last; index += 1) {
    const piece = plain.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    chunks.push(gcm(key, nonceOf(index, index === last), headerBytes).encrypt(piece));
  }
  return sealEnvelope(ENCRYPTED_MAGIC, headerBytes, chunks);
}

/** Opens an encrypted file. The file's own digest tells damage from a wrong password. */
export function decryptBackup(
  bytes: Uint8Array,
  password: string,
  limits: BackupLimits,
): Result<Uint8Array, BackupError> {
  const envelope = openEnvelope(bytes, limits);
  if (!envelope.ok) return envelope;
  const { headerBytes, body } = envelope.value;
  const header = parseEncryptedHeader(envelope.value.header, limits);
  if (!header.ok) return header;
  const key = deriveKey(password, header.value);
  const sealedBytes = header.value.chunkBytes + TAG_BYTES;
  const last = Math.max(0, Math.ceil(body.length / sealedBytes) - 1);
  const pieces: Uint8Array[] = [];
  for (let index = 0; index <= last; index += 1) {
    const sealed = body.subarray(index * sealedBytes, (index + 1) * sealedBytes);
    const piece = openChunk(key, nonceOf(index, index === last), headerBytes, sealed);
    if (!piece) return fail(index === 0 ? { kind: "wrong-password" } : { kind: "damaged", where: `chunk ${index}` });
    pieces.push(piece);
  }
  return succeed(concatBytes(...pieces));
}

/** Typed on one computer, read on another: the same letters in the same bytes (Unicode NFC, UTF-8). */
function deriveKey(password: string, header: EncryptedHeader): Uint8Array {
  return pbkdf2(sha256, password.normalize("NFC"), hexToBytes(header.salt), { c: header.rounds, dkLen: KEY_BYTES });
}

/** Counter and last-chunk mark, so that chunks cannot be cut off, repeated or put in another order. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, index, false);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function openChunk(key: Uint8Array, nonce: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    return gcm(key, nonce, header).decrypt(sealed);
  } catch {
    return null;
  }
}
