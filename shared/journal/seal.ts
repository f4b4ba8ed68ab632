import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fail, type Result, succeed } from "../result/result.ts";
import { canonicalJson } from "./canonical.ts";
import type { JournalBody, JournalEntry } from "./entry.ts";

export type SealError =
  | { readonly kind: "commitment-differs"; readonly seq: number }
  | { readonly kind: "hash-differs"; readonly seq: number }
  | { readonly kind: "chain-broken"; readonly seq: number; readonly expectedPrev: string }
  | { readonly kind: "out-of-order"; readonly seq: number; readonly expectedSeq: number };

/** Completes an entry with its commitment and hash. `salt` is 32 hex digits of randomness made by the caller. */
export function sealEntry(
  entry: Omit<JournalEntry, "commitment" | "hash"> & { readonly body: JournalBody },
): JournalEntry {
  const commitment = commitmentOf(entry.salt, entry.body);
  return { ...entry, commitment, hash: hashOf({ ...entry, commitment }) };
}

/** Checks one entry against the one before it: order, chain, hash, and its body unless that was erased. */
export function verifyEntry(
  entry: JournalEntry,
  previous: { readonly seq: number; readonly hash: string },
): Result<JournalEntry, SealError> {
  const { seq } = entry;
  if (seq !== previous.seq + 1) return fail({ kind: "out-of-order", seq, expectedSeq: previous.seq + 1 });
  if (entry.prev !== previous.hash) return fail({ kind: "chain-broken", seq, expectedPrev: previous.hash });
  if (hashOf(entry) !== entry.hash) return fail({ kind: "hash-differs", seq });
  if (entry.body && commitmentOf(entry.salt, entry.body) !== entry.commitment) {
    return fail({ kind: "commitment-differs", seq });
  }
  return succeed(entry);
}

export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}

function commitmentOf(salt: string, body: JournalBody): string {
  return sha256Hex(`${salt}\n${canonicalJson(body)}`);
}

function hashOf(entry: Omit<JournalEntry, "hash" | "salt" | "body">): string {
  const { v, seq, at, offset, user, command, subject, commitment, prev } = entry;
  return sha256Hex(canonicalJson({ v, seq, at, offset, user, command, subject, commitment, prev }));
}
