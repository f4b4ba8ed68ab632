import { appendFileSync, readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectWhole } from "./support/check-books.ts";
import { type Computer, call, createComputer } from "./support/computer.ts";
import { randomFor, SEED } from "./support/seed.ts";

/** The log IndexedDB is writing now. */
function latestLog({ storeFolder }: Computer): string {
  const logs = readdirSync(storeFolder).filter((name) => /^\d+\.log$/.test(name));
  const latest = logs.sort().at(-1);
  if (!latest) throw new Error(`no log in ${storeFolder}`);
  return join(storeFolder, latest);
}

const damages: Readonly<Record<string, (log: string, random: () => number) => void>> = {
  "cut off at its end": (log, random) => {
    const cut = 1 + Math.floor(random() * 300);
    truncateSync(log, Math.max(0, statSync(log).size - cut));
  },
  "with a lone record header behind it": (log) => appendFileSync(log, Uint8Array.of(1, 2, 3, 4, 100, 0, 1)),
};

test("P1b: a torn log of the store loses nothing, at the first start after it and at the second", async () => {
  const random = randomFor("P1b");
  const computer = await createComputer();
  const kinds = Object.entries(damages);
  let page = await computer.open();
  await expectWhole(page, computer, "first start");
  for (let round = 1; round <= runs(2); round += 1) {
    const [name, damage] = kinds[round % kinds.length]!;
    await call(page, "write", SEED + round, 12);
    await computer.close();
    damage(latestLog(computer), random);
    for (const start of ["first", "second"]) {
      if (start === "second") await computer.close();
      page = await computer.open();
      await expectWhole(page, computer, `round ${round}, log ${name}, ${start} start`);
    }
  }
  await computer.close();
  expect(computer.saved.length).toBeGreaterThanOrEqual(runs(2) * 10);
  await computer.remove();
});
