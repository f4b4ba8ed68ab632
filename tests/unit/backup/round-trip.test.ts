import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { webCipher } from "#renderer/data/recovery/web-cipher.ts";
import { encryptBackup, PASSWORD_ROUNDS } from "#shared/backup/encrypt-backup.ts";
import { openBackup, readBackup } from "#shared/backup/read-backup.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import {
  SAMPLE_PASSWORD,
  SAMPLE_SALT,
  sampleContents,
  sampleEncrypted,
  samplePlain,
  TEST_ROUNDS,
} from "#tests/support/backup-samples.ts";
import { anyActs, writeHistory } from "#tests/support/change-history.ts";
import { runs } from "#tests/support/runs.ts";

const fixture = (name: string) => new URL(`../../fixtures/backups/${name}`, import.meta.url);

describe("a backup", () => {
  test("gives back every row, line and file after any history, plain and encrypted", async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, fc.string(), fc.integer({ min: 64, max: 5000 }), async (acts, password, chunkBytes) => {
        const contents = sampleContents(acts);
        const plain = writeBackup(contents.about, contents);
        const options = { password, salt: SAMPLE_SALT, rounds: TEST_ROUNDS, chunkBytes };
        const sealed = await encryptBackup(plain, options, webCipher);
        for (const file of [plain, sealed]) {
          expect(await openBackup(file, { schema: 1, password }, webCipher)).toMatchObject({
            ok: true,
            value: {
              tables: writeHistory(acts).tables,
              journal: contents.journal,
              files: contents.files,
              header: { about: contents.about },
            },
          });
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test("says before it is restored what is in it: counts and sums by currency", () => {
    const read = readBackup(samplePlain(), { schema: 1 });
    expect(read.ok && read.value.header.counts).toMatchObject({ customers: 2, ledgers: 2, notes: 1, calls: 1 });
    expect(read.ok && read.value.header.totals).toEqual([
      { currency: "GBP", debits: 3, credits: 1, debitMinor: 294_050, creditMinor: 100_000 },
    ]);
  });

  test("is the same file for the same contents", () => {
    expect(samplePlain()).toEqual(samplePlain());
  });

  test("a snapshot holds the tables and leaves journal and files out", () => {
    const contents = sampleContents();
    const read = readBackup(writeBackup({ ...contents.about, kind: "snapshot" }, contents), { schema: 1 });
    expect(read).toMatchObject({ ok: true, value: { journal: [], files: new Map(), tables: contents.tables } });
  });

  test("shows nothing of what is inside when it is encrypted", async () => {
    const text = new TextDecoder("latin1").decode(await sampleEncrypted());
    for (const word of ["Ashdown", "Hollins", "customers", "tables/"]) expect(text).not.toContain(word);
  });

  test("asks at least 600,000 rounds of whoever guesses the password, unless a test says fewer", async () => {
    expect(PASSWORD_ROUNDS).toBeGreaterThanOrEqual(600_000);
    const sealed = await encryptBackup(samplePlain(), { password: "x", salt: SAMPLE_SALT }, webCipher);
    expect(new TextDecoder("latin1").decode(sealed.subarray(0, 300))).toContain('"rounds":600000');
  });

  test("a password typed with composed or decomposed letters opens it", async () => {
    const options = { password: "stäple", salt: SAMPLE_SALT, rounds: TEST_ROUNDS };
    const sealed = await encryptBackup(samplePlain(), options, webCipher);
    const read = await openBackup(sealed, { schema: 1, password: "sta\u0308ple" }, webCipher);
    expect(read.ok).toBe(true);
  });
});

describe("backups written by released versions stay readable", () => {
  test.each([
    ["version-1-plain.duebook", undefined],
    ["version-1-encrypted.duebook", SAMPLE_PASSWORD],
  ])("%s", async (name, password) => {
    expect(existsSync(fixture(name))).toBe(true);
    const bytes = new Uint8Array(readFileSync(fixture(name)));
    const read = await openBackup(bytes, { schema: 1, password }, webCipher);
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: {
          about: { company: "Ashdown Joinery", schema: 1, seq: 8 },
          counts: { customers: 2, ledgers: 2, notes: 1, calls: 1 },
          totals: [{ currency: "GBP", debits: 3, credits: 1, debitMinor: 294_050, creditMinor: 100_000 }],
        },
      },
    });
    expect(read.ok && read.value.tables.customers.get("customer-2")?.name).toBe("Łukasiewicz Sp. z o.o.");
    expect(read.ok && [read.value.journal.length, read.value.files.size]).toEqual([8, 1]);
  });
});
