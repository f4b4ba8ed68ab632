import fc from "fast-check";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { webCipher } from "#renderer/data/recovery/web-cipher.ts";
import { decryptBackup, encryptBackup } from "#shared/backup/encrypt-backup.ts";
import { encodeHeader, openEnvelope, sealEnvelope } from "#shared/backup/envelope.ts";
import { DEFAULT_LIMITS, ENCRYPTED_MAGIC, PLAIN_MAGIC } from "#shared/backup/format.ts";
import { openBackup, type ReadOptions } from "#shared/backup/read-backup.ts";
import { sha256Hex } from "#shared/journal/seal.ts";
import {
  SAMPLE_PASSWORD,
  SAMPLE_SALT,
  sampleContents,
  sampleEncrypted,
  samplePlain,
  TEST_ROUNDS,
} from "#tests/support/backup-samples.ts";
import { runs } from "#tests/support/runs.ts";

const plain = samplePlain();
const otherPlain = samplePlain([{ kind: "note", who: 3, text: "another company" }]);
const encrypted = await sampleEncrypted();
const otherEncrypted = await sampleEncrypted(300);

function read(bytes: Uint8Array, options: ReadOptions & { readonly password?: string }) {
  return openBackup(bytes, options, webCipher);
}

type Mutation = {
  readonly name: string;
  readonly mutate: (file: Uint8Array, other: Uint8Array, a: number, b: number) => Uint8Array;
};

const mutations: readonly Mutation[] = [
  {
    name: "bit flip",
    mutate: (file, _, a, b) => file.map((byte, index) => (index === a % file.length ? byte ^ (1 << (b % 8)) : byte)),
  },
  { name: "truncation", mutate: (file, _, a) => file.slice(0, a % file.length) },
  { name: "longer", mutate: (file, other, a) => joined(file, other.slice(0, 1 + (a % 64))) },
  {
    name: "splice",
    mutate: (file, other, a, b) => joined(file.slice(0, a % file.length), other.slice(b % other.length)),
  },
  {
    name: "zeroed stretch",
    mutate: (file, _, a, b) => file.slice().fill(0, a % file.length, (a % file.length) + 1 + (b % 200)),
  },
  {
    name: "block moved",
    mutate: (file, _, a, b) => file.slice().copyWithin(a % file.length, b % file.length, (b % file.length) + 64),
  },
  { name: "header text", mutate: (file, _, a) => withHeaderByte(file, a) },
];

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function withHeaderByte(file: Uint8Array, at: number): Uint8Array {
  const headerLength = new DataView(file.buffer, file.byteOffset + 8, 4).getUint32(0, true);
  const changed = file.slice();
  const index = 12 + (at % headerLength);
  changed[index] = changed[index] === 0x31 ? 0x32 : 0x31;
  return changed;
}

function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

