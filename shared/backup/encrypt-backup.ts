import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { strToU8 } from "fflate";
import { fail, type Result, succeed } from "../result/result.ts";
import type { BackupCipher, MakeCipher } from "./backup-cipher.ts";
import { encodeHeader, openEnvelope, sealEnvelope } from "./envelope.ts";
import { type BackupError, type BackupLimits, ENCRYPTED_MAGIC, type EncryptedHeader } from "./format.ts";
import { parseEncryptedHeader } from "./parse-header.ts";

/** The least work a password guess costs (OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256, 600,000). */
export const PASSWORD_ROUNDS = 600_000;

export const SALT_BYTES = 16;
const TAG_BYTES = 16;
const CHUNK_BYTES = 1 << 20;

export type EncryptionOptions = {
  readonly password: string;
  /** 16 fresh random bytes: salt and therefore key belong to this one file. */
  readonly salt: Uint8Array;
  readonly rounds?: number;
  readonly chunkBytes?: number;
};

/** Seals a plain backup with a password, by the cryptography of the caller. There is no way back without the password. */
export async function encryptBackup(
  plain: Uint8Array,
  options: EncryptionOptions,
  makeCipher: MakeCipher,
): Promise<Uint8Array> {
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
  const cipher = await cipherOf(password, header, makeCipher);
  const chunks: Uint8Array[] = [];
  const last = Math.max(0, Math.ceil(plain.length / chunkBytes) - 1);
  for (let index = 0; index <= last; index += 1) {
    const piece = plain.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    chunks.push(await cipher.seal(piece, nonceOf(index, index === last), headerBytes));
  }
  return sealEnvelope(ENCRYPTED_MAGIC, headerBytes, chunks);
}

/** Opens an encrypted file. The file's own digest tells damage from a wrong password. */
export async function decryptBackup(
  bytes: Uint8Array,
  password: string,
  limits: BackupLimits,
  makeCipher: MakeCipher,
): Promise<Result<Uint8Array, BackupError>> {
  const envelope = openEnvelope(bytes, limits);
  if (!envelope.ok) return envelope;
  const { headerBytes, body } = envelope.value;
  const header = parseEncryptedHeader(envelope.value.header, limits);
  if (!header.ok) return header;
  const cipher = await cipherOf(password, header.value, makeCipher);
  const sealedBytes = header.value.chunkBytes + TAG_BYTES;
  const last = Math.max(0, Math.ceil(body.length / sealedBytes) - 1);
  const pieces: Uint8Array[] = [];
  for (let index = 0; index <= last; index += 1) {
    const sealed = body.subarray(index * sealedBytes, (index + 1) * sealedBytes);
    const piece = await cipher.open(sealed, nonceOf(index, index === last), headerBytes);
    if (!piece) return fail(index === 0 ? { kind: "wrong-password" } : { kind: "damaged", where: `chunk ${index}` });
    pieces.push(piece);
  }
  return succeed(concatBytes(...pieces));
}

/** Typed on one computer, read on another: the same letters in the same bytes (Unicode NFC, UTF-8). */
function cipherOf(password: string, { salt, rounds }: EncryptedHeader, makeCipher: MakeCipher): Promise<BackupCipher> {
  return makeCipher({ password: strToU8(password.normalize("NFC")), salt: hexToBytes(salt), rounds });
}

/** Counter and last-chunk mark, so that chunks cannot be cut off, repeated or put in another order. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, index, false);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
