import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { letterState } from "#shared/letters/letter-steps.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { Letter, LetterState } from "#shared/letters/rows.ts";

export type LetterRow = {
  readonly letter: Letter;
  readonly customerName: string;
  readonly kindName: string;
  readonly state: LetterState;
  /** The day it went; null while it has not. */
  readonly wentOn: CalendarDate | null;
  readonly proof: string;
};

/** Every letter up to a day, newest first. */
export function letterRows(book: BookReader, asAt: CalendarDate, customerId?: string): readonly LetterRow[] {
  const letters = customerId ? book.forCustomer("letters", customerId) : book.all("letters");
  return letters
    .filter((letter) => letter.on <= asAt)
    .map((letter) => letterRow(book, letter, asAt))
    .sort((first, second) => (first.letter.number < second.letter.number ? 1 : -1));
}

function letterRow(book: BookReader, letter: Letter, asAt: CalendarDate): LetterRow {
  const steps = letter.steps.filter((step) => step.on <= asAt);
  const went = steps.findLast((step) => step.state === "posted" || step.state === "emailed");
  return {
    letter,
    customerName: book.get("customers", letter.customerId)?.name ?? letter.recipient.company,
    kindName: LETTER_KIND_NAMES[letter.kind],
    state: letterState({ steps }),
    wentOn: went?.on ?? null,
    proof: went ? [went.service, went.tracking].filter((text) => text !== "").join(", ") : "",
  };
}

/** Prepared or printed, and not known to have gone. */
export function isWaiting(row: LetterRow): boolean {
  return row.state === "prepared" || row.state === "printed" || row.state === "failed";
}