describe("P5: a damaged backup is never accepted", () => {
  for (const [kind, file, other] of [
    ["plain", plain, otherPlain],
    ["encrypted", encrypted, otherEncrypted],
  ] as const) {
    test(`${kind}: any mutation`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...mutations), fc.nat(), fc.nat(), async ({ mutate }, a, b) => {
          const mutated = mutate(file, other, a, b);
          fc.pre(!isSame(mutated, file) && !isSame(mutated, other));
          expect((await read(mutated, { schema: 1, password: SAMPLE_PASSWORD })).ok).toBe(false);
        }),
        { numRuns: runs(150) },
      );
    });
  }

  test("any other password is refused as a wrong password", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (password) => {
        fc.pre(password !== SAMPLE_PASSWORD);
        expect(await read(encrypted, { schema: 1, password })).toEqual({
          ok: false,
          error: { kind: "wrong-password" },
        });
      }),
      { numRuns: runs(20) },
    );
  });

  test("random bytes are not a backup, with either beginning", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom([], PLAIN_MAGIC, ENCRYPTED_MAGIC),
        async (bytes, magic) => {
          const file = joined(Uint8Array.from(magic), bytes);
          expect((await read(file, { schema: 1, password: "x" })).ok).toBe(false);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

type Loose = Record<string, unknown> & {
  sections: Record<string, unknown>[];
  counts: Record<string, number>;
  totals: Record<string, number>[];
  about: Record<string, unknown>;
};

/** Changes a header and makes the outer digest right again: what a careless or dishonest tool would write. */
function resealed(file: Uint8Array, change: (header: Loose) => void): Uint8Array {
  const envelope = openEnvelope(file, DEFAULT_LIMITS);
  if (!envelope.ok) throw new Error("sample does not open");
  const header = structuredClone(envelope.value.header) as Loose;
  change(header);
  return sealEnvelope(file.slice(0, 8), encodeHeader(header), [envelope.value.body]);
}

function resealedBody(file: Uint8Array, change: (body: Uint8Array) => readonly Uint8Array[]): Uint8Array {
  const envelope = openEnvelope(file, DEFAULT_LIMITS);
  if (!envelope.ok) throw new Error("sample does not open");
  return sealEnvelope(file.slice(0, 8), envelope.value.headerBytes, change(envelope.value.body));
}

describe("a file whose outer digest is right but which contradicts itself", () => {
  test.each<[string, (header: Loose) => void, string]>([
    ["a count is wrong", (header) => (header.counts.customers = 3), "tables/customers"],
    ["a sum is wrong", (header) => (header.totals[0]!.debitMinor = 294_051), "totals"],
    ["a section's digest is wrong", (header) => (header.sections[0]!.sha256 = "0".repeat(64)), "tables/customers"],
    ["a section is left out", (header) => header.sections.pop(), "end"],
    ["a section stands twice", (header) => header.sections.push(header.sections[0]!), "tables/customers"],
    ["a row count is wrong", (header) => (header.sections[0]!.rows = 1), "tables/customers"],
    [
      "a section claims to be smaller than it unpacks",
      (header) => (header.sections[0]!.unpackedBytes = 10),
      "tables/customers",
    ],
    ["a table nobody knows", (header) => (header.sections[0]!.name = "tables/secrets"), "tables/secrets"],
    ["a header without counts", (header) => Reflect.deleteProperty(header, "counts"), "header"],
    ["a name with a path in it", (header) => (header.sections[0]!.name = "files/../../x"), "header"],
    ["a negative size", (header) => (header.sections[0]!.bytes = -1), "header"],
  ])("%s", async (_, change, where) => {
    expect(await read(resealed(plain, change), { schema: 1 })).toEqual({
      ok: false,
      error: { kind: "damaged", where },
    });
  });

  test.each<[string, (body: Uint8Array) => readonly Uint8Array[]]>([
    ["the last chunk cut off", (body) => [body.subarray(0, -(body.length % 528))]],
    ["two chunks exchanged", (body) => [body.subarray(528, 1056), body.subarray(0, 528), body.subarray(1056)]],
    ["a chunk repeated", (body) => [body.subarray(0, 528), body]],
    [
      "a chunk of another file",
      (body) => [body.subarray(0, 528), openedBody(otherEncrypted).subarray(0, 528), body.subarray(1056)],
    ],
    ["no chunk at all", () => []],
  ])("encrypted, with %s", async (_, change) => {
    expect((await read(resealedBody(encrypted, change), { schema: 1, password: SAMPLE_PASSWORD })).ok).toBe(false);
  });

  test("encrypted, ended early at a chunk: the cipher itself notices, before anything inside is looked at", async () => {
    const chunk = 512;
    const options = { password: SAMPLE_PASSWORD, salt: SAMPLE_SALT, rounds: TEST_ROUNDS, chunkBytes: chunk };
    const whole = await encryptBackup(new Uint8Array(3 * chunk).fill(7), options, webCipher);
    expect((await decryptBackup(whole, SAMPLE_PASSWORD, DEFAULT_LIMITS, webCipher)).ok).toBe(true);
    const cut = resealedBody(whole, (body) => [body.subarray(0, 2 * (chunk + 16))]);
    expect((await decryptBackup(cut, SAMPLE_PASSWORD, DEFAULT_LIMITS, webCipher)).ok).toBe(false);
  });

  test("encrypted, with other words in the outer header", async () => {
    const file = resealed(encrypted, (header) => (header.note = "hello"));
    expect((await read(file, { schema: 1, password: SAMPLE_PASSWORD })).ok).toBe(false);
  });
});

function openedBody(file: Uint8Array): Uint8Array {
  const envelope = openEnvelope(file, DEFAULT_LIMITS);
  if (!envelope.ok) throw new Error("sample does not open");
  return envelope.value.body;
}

describe("what this version cannot or will not open is named", () => {
  test.each<[string, Uint8Array, object]>([
    ["another kind of file", new TextEncoder().encode("customer;amount\n"), { kind: "not-a-backup" }],
    ["an empty file", new Uint8Array(), { kind: "not-a-backup" }],
    ["a later format", resealed(plain, (header) => (header.version = 2)), { kind: "newer-format", version: 2 }],
    ["a later schema", resealed(plain, (header) => (header.about.schema = 2)), { kind: "newer-schema", schema: 2 }],
    ["an encrypted file without a password", encrypted, { kind: "password-needed" }],
  ])("%s", async (_, file, error) => {
    expect(await read(file, { schema: 1 })).toEqual({ ok: false, error });
  });

  test("a key derivation that would never end is refused before it begins", async () => {
    const file = resealed(encrypted, (header) => (header.rounds = 4_000_000_000));
    expect(await read(file, { schema: 1, password: "x" })).toMatchObject({
      error: { kind: "damaged", where: "header" },
    });
  });
});

describe("a bomb", () => {
  /** 30 MB of zeros in one row, 30 kB packed. */
  const bomb = gzipSync(new Uint8Array(30_000_000), { mtime: 0 });

  function bombFile(claimedBytes: number): Uint8Array {
    return resealedSection((section) => {
      section.bytes = bomb.length;
      section.sha256 = sha256Hex(bomb);
      section.unpackedBytes = claimedBytes;
    });
  }

  function resealedSection(change: (section: Record<string, unknown>) => void): Uint8Array {
    const envelope = openEnvelope(plain, DEFAULT_LIMITS);
    if (!envelope.ok) throw new Error("sample does not open");
    const header = structuredClone(envelope.value.header) as Loose;
    header.sections = [header.sections[0]!];
    change(header.sections[0]!);
    return sealEnvelope(PLAIN_MAGIC, encodeHeader(header), [bomb]);
  }

  test("that lies about its size is stopped at the size it claimed", async () => {
    expect(await read(bombFile(1000), { schema: 1 })).toMatchObject({ error: { kind: "damaged" } });
  });

  test("that admits its size is refused before it is unpacked", async () => {
    const limits = { ...DEFAULT_LIMITS, unpackedBytes: 20_000_000 };
    expect(await read(bombFile(30_000_000), { schema: 1, limits })).toEqual({
      ok: false,
      error: { kind: "too-large", limitBytes: 20_000_000 },
    });
  });

  test("a file above the limit is refused before it is looked at", async () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 100 };
    expect(await read(samplePlain(), { schema: 1, limits })).toMatchObject({ error: { kind: "too-large" } });
  });

  test("contents stay untouched by all of this", () => {
    expect(samplePlain()).toEqual(plain);
    expect(sampleContents().journal).toHaveLength(8);
  });
});
