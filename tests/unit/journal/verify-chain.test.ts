import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from "#shared/journal/checkpoint.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { eraseBody } from "#shared/journal/erase.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { GENESIS_HEAD, verifyChain } from "#shared/journal/verify-chain.ts";
import { anyAct, writeHistory } from "#tests/support/change-history.ts";
import { runs } from "#tests/support/runs.ts";

const anySmallAct = anyAct.filter((act) => act.kind !== "import");
const anyEntries = fc.array(anySmallAct, { minLength: 3, maxLength: 12 }).map((acts) => writeHistory(acts).entries);

/** What someone who owns the computer may do: every hash is made anew, so that the chain alone looks right. */
function resealed(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const sealed: JournalEntry[] = [];
  for (const entry of entries) {
    const last = sealed.at(-1) ?? GENESIS_HEAD;
    sealed.push(sealEntry({ ...entry, body: entry.body!, seq: last.seq + 1, prev: last.hash }));
  }
  return sealed;
}

function changed(entry: JournalEntry): JournalEntry {
  return { ...entry, body: { kind: "changes", schema: 1, summary: "never happened", changes: [] } };
}

const forgeries: Readonly<Record<string, (entries: readonly JournalEntry[], at: number) => readonly JournalEntry[]>> = {
  change: (entries, at) => entries.with(at, changed(entries[at]!)),
  "one entry written anew": (entries, at) => {
    const entry = entries[at]!;
    return entries.with(at, sealEntry({ ...entry, body: changed(entry).body! }));
  },
  delete: (entries, at) => entries.toSpliced(at, 1),
  insert: (entries, at) => entries.toSpliced(at, 0, changed(entries[at]!)),
  reorder: (entries, at) => {
    const other = (at + 1) % entries.length;
    return entries.with(at, entries[other]!).with(other, entries[at]!);
  },
  truncate: (entries, at) => entries.slice(0, at),
  "back-date": (entries, at) => entries.with(at, { ...entries[at]!, at: "2019-05-01T08:00:00.000Z" }),
  "other user": (entries, at) => entries.with(at, { ...entries[at]!, user: "user-2" }),
};

describe("the chain", () => {
  test("an honest history verifies, against its checkpoints too", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const checkpoints = entries.map((entry) => parseCheckpoint(formatCheckpoint(entry)) as Checkpoint);
        expect(verifyChain(entries, checkpoints)).toMatchObject({ ok: true, value: { entries: entries.length } });
      }),
      { numRuns: runs(20) },
    );
  });

  for (const [name, forge] of Object.entries(forgeries)) {
    test(`P14: ${name} is found against the last printed checkpoint, resealed or not`, () => {
      fc.assert(
        fc.property(anyEntries, fc.nat(), fc.boolean(), (entries, position, reseals) => {
          const checkpoint = parseCheckpoint(formatCheckpoint(entries.at(-1)!))!;
          const forged = forge(entries, position % entries.length);
          expect(verifyChain(reseals ? resealed(forged) : forged, [checkpoint]).ok).toBe(false);
        }),
        { numRuns: runs(60) },
      );
    });
  }

  test("without a checkpoint a resealed history looks right: only a witness fixes it in time", () => {
    const { entries } = writeHistory([
      { kind: "note", who: 1, text: "one" },
      { kind: "note", who: 1, text: "two" },
    ]);
    expect(verifyChain(resealed(entries.with(0, changed(entries[0]!)))).ok).toBe(true);
  });

  test("erasing what an entry said leaves the chain intact and is reported", () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), (entries, position) => {
        const at = position % entries.length;
        const report = verifyChain(entries.with(at, eraseBody(entries[at]!)));
        expect(report).toMatchObject({ ok: true, value: { erased: [at + 1] } });
      }),
      { numRuns: runs(20) },
    );
  });

  test("an erased entry keeps neither its words nor the salt that would let them be guessed", () => {
    const [entry] = writeHistory([{ kind: "note", who: 1, text: "Ms Hollins is ill" }]).entries;
    expect(JSON.stringify(eraseBody(entry!))).not.toContain("Hollins");
    expect(eraseBody(entry!).salt).toBe("");
  });

  test("a clock that was set back is reported, not a fault", () => {
    const { entries } = writeHistory([
      { kind: "note", who: 1, text: "one" },
      { kind: "note", who: 1, text: "two" },
    ]);
    const early = resealed(entries.with(1, { ...entries[1]!, at: "2025-12-31T23:00:00.000Z" }));
    expect(verifyChain(early)).toMatchObject({ ok: true, value: { clockWentBack: [2] } });
  });
});

describe("a checkpoint", () => {
  test.each([
    ["as printed", "DB 1042 9f3a 77c1 0b2e 55d0 8a11 c3f7"],
    ["typed without spaces", "db 1042 9f3a77c10b2e55d08a11c3f7"],
  ])("is read %s", (_, text) => {
    expect(parseCheckpoint(text)).toEqual({ seq: 1042, digits: "9f3a77c10b2e55d08a11c3f7" });
  });

  test.each(["", "DB", "DB 12", "DB 12 9f3a", "DB x 9f3a 77c1 0b2e 55d0 8a11 c3f7"])("%j is not one", (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });
});
