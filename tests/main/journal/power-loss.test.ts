import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf } from "#shared/journal/parse-line.ts";
import { appendInput, DATA, entries, journalOn, readAll } from "../support/journal-lines.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

/** One session: lines written, whether it ends in an orderly way, and how much unflushed data reached the disk. */
const session = fc.record({
  lines: fc.integer({ min: 0, max: 7 }),
  ends: fc.constantFrom("closed" as const, "killed" as const, "power" as const),
  unflushed: fc.double({ min: 0, max: 1, noNaN: true }),
  failsAt: fc.option(fc.integer({ min: 1, max: 60 })),
  fault: fc.constantFrom("EIO" as const, "ENOSPC" as const, "short" as const),
});

describe("only flushed bytes survive", () => {
  it("every acknowledged line is there after any sequence of sessions, failures and power cuts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 6 }), async (sessions) => {
        const disk = new MemoryDisk(DATA);
        const all = entries(42);
        let known = 0;
        for (const { lines, ends, unflushed, failsAt, fault } of sessions) {
          const journal = journalOn(disk);
          if (failsAt !== null) disk.failAt(failsAt, fault);
          for (let count = 0; count < lines; count += 1) {
            // A refused line is sent again, as the outbox does.
            for (let attempt = 0; attempt < 2; attempt += 1) {
              const answer = await journal.append(appendInput(all[known]!));
              if (!answer.ok) continue;
              known += 1;
              break;
            }
          }
          if (ends === "closed") await journal.close();
          if (ends === "power") disk.powerLoss((length) => Math.floor(length * unflushed));
        }
        disk.mend();
        const lines = await readAll(journalOn(disk));
        expect(lines.slice(0, known)).toEqual(all.slice(0, known).map(lineOf));
        // What was not acknowledged may be there whole, never in part.
        expect(lines).toEqual(all.slice(0, lines.length).map(lineOf));
      }),
      { numRuns: 100 },
    );
  });

  it("notices a journal that forgets to flush", async () => {
    const disk = new MemoryDisk(DATA);
    const forgetful = new MemoryDisk(DATA);
    const open = forgetful.fs.open;
    Object.assign(forgetful.fs, {
      open: async (path: string) => ({ ...(await open(path)), sync: async () => undefined }),
    });
    for (const each of [disk, forgetful]) {
      await journalOn(each).append(appendInput(entries(1)[0]!));
      each.powerLoss();
    }
    expect(await readAll(journalOn(disk))).toHaveLength(1);
    expect(await readAll(journalOn(forgetful))).toHaveLength(0);
  });
});
