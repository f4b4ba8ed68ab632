import { countText } from "#renderer/state/locale.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { isToGo, letterState } from "#shared/letters/letter-steps.ts";
import type { Letter } from "#shared/letters/rows.ts";

/** `Letter run, Tue 17 Nov`; a batch of statements reminds of nothing and is named for what it is. */
export function runTitle(letters: readonly Pick<Letter, "kind">[], on: CalendarDate, locale: string): string {
  return `${isStatementBatch(letters) ? "Statements" : "Letter run"}, ${formatDay(on, "near", locale)}`;
}

export function isStatementBatch(letters: readonly Pick<Letter, "kind">[]): boolean {
  return letters.length > 0 && letters.every((letter) => letter.kind === "statement");
}

/** `3 letters`, `1 statement`. */
export function countWords(count: number, isStatements: boolean): string {
  const noun = isStatements ? "statement" : "letter";
  return `${countText(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** What is printed: everything on paper that still has to go; when all has gone, everything once more. */
export function toPrint(letters: readonly Letter[]): readonly Letter[] {
  const paper = letters.filter((letter) => letter.channel !== "email" && !isEnded(letter));
  const waiting = paper.filter(isToGo);
  return waiting.length > 0 ? waiting : paper;
}

function isEnded(letter: Letter): boolean {
  const state = letterState(letter);
  return state === "void" || state === "withdrawn";
}
