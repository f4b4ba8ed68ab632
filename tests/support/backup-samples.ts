import { hexToBytes } from "@noble/hashes/utils.js";
import { webCipher } from "#renderer/data/recovery/web-cipher.ts";
import { encryptBackup } from "#shared/backup/encrypt-backup.ts";
import type { BackupAbout } from "#shared/backup/format.ts";
import { type BackupContents, writeBackup } from "#shared/backup/write-backup.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { sha256Hex } from "#shared/journal/seal.ts";
import { type Act, writeHistory } from "./change-history.ts";

export const SAMPLE_ACTS: readonly Act[] = [
  { kind: "customer", who: 1, name: "Hollins & Bray" },
  { kind: "customer", who: 2, name: "Łukasiewicz Sp. z o.o." },
  { kind: "invoice", who: 1, amountMinor: 220_000 },
  { kind: "invoice", who: 1, amountMinor: 60_050 },
  { kind: "invoice", who: 2, amountMinor: 14_000 },
  { kind: "receipt", who: 1, amountMinor: 100_000 },
  { kind: "note", who: 2, text: "Rang about plot 9 ☎" },
  { kind: "call", who: 1, text: "Will pay on Friday" },
];

export const SAMPLE_SALT = hexToBytes("00112233445566778899aabbccddeeff");
export const SAMPLE_PASSWORD = "correct horse battery stäple";

/** Few rounds: the work of guessing is the derivation's, not the format's; its own test uses the real number. */
export const TEST_ROUNDS = 10;

export function sampleContents(acts: readonly Act[] = SAMPLE_ACTS): BackupContents & { readonly about: BackupAbout } {
  const { entries, tables } = writeHistory(acts);
  const letter = new TextEncoder().encode("%PDF-1.7 a letter as it was sent");
  const last = entries.at(-1);
  return {
    tables,
    journal: entries.map(lineOf),
    files: new Map([[sha256Hex(letter), letter]]),
    about: {
      kind: "backup",
      createdAt: "2026-01-05T12:00:00.000Z",
      reason: "by hand",
      appVersion: "0.1.0",
      schema: 1,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? "0".repeat(64),
      company: "Ashdown Joinery",
    },
  };
}

export function samplePlain(acts?: readonly Act[]): Uint8Array {
  const contents = sampleContents(acts);
  return writeBackup(contents.about, contents);
}

export function sampleEncrypted(chunkBytes = 512): Promise<Uint8Array> {
  const options = { password: SAMPLE_PASSWORD, salt: SAMPLE_SALT, rounds: TEST_ROUNDS, chunkBytes };
  return encryptBackup(samplePlain(), options, webCipher);
}
