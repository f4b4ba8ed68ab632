import { gcm } from "@noble/ciphers/aes.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveKey, webCipher } from "#renderer/data/recovery/web-cipher.ts";
import type { MakeCipher } from "#shared/backup/backup-cipher.ts";
import { encryptBackup } from "#shared/backup/encrypt-backup.ts";
import { openBackup } from "#shared/backup/read-backup.ts";
import { SAMPLE_PASSWORD, SAMPLE_SALT, samplePlain, TEST_ROUNDS } from "#tests/support/backup-samples.ts";
import { runs } from "#tests/support/runs.ts";

/** How backups were sealed before the browser did it: PBKDF2 and AES-GCM computed in script. */
const scriptCipher: MakeCipher = async ({ password, salt, rounds }) => {
  const key = pbkdf2(sha256, password, salt, { c: rounds, dkLen: 32 });
  return {
    seal: async (chunk, nonce, header) => gcm(key, nonce, header).encrypt(chunk),
    open: async (sealed, nonce, header) => gcm(key, nonce, header).decrypt(sealed),
  };
};

describe("the key of a password", () => {
  // RFC 7914 section 11 (PBKDF2-HMAC-SHA-256), first 32 bytes of each.
  test.each([
    ["passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"],
    ["Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"],
  ])("%s, %s, %i rounds: the published vector", async (password, salt, rounds, expected) => {
    const key = await deriveKey({ password: utf8ToBytes(password), salt: utf8ToBytes(salt), rounds });
    expect(bytesToHex(key)).toBe(expected);
  });
});

describe("a backup sealed by the browser", () => {
  test("is byte for byte the one that was sealed in script, and each opens what the other wrote", async () => {
    const plain = samplePlain();
    const anyText = fc.string({ unit: "grapheme" });
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 64, max: 5000 }), async (password, chunkBytes) => {
        const options = { password, salt: SAMPLE_SALT, rounds: TEST_ROUNDS, chunkBytes };
        const sealed = await encryptBackup(plain, options, webCipher);
        expect(sealed).toEqual(await encryptBackup(plain, options, scriptCipher));
        expect((await openBackup(sealed, { schema: 1, password }, scriptCipher)).ok).toBe(true);
      }),
      { numRuns: runs(15) },
    );
  });

  test("a chunk that was changed, or is too short to be one, is not opened", async () => {
    const input = { password: utf8ToBytes(SAMPLE_PASSWORD), salt: SAMPLE_SALT, rounds: TEST_ROUNDS };
    const [cipher, nonce, header] = [await webCipher(input), new Uint8Array(12), utf8ToBytes("header")];
    const sealed = await cipher.seal(utf8ToBytes("ledger"), nonce, header);
    expect(await cipher.open(sealed, nonce, header)).toEqual(utf8ToBytes("ledger"));
    expect(await cipher.open(sealed.with(3, sealed[3]! ^ 1), nonce, header)).toBeNull();
    expect(await cipher.open(sealed, nonce, utf8ToBytes("headeR"))).toBeNull();
    expect(await cipher.open(sealed.subarray(0, 5), nonce, header)).toBeNull();
  });
});
