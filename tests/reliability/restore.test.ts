import { expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectWhole } from "./support/check-books.ts";
import { call, createComputer, type Victim } from "./support/computer.ts";
import { delay, pick, randomFor, SEED } from "./support/seed.ts";

const VICTIMS: readonly Victim[] = ["browser", "host", "both"];

test("P6: a restore that is killed leaves the old books or the new ones, never a mixture", async () => {
  const random = randomFor("P6");
  const computer = await createComputer();
  const seen: Record<string, number> = {};
  let page = await computer.open();
  await expectWhole(page, computer, "first start");
  for (let round = 1; round <= runs(3); round += 1) {
    await call(page, "write", SEED + round, 6);
    const old = await call(page, "digest");
    const restored = 200 + round;
    const restoring = call(page, "restoreNotes", restored).catch(() => null);
    await delay(20 + random() * 880);
    await computer.kill(pick(random, VICTIMS));
    await computer.close();
    await restoring;
    page = await computer.open();
    await expectWhole(page, computer, `round ${round}, after the kill`);
    const isOld = (await call(page, "digest")) === old;
    const isNew = (await call(page, "notes")) === restored && (await call(page, "rows")) === restored;
    expect(isOld !== isNew, `round ${round}, seed ${SEED}: neither old nor new`).toBe(true);
    seen[isNew ? "new" : "old"] = (seen[isNew ? "new" : "old"] ?? 0) + 1;
  }
  await computer.close();
  console.log("P6 outcomes", seen);
  await computer.remove();
});
