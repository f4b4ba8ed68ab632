import { expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectSaved, expectWhole } from "./support/check-books.ts";
import { call, createComputer, type Victim } from "./support/computer.ts";
import { delay, pick, randomFor, SEED } from "./support/seed.ts";

const VICTIMS: readonly Victim[] = ["browser", "host", "both"];

test("P1: nothing that said saved is lost when browser, host or both are killed in mid-write", async () => {
  const random = randomFor("P1");
  const computer = await createComputer();
  let kills = 0;
  for (let round = 1; round <= runs(10); round += 1) {
    const page = await computer.open();
    await expectWhole(page, computer, `round ${round}`);
    const victim = pick(random, VICTIMS);
    const before = computer.saved.length;
    const writing = call(page, "write", SEED + round, 100_000).catch(() => null);
    await delay(20 + random() * 880);
    await computer.kill(victim);
    if (victim !== "host") await writing;
    await computer.close();
    if (computer.saved.length > before) kills += 1;
  }
  const page = await computer.open();
  await expectWhole(page, computer, "after the last kill");
  // The checker itself: a change that was called saved and never written must not pass.
  computer.saved.push({ seq: 1_000_000, hash: "f".repeat(64) });
  await expect(expectSaved(page, computer, "seeded loss")).rejects.toThrow("are lost");
  await computer.close();
  expect(kills).toBeGreaterThan(runs(10) / 3);
  await computer.remove();
});
