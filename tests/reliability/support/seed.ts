import { randomNumbers } from "#tests/support/random-numbers.ts";

/** The seed of this run: given to repeat a failure, else a new one. Printed with every failure. */
export const SEED = Number(process.env.DUEBOOK_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A sequence of random numbers of its own for each test. */
export function randomFor(test: string): () => number {
  let mixed = SEED;
  for (const letter of test) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
  return randomNumbers(mixed);
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** The moment of a crash is what is tested. */
export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
