import { expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectSaved, expectWhole } from "./support/check-books.ts";
import { call, createComputer } from "./support/computer.ts";
import { SEED } from "./support/seed.ts";

test("P8: two windows that write at the same time lose nothing of each other", async () => {
  const computer = await createComputer();
  const first = await computer.open();
  await expectWhole(first, computer, "first window");
  const second = await computer.secondWindow();
  await expectWhole(second, computer, "second window");
  const each = runs(50);
  const outcomes = await Promise.all([call(first, "write", SEED, each), call(second, "write", SEED + 1, each)]);
  expect(outcomes, `seed ${SEED}`).toEqual([{ saved: each }, { saved: each }]);
  // One more in each, so that both have caught up with the other.
  await call(first, "write", SEED + 2, 1);
  await call(second, "write", SEED + 3, 1);
  await call(first, "write", SEED + 4, 1);
  await expectSaved(first, computer, `both windows, seed ${SEED}`);
  await computer.close();
  const again = await computer.open();
  await expectWhole(again, computer, "after a restart");
  await computer.close();
  await computer.remove();
});
