import type { Letter } from "#shared/letters/rows.ts";

/** `L-0219`, or `L-0219 to L-0226`: the lowest and the highest, in whatever order they are printed. */
export function numberRange(letters: readonly Pick<Letter, "number">[]): string {
  const numbers = letters
    .map((letter) => letter.number)
    .sort((first, second) => first.localeCompare(second, "en", { numeric: true }));
  const [first = "Letters"] = numbers;
  const last = numbers.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}
