import type { Page } from "playwright";
import { expect } from "vitest";
import { type Computer, call } from "./computer.ts";
import { SEED } from "./seed.ts";

/** Starts the books and expects that everything which ever said saved is there and that all of it tells one story. */
export async function expectWhole(page: Page, computer: Computer, round: string): Promise<readonly string[]> {
  const outcome = await call(page, "start");
  const where = `${round}, seed ${SEED}`;
  if (outcome.kind === "stopped") throw new Error(`${where}: stopped by ${outcome.text}`);
  await expectSaved(page, computer, where);
  return outcome.notices;
}

export async function expectSaved(page: Page, computer: Computer, where: string): Promise<void> {
  const { saved } = computer;
  const found =
    saved.length === 0
      ? []
      : await call(
          page,
          "hashes",
          saved.map(({ seq }) => seq),
        );
  const lost = saved.filter(({ hash }, index) => found[index] !== hash);
  expect(lost, `${where}: changes that said saved are lost`).toEqual([]);
  expect(await call(page, "problems"), `${where}: the books are not whole`).toEqual([]);
}
