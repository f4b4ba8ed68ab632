import type { BookReader } from "#renderer/book/book.ts";
import type { Logo } from "#renderer/documents/letter-document.ts";
import type { RunLetter } from "#shared/chasing/run-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { letterNumber, nextLetterSequence } from "#shared/letters/letter-number.ts";
import type { Result } from "#shared/result/result.ts";
import { type DraftRefusal, draftLetter, type LetterDraft } from "../draft-letter.ts";
import type { WordingOf } from "../use-wordings.ts";
import { usualChoices } from "../usual-choices.ts";

export type RunDraft = Result<LetterDraft, DraftRefusal>;

export type DraftScene = {
  readonly book: BookReader;
  readonly asAt: CalendarDate;
  readonly wording: WordingOf;
  readonly logo: Logo | null;
};

/** The letter a run proposes, written with a number. */
export function draftRunLetter({ book, asAt, wording, logo }: DraftScene, letter: RunLetter, number: string): RunDraft {
  const usual = usualChoices(book, letter.customerId, letter.kind);
  return draftLetter(book, {
    customerId: letter.customerId,
    kind: letter.kind,
    number,
    on: asAt,
    wording,
    logo,
    choices: {
      ...usual,
      currency: letter.currency,
      payByDays: letter.level?.payByDays ?? usual.payByDays,
      claimsInterest: letter.level?.claimsInterest ?? usual.claimsInterest,
      asked: letter.items,
      level: letter.level,
    },
  });
}

/** The number of the letter at a place of the run, counting from 0, as long as nothing else takes one. */
export function runNumbers(book: BookReader): (place: number) => string {
  const first = nextLetterSequence(book.all("letters"), book.setting("letters").nextLetterNumber);
  return (place) => letterNumber(first + place);
}
