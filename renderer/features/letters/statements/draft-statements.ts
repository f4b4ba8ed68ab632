import type { BookReader } from "#renderer/book/book.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import type { Logo } from "#renderer/documents/letter-document.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeFault } from "#shared/letters/describe-fault.ts";
import { letterNumber, nextLetterSequence } from "#shared/letters/letter-number.ts";
import { describeRefusal } from "../describe-refusal.ts";
import { type DraftChoices, draftLetter, type LetterDraft } from "../draft-letter.ts";
import type { WordingOf } from "../use-wordings.ts";
import { usualChoices } from "../usual-choices.ts";
import type { StatementRow } from "./statement-rows.ts";

export type StatementChoices = Pick<DraftChoices, "statementForm" | "statementFromOn"> & {
  readonly statementUntilOn: CalendarDate | null;
};

export type DraftedStatements = {
  readonly drafts: readonly LetterDraft[];
  /** Customers who get none, with the reason. */
  readonly leftOut: readonly { readonly row: StatementRow; readonly why: string }[];
};

type Scene = {
  readonly book: BookReader;
  readonly on: CalendarDate;
  readonly wording: WordingOf;
  readonly logo: Logo | null;
  readonly choices: StatementChoices;
};

/** Writes the statements of the rows, numbered in order; those that cannot be sent are left out with the reason. */
export async function draftStatements(
  rows: readonly StatementRow[],
  { book, on, wording, logo, choices }: Scene,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<DraftedStatements | null> {
  const first = nextLetterSequence(book.all("letters"), book.setting("letters").nextLetterNumber);
  const drafts: LetterDraft[] = [];
  const leftOut: { row: StatementRow; why: string }[] = [];
  const one = (row: StatementRow) => {
    const { customer, position } = row;
    const number = letterNumber(first + drafts.length);
    const usual = usualChoices(book, customer.id, "statement");
    const draft = draftLetter(book, {
      customerId: customer.id,
      kind: "statement",
      number,
      on,
      wording,
      logo,
      choices: { ...usual, ...choices, currency: position.currency },
    });
    if (!draft.ok)
      return leftOut.push({
        row,
        why: describeRefusal(draft.error, position.currency, book.setting("company").locale),
      });
    const stop = draft.value.faults.find((fault) => fault.level === "stop");
    if (stop) return leftOut.push({ row, why: describeFault(stop) });
    return drafts.push(draft.value);
  };
  const isDone = await inSlices(rows, one, signal, onProgress);
  return isDone ? { drafts, leftOut } : null;
}
