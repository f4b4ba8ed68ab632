import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Store } from "#renderer/data/store.ts";
import { bookRecord, perform, recordOf } from "#tests/support/acts.ts";
import { anyAct } from "#tests/support/change-history.ts";
import { createOffice } from "#tests/support/office.ts";
import { runs } from "#tests/support/runs.ts";

const anySmallAct = anyAct.filter((act) => act.kind !== "import" && act.kind !== "undo");
const anySteps = fc.array(fc.record({ window: fc.nat({ max: 1 }), act: anySmallAct }), { minLength: 2, maxLength: 12 });

describe("P8: two windows never overwrite each other", () => {
  test("acts run at the same time in both are all there, in both, and after a restart", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const office = createOffice();
        const windows = [await office.open(), await office.open()];
        const outcomes = await Promise.all(
          steps.map(({ window, act }, index) => perform(windows[window] as Store, act, `${index}`)),
        );
        expect(outcomes.every((outcome) => outcome === "saved")).toBe(true);
        const count = { kind: "note", who: 0, text: "last" } as const;
        for (const window of windows) await perform(window, count, window === windows[0] ? "a" : "b");
        await perform(windows[0] as Store, count, "c");
        const record = await recordOf(windows[0] as Store);
        expect(bookRecord(windows[0] as Store)).toEqual(record);
        office.kill();
        office.wipeStore();
        expect(await recordOf(await office.open())).toEqual(record);
      }),
      { numRuns: runs(20) },
    );
  });

  test("the amount two windows add to is the sum of both", async () => {
    const office = createOffice();
    const windows = [await office.open(), await office.open()];
    await perform(windows[0] as Store, { kind: "customer", who: 1, name: "Hollins" }, "0");
    const acts = Array.from({ length: 40 }, (_, index) =>
      perform(windows[index % 2] as Store, { kind: "invoice", who: 1, amountMinor: 100 }, `i${index}`),
    );
    await Promise.all(acts);
    const reader = (await office.open()).book.reader();
    expect(reader.ledger("customer-1").entries).toHaveLength(40);
    expect(reader.head.seq).toBe(41);
  });

  test("a window that starts while another writes sees all of it", async () => {
    const office = createOffice();
    const first = await office.open();
    const writing = Array.from({ length: 10 }, (_, index) =>
      perform(first, { kind: "note", who: 1, text: `${index}` }, `n${index}`),
    );
    const second = await office.open();
    await Promise.all(writing);
    expect(await perform(second, { kind: "note", who: 1, text: "second" }, "s")).toBe("saved");
    expect(second.book.reader().all("notes")).toHaveLength(11);
    expect(bookRecord(second)).toEqual(await recordOf(second));
  });
});
