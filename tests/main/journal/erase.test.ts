import { describe, expect, it } from "vitest";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { lineOf, parseLine } from "#shared/journal/parse-line.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { verifyChain } from "#shared/journal/verify-chain.ts";
import { DATA, entries, journalOn, nextEntry, readAll, write } from "../support/journal-lines.ts";
import { type Fault, MemoryDisk } from "../support/memory-disk.ts";

const SECRET = "Dawn Hollins";
const ERASED = [2, 5] as const;

/** Six entries about a person, and a seventh that names a snapshot standing in for them. */
function history(): readonly JournalEntry[] {
  const all = entries(6, SECRET);
  const { salt, body, commitment, hash, ...next } = nextEntry(all[5]!);
  const standIn = { kind: "snapshot", schema: 1, summary: "Erased", sha256: "ab".repeat(32), count: 1 } as const;
  return [...all, sealEntry({ ...next, salt, body: standIn })];
}

function read(lines: readonly string[]): readonly JournalEntry[] {
  return lines.map((line) => {
    const parsed = parseLine(line);
    if (!parsed.ok) throw new Error(line);
    return parsed.value;
  });
}

function expectSound(lines: readonly string[], all: readonly JournalEntry[]): readonly number[] {
  const found = read(lines);
  expect(found.map(({ hash }) => hash)).toEqual(all.map(({ hash }) => hash));
  const verified = verifyChain(found);
  if (!verified.ok) throw new Error(JSON.stringify(verified.error));
  return verified.value.erased;
}

describe("erasing entries of the journal", () => {
  it("takes out what they said, leaves the chain whole, and the next line follows on", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    const all = history();
    await write(journal, all);
    expect(await journal.erase({ seqs: ERASED })).toEqual({ ok: true, value: { erased: 2 } });
    expect(expectSound(await readAll(journal), all)).toEqual([2, 5]);
    const next = nextEntry(all[6]!);
    await write(journal, [next]);
    const reopened = journalOn(disk);
    expect(await reopened.head()).toMatchObject({ ok: true, value: { seq: 8, damage: [] } });
    expect(expectSound(await readAll(reopened), [...all, next])).toEqual([2, 5]);
  });

  it("leaves nothing of them in any file of the journal", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    await write(journal, history());
    await journal.erase({ seqs: [1, 2, 3, 4, 5, 6] });
    await journal.close();
    for (const name of disk.names(`${DATA}/journal`)) {
      expect(new TextDecoder().decode(await disk.fs.read(`${DATA}/journal/${name}`)), name).not.toContain(SECRET);
    }
  });

  it("is refused when no later entry stands in for them: the books could not be rebuilt", async () => {
    const journal = journalOn(new MemoryDisk(DATA));
    const all = history();
    await write(journal, all.slice(0, 6));
    expect(await journal.erase({ seqs: ERASED })).toMatchObject({ ok: false, error: { kind: "refused" } });
    expect(await readAll(journal)).toEqual(all.slice(0, 6).map(lineOf));
  });

  it("passes over what is erased already, and refuses entries that are still to come", async () => {
    const journal = journalOn(new MemoryDisk(DATA));
    await write(journal, history());
    await journal.erase({ seqs: [2] });
    expect(await journal.erase({ seqs: [2, 3, 99] })).toMatchObject({ ok: false, error: { kind: "refused" } });
    expect(await journal.erase({ seqs: [2, 3] })).toEqual({ ok: true, value: { erased: 1 } });
    expect(await journal.erase({ seqs: [2, 3] })).toEqual({ ok: true, value: { erased: 0 } });
  });

  it("does nothing to a damaged journal", async () => {
    const disk = new MemoryDisk(DATA);
    const all = history();
    await write(journalOn(disk), all);
    const name = disk.names(`${DATA}/journal`).find((each) => each.endsWith(".ndjson"));
    const path = `${DATA}/journal/${name}`;
    const bytes = Uint8Array.from(await disk.fs.read(path));
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    disk.setContent(path, bytes);
    expect(await journalOn(disk).erase({ seqs: ERASED })).toMatchObject({ ok: false, error: { kind: "damaged" } });
  });

  it.each(["ENOSPC", "EIO", "short"] as const satisfies readonly Fault[])(
    "when the disk answers %s at any step: each line as it was or erased, the chain whole, and again ends it",
    async (fault) => {
      const all = history();
      let outcomes = 0;
      for (let step = 1; step < 60; step += 1) {
        const disk = new MemoryDisk(DATA);
        const journal = journalOn(disk, 1500);
        await write(journal, all);
        disk.failAt(step, fault);
        const answer = await journal.erase({ seqs: ERASED });
        disk.mend();
        if (step % 2 === 0) disk.powerLoss();
        const restarted = journalOn(disk, 1500);
        const done = expectSound(await readAll(restarted), all);
        if (answer.ok) expect(done, `step ${step}`).toEqual([2, 5]);
        outcomes += Number(!answer.ok);
        expect(await restarted.erase({ seqs: ERASED }), `step ${step}`).toMatchObject({ ok: true });
        expect(expectSound(await readAll(restarted), all), `step ${step}`).toEqual([2, 5]);
        expect(await restarted.append(input(nextEntry(all[6]!))), `step ${step}`).toMatchObject({ ok: true });
      }
      if (fault !== "short") expect(outcomes).toBeGreaterThan(4);
    },
  );
});

function input(entry: JournalEntry) {
  const { seq, prev, hash } = entry;
  return { line: lineOf(entry), seq, prev, hash, counts: {}, schema: 1 };
}
