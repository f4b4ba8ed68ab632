import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
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

/** What Chromium looks at first when it opens the store; with the first two of these it gives up at every start. */
const CORE_DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
  "CURRENT names a file that is not there": (folder) => writeFileSync(join(folder, "CURRENT"), "MANIFEST-999999\n"),
  "MANIFEST is gone": (folder) => rmSync(manifest(folder)),
  "CURRENT is garbage": (folder) => writeFileSync(join(folder, "CURRENT"), Uint8Array.of(7, 130, 0, 255, 19)),
  "CURRENT is empty": (folder) => writeFileSync(join(folder, "CURRENT"), ""),
  "MANIFEST is cut in half": (folder) => truncateSync(manifest(folder), statSync(manifest(folder)).size >> 1),
  "MANIFEST is empty": (folder) => truncateSync(manifest(folder), 0),
};

function manifest(folder: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith("MANIFEST-"));
  if (!name) throw new Error(`no manifest in ${folder}`);
  return join(folder, name);
}

test("P1b: a store whose CURRENT or MANIFEST is damaged is given up for an empty one, and nothing is lost", async () => {
  const computer = await createComputer();
  let page = await computer.open();
  await expectWhole(page, computer, "first start");
  const outcomes: Record<string, string> = {};
  for (const [index, [name, damage]] of Object.entries(CORE_DAMAGES).slice(0, runs(2)).entries()) {
    await call(page, "write", SEED + index, 8);
    const before = await call(page, "digest");
    await computer.close();
    damage(computer.storeFolder);
    page = await computer.open();
    const outcome = await call(page, "start");
    outcomes[name] = outcome.kind === "ready" ? "the browser put it aside" : outcome.problem;
    if (outcome.kind === "stopped") {
      expect(outcome.choices, `${name}: ${outcome.text}`).toContain("empty-store");
      expect(await call(page, "emptyStore"), name).toBe("whole");
    }
    for (const start of ["at once", "after a restart"]) {
      if (start === "after a restart") {
        await computer.close();
        page = await computer.open();
      }
      await expectWhole(page, computer, `${name}, ${start}`);
      expect(await call(page, "digest"), `${name}, ${start}: the books differ`).toBe(before);
    }
  }
  expect(Object.values(outcomes).filter((outcome) => outcome === "store-failed")).toHaveLength(2);
  await computer.close();
  await computer.remove();
});
