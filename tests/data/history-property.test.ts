import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPacking } from "#renderer/data/recovery/packing.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Change } from "#shared/journal/change.ts";
import { ACTOR, actCommand, bookRecord, recordOf } from "#tests/support/acts.ts";
import { anyAct } from "#tests/support/change-history.ts";
import { createOffice } from "#tests/support/office.ts";
import { runs } from "#tests/support/runs.ts";

/** What may happen between two acts. */
const anyEvent = fc.constantFrom("none", "none", "none", "snapshot", "kill", "lose-store", "second-window");
const anySteps = fc.array(fc.record({ act: anyAct, event: anyEvent }), { minLength: 1, maxLength: 15 });

describe("the whole way of a change", () => {
  test("store, books and journal agree after any acts, undos, kills, lost stores and snapshots", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const office = createOffice();
        let store: Store = await office.open();
        const done: (readonly Change[])[] = [];
        for (const [index, { act, event }] of steps.entries()) {
          const input = { act, id: `${index}` };
          expect((await runCommand(store, actCommand(done), input, ACTOR)).ok).toBe(true);
          const database = store.database;
          if (event === "snapshot")
            await takeSnapshot(
              store,
              createPacking(async () => database),
              "timer",
            );
          if (event === "kill" || event === "lose-store") office.kill();
          if (event === "lose-store") office.wipeStore();
          if (event !== "none" && event !== "snapshot") store = await office.open();
        }
        const record = await recordOf(store);
        expect(bookRecord(store)).toEqual(record);
        office.kill();
        office.wipeStore();
        expect(await recordOf(await office.open())).toEqual(record);
      }),
      { numRuns: runs(25) },
    );
  });
});
