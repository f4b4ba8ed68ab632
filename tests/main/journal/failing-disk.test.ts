import { describe, expect, it } from "vitest";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { appendInput, DATA, entries, journalOn, nextEntry, readAll, write } from "../support/journal-lines.ts";
import { type Fault, MemoryDisk } from "../support/memory-disk.ts";

const FAULTS: readonly Fault[] = ["ENOSPC", "EIO", "short"];
/** A first line, one that fits the segment, and one that begins a new segment. */
const SITUATIONS = [0, 1, 4] as const;

/** The steps a task takes on an unharmed disk. */
async function countSteps(before: number): Promise<number> {
  const disk = new MemoryDisk(DATA);
  const journal = journalOn(disk);
  const all = entries(before + 1);
  await write(journal, all.slice(0, before));
  const start = disk.steps;
  await write(journal, all.slice(before));
  return disk.steps - start;
}

async function expectWhole(disk: MemoryDisk, acknowledged: readonly JournalEntry[]): Promise<void> {
  disk.mend();
  const reopened = journalOn(disk);
  const head = await reopened.head();
  expect(head).toMatchObject({ ok: true, value: { seq: acknowledged.length } });
  if (!head.ok) return;
  const serious = head.value.damage.filter(({ kind }) => kind !== "torn-tail" && kind !== "sentinel-lost");
  expect(serious).toEqual([]);
  expect(await readAll(reopened)).toEqual(acknowledged.map(lineOf));
}

describe.each(FAULTS)("when the disk answers %s", (fault) => {
  it.each(SITUATIONS)("at any step of appending after %i lines, nothing acknowledged is lost", async (before) => {
    const steps = await countSteps(before);
    expect(steps).toBeGreaterThan(4);
    for (let step = 1; step <= steps; step += 1) {
      const disk = new MemoryDisk(DATA);
      const journal = journalOn(disk);
      const all = entries(before + 1);
      const acknowledged = all.slice(0, before);
      await write(journal, acknowledged);
      disk.failAt(step, fault);
      const answer = await journal.append(appendInput(all[before]!));
      const now = answer.ok ? all : acknowledged;
      expect(await readAll(journal), `step ${step}`).toEqual(now.map(lineOf));
      // Another line than the one that failed: the user may have done something else meanwhile.
      const next = nextEntry(now.at(-1) ?? { seq: 0, hash: "0".repeat(64) }, "The next one");
      expect(await journal.append(appendInput(next)), `after step ${step}`).toMatchObject({ ok: true });
      await expectWhole(disk, [...now, next]);
      disk.powerLoss();
      await expectWhole(disk, [...now, next]);
    }
  });

  it("says so with the kind of failure", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    const all = entries(2);
    await write(journal, all.slice(0, 1));
    const start = disk.steps;
    disk.failAt(2, fault);
    const answer = await journal.append(appendInput(all[1]!));
    expect(disk.steps).toBeGreaterThan(start);
    if (fault === "short") expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ ok: false, error: { kind: fault === "ENOSPC" ? "disk-full" : "io" } });
  });

  it("at any step of opening, the next call opens it after all", async () => {
    for (let step = 1; step < 40; step += 1) {
      const disk = new MemoryDisk(DATA);
      const all = entries(6);
      await write(journalOn(disk), all);
      const journal = journalOn(disk);
      disk.failAt(step, fault);
      await journal.head();
      disk.mend();
      expect(await journal.head(), `step ${step}`).toMatchObject({ ok: true, value: { seq: 6, damage: [] } });
    }
  });

  it("at any step of an orderly end, the next start finds everything", async () => {
    for (let step = 1; step < 40; step += 1) {
      const disk = new MemoryDisk(DATA);
      const all = entries(6);
      const journal = journalOn(disk);
      await write(journal, all);
      disk.failAt(step, fault);
      await journal.close();
      await expectWhole(disk, all);
    }
  });

  it("at any step of a restart, the old journal or the new one is in place, whole", async () => {
    const all = entries(6);
    const other = [...all.slice(0, 3), nextEntry(all[2]!, "Begun again")];
    for (let step = 1; step < 70; step += 1) {
      const disk = new MemoryDisk(DATA);
      const journal = journalOn(disk);
      await write(journal, all);
      disk.failAt(step, fault);
      const answer = await journal.restart({ lines: [lineOf(other[3]!)], keepThrough: 3 });
      disk.mend();
      disk.powerLoss();
      const lines = await readAll(journalOn(disk));
      const isNew = lines.length === 4;
      if (answer.ok) expect(isNew, `step ${step}`).toBe(true);
      expect(lines, `step ${step}`).toEqual((isNew ? other : all).map(lineOf));
    }
  });
});

it("a line acknowledged while two steps fail one after the other is there after a power loss", async () => {
  for (let first = 1; first <= 6; first += 1) {
    for (let second = 1; second <= 6; second += 1) {
      const disk = new MemoryDisk(DATA);
      const journal = journalOn(disk);
      const all = entries(3);
      await write(journal, all.slice(0, 2));
      disk.failAt(first, "EIO");
      const one = await journal.append(appendInput(all[2]!));
      disk.failAt(second, "ENOSPC");
      const two = await journal.append(appendInput(all[2]!));
      disk.powerLoss();
      await expectWhole(disk, one.ok || two.ok ? all : all.slice(0, 2));
    }
  }
});
