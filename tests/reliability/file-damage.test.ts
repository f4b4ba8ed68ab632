import type { Page } from "playwright";
import { expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectSaved } from "./support/check-books.ts";
import { type Computer, call, createComputer } from "./support/computer.ts";
import { createDamager, type Damage } from "./support/damage-files.ts";
import { randomFor, SEED } from "./support/seed.ts";

/** Opens damaged books the way the user would: with the first choice where Duebook asks. Answers how it went. */
async function openDamaged(computer: Computer, damage: Damage): Promise<{ readonly page: Page; readonly how: string }> {
  let how = "opened";
  for (let start = 1; start <= 3; start += 1) {
    const page = await computer.open();
    const outcome = await call(page, "start");
    if (outcome.kind === "ready") {
      if (how === "opened" && outcome.notices.includes("rebuilt")) how = "rebuilt by itself";
      return { page, how };
    }
    if (outcome.problem === "store-failed") {
      // The browser cannot open its own store any more: the screen offers to delete it, the journal has it all.
      how = "store deleted, rebuilt";
      expect(outcome.choices, damage.words).toContain("empty-store");
      expect(await call(page, "emptyStore"), `${damage.words}, seed ${SEED}`).toBe("whole");
      await computer.close();
      continue;
    }
    const [choice] = outcome.choices;
    how = `asked: ${outcome.problem}, ${choice}`;
    expect(["keep-store", "rebuild"], `${damage.words}: ${outcome.text}, seed ${SEED}`).toContain(choice);
    expect(await call(page, "choose", choice!), `${damage.words}: ${how}`).toBe("done");
    await computer.close();
  }
  throw new Error(`${damage.words}: still not open after three starts (${how}), seed ${SEED}`);
}

/** Files that are only read when they are needed must still be known to be damaged. */
async function expectNoticed(page: Page, { kind, words, isChanged }: Damage): Promise<void> {
  if (!isChanged || (kind !== "snapshots" && kind !== "sentinel") || words.startsWith("older")) return;
  const sign = kind === "snapshots" ? "snapshot" : "sentinel-lost";
  expect((await call(page, "faults")).join(", "), `${words}, seed ${SEED}`).toContain(sign);
}

test("P4: any damaged file of store, journal, sentinel or snapshots is noticed, and nothing is lost", async () => {
  const random = randomFor("P4");
  const computer = await createComputer();
  const damager = createDamager(computer, random);
  const outcomes: Record<string, number> = {};
  let page = await computer.open();
  expect((await call(page, "start")).kind).toBe("ready");
  for (let round = 1; round <= runs(8); round += 1) {
    await call(page, "write", SEED + round, 8);
    if (round % 2 === 1) expect(await call(page, "snapshot")).toBe(true);
    await call(page, "write", SEED - round, 8);
    const before = await call(page, "digest");
    await computer.close();
    const damage = damager.damage(round);
    const opened = await openDamaged(computer, damage);
    page = opened.page;
    const where = `round ${round}: ${damage.words}, ${opened.how}, seed ${SEED}`;
    expect(await call(page, "digest"), `${where}: the books differ`).toBe(before);
    await expectNoticed(page, damage);
    // A history that had to begin anew names its gap; otherwise every entry that said saved must be in it.
    if (opened.how.startsWith("asked")) computer.saved.length = 0;
    await expectSaved(page, computer, where);
    outcomes[opened.how] = (outcomes[opened.how] ?? 0) + 1;
  }
  console.log("P4 outcomes", outcomes);
  await computer.close();
  await computer.remove();
});
