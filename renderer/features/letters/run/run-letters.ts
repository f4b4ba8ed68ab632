import type { BookReader } from "#renderer/book/book.ts";
import type { RunDecision } from "#shared/chasing/decide-run.ts";
import type { RunItem, RunLetter } from "#shared/chasing/run-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { minor, subtractMinor, sumMinor } from "#shared/money/minor.ts";
import { forcedLetters } from "./forced-letters.ts";
import { type RunChoices, runKey } from "./run-row.ts";

/** Letters of the run, proposed and put in by hand: still one for each customer and currency (rule 5). */
export type RunLetters = { readonly letters: readonly RunLetter[]; readonly forcedKeys: ReadonlySet<string> };

export function runLetters(
  book: BookReader,
  asAt: CalendarDate,
  decision: RunDecision,
  { putIn, kindsOff }: Pick<RunChoices, "putIn" | "kindsOff">,
): RunLetters {
  const forced = new Map(
    forcedLetters(book, asAt, decision, new Set(putIn.keys())).map((letter) => [runKey(letter), letter]),
  );
  const proposed = decision.letters.filter((letter) => !kindsOff.has(letter.kind));
  const keys = new Set(proposed.map(runKey));
  const joined = proposed.map((letter) => {
    const more = forced.get(runKey(letter));
    return more ? withItems(letter, more.items) : letter;
  });
  const others = [...forced.values()].filter((letter) => !keys.has(runKey(letter)));
  return { letters: [...joined, ...others], forcedKeys: new Set(forced.keys()) };
}

/** What was put in goes onto the letter there is; a part of an item that is on it already makes that line larger. */
function withItems(letter: RunLetter, more: readonly RunItem[]): RunLetter {
  const items = new Map(letter.items.map((item) => [item.position, item]));
  for (const item of more) {
    const before = items.get(item.position);
    items.set(item.position, before ? { ...before, amountMinor: minor(before.amountMinor + item.amountMinor) } : item);
  }
  const all = [...items.values()];
  const itemsMinor = sumMinor(all, (item) => item.amountMinor);
  return { ...letter, items: all, itemsMinor, totalMinor: subtractMinor(itemsMinor, letter.creditMinor) };
}
