import type { BookReader } from "#renderer/book/book.ts";
import { bookDecision, bookRules } from "#renderer/book/chasing.ts";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { decideRun, type RunDecision, type RunError } from "#shared/chasing/decide-run.ts";
import type { RunLetter } from "#shared/chasing/run-decision.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { ledgerPosition } from "#shared/ledger/position.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { addMinor, type Minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import type { Result } from "#shared/result/result.ts";
import type { RunDraft } from "./draft-run.ts";
import { leftOutRows } from "./left-out-rows.ts";
import type { RunLetters } from "./run-letters.ts";
import { type LeftOutRow, overdueOf, type RunChoices, type RunRow, runKey } from "./run-row.ts";

export type RunTie = {
  readonly currency: Currency;
  readonly inMinor: Minor;
  readonly outMinor: Minor;
  /** From the ledger, not from the run: the two above have to add up to it. */
  readonly overdueMinor: Minor;
};

export type RunModel = {
  readonly rows: readonly RunRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly ties: readonly RunTie[];
  readonly kinds: readonly { readonly kind: LetterKind; readonly count: number; readonly isOn: boolean }[];
};

const CHANNELS = { post: "Post", email: "E-mail", both: "Post + e-mail" } as const;

/** Everything overdue is either in a letter or left out with its reason; the sums tie to the ledger (rule 35). */
export function decideLetters(book: BookReader, asAt: CalendarDate): Result<RunDecision, RunError> {
  return decideRun(customerFiles(book), bookRules(book), asAt, (file) => bookDecision(book, file, asAt));
}

/** The run as it stands: what is in it, what is left out and why, and whether the two are all that is overdue. */
export function buildRun(
  book: BookReader,
  decision: RunDecision,
  choices: RunChoices,
  { letters, forcedKeys }: RunLetters,
  draftOf: (letter: RunLetter) => RunDraft,
): RunModel {
  const rows = letters.map((letter) => runRow(book, letter, draftOf(letter), choices, forcedKeys));
  const leftOut = leftOutRows(book, decision, rows, forcedKeys, choices);
  return {
    rows,
    leftOut,
    ties: runTies(book, decision.asAt, rows, leftOut),
    kinds: kindCounts(decision, choices),
  };
}

function runRow(
  book: BookReader,
  letter: RunLetter,
  draft: RunDraft,
  { takenOut }: RunChoices,
  forcedKeys: ReadonlySet<string>,
): RunRow {
  const key = runKey(letter);
  const canBeIn = draft.ok && !draft.value.faults.some((fault) => fault.level === "stop");
  return {
    key,
    letter,
    customerName: book.get("customers", letter.customerId)?.name ?? "",
    kindName: LETTER_KIND_NAMES[letter.kind],
    daysLate: Math.max(0, ...letter.items.map(({ position }) => position.item.daysLate)),
    channel: CHANNELS[letter.channel],
    isForced: forcedKeys.has(key),
    draft,
    canBeIn,
    isIn: canBeIn && !takenOut.has(key),
  };
}

function runTies(
  book: BookReader,
  asAt: CalendarDate,
  rows: readonly RunRow[],
  leftOut: readonly LeftOutRow[],
): readonly RunTie[] {
  return overdueInBooks(book, asAt).map(([currency, overdueMinor]) => ({
    currency,
    inMinor: sumMinor(
      rows.filter((row) => row.isIn && row.letter.currency === currency),
      (row) => overdueOf(row.letter),
    ),
    outMinor: sumMinor(
      leftOut.filter((row) => row.currency === currency),
      (row) => row.amountMinor,
    ),
    overdueMinor,
  }));
}

export function tiesOut({ inMinor, outMinor, overdueMinor }: RunTie): boolean {
  return inMinor + outMinor === overdueMinor;
}

type Overdue = readonly (readonly [Currency, Minor])[];

/** Kept for the books as they stand: a run is built anew at every box that is ticked. */
const overdue = new WeakMap<BookReader, { readonly asAt: CalendarDate; readonly sums: Overdue }>();

/** What the ledger says is overdue, for each currency. */
function overdueInBooks(book: BookReader, asAt: CalendarDate): Overdue {
  const known = overdue.get(book);
  if (known?.asAt === asAt) return known.sums;
  const ageing = book.setting("ageing");
  const sums = new Map<Currency, Minor>();
  for (const { id } of book.all("customers")) {
    for (const { currency, overdueMinor } of ledgerPosition(book.ledger(id), asAt, ageing)) {
      sums.set(currency, addMinor(sums.get(currency) ?? ZERO, overdueMinor));
    }
  }
  const found = [...sums].filter(([, overdueMinor]) => overdueMinor > 0);
  overdue.set(book, { asAt, sums: found });
  return found;
}

function kindCounts(decision: RunDecision, choices: RunChoices): RunModel["kinds"] {
  const counts = new Map<LetterKind, number>();
  for (const letter of decision.letters) counts.set(letter.kind, (counts.get(letter.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count, isOn: !choices.kindsOff.has(kind) }));
}
