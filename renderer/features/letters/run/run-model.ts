import type { BookReader } from "#renderer/book/book.ts";
import { customerFiles } from "#renderer/book/customer-file.ts";
import type { Logo } from "#renderer/documents/letter-document.ts";
import { decideRun, type RunDecision, type RunError } from "#shared/chasing/decide-run.ts";
import { describeLeftOut } from "#shared/chasing/describe-run-reason.ts";
import type { LeftOutItem, RunLetter } from "#shared/chasing/run-decision.ts";
import { words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { letterNumber, nextLetterSequence } from "#shared/letters/letter-number.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";
import type { Result } from "#shared/result/result.ts";
import { type DraftRefusal, draftLetter, type LetterDraft } from "../draft-letter.ts";
import type { WordingOf } from "../use-wordings.ts";
import { rulesOf, usualChoices } from "../usual-choices.ts";
import { forcedLetters } from "./forced-letters.ts";

/** What the user has changed by hand: letters taken out, customers put in, kinds that are not sent this time. */
export type RunChoices = {
  readonly takenOut: ReadonlySet<string>;
  readonly putIn: ReadonlySet<string>;
  readonly kindsOff: ReadonlySet<LetterKind>;
};

export type RunRow = {
  /** Customer and currency: one letter for each. */
  readonly key: string;
  readonly letter: RunLetter;
  readonly customerName: string;
  readonly kindName: string;
  /** Days late of the oldest item. */
  readonly daysLate: number;
  readonly channel: string;
  readonly isForced: boolean;
  readonly draft: Result<LetterDraft, DraftRefusal>;
  /** Neither faulty nor taken out: it is printed. */
  readonly isIn: boolean;
  readonly canBeIn: boolean;
};

export type LeftOutRow = {
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly why: string;
  readonly items: readonly LeftOutItem[];
};

export type RunTie = {
  readonly currency: Currency;
  readonly inMinor: Minor;
  readonly outMinor: Minor;
  readonly overdueMinor: Minor;
};

export type RunModel = {
  readonly rows: readonly RunRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly ties: readonly RunTie[];
  readonly kinds: readonly { readonly kind: LetterKind; readonly count: number; readonly isOn: boolean }[];
};

const CHANNELS = { post: "Post", email: "E-mail", both: "Post + e-mail" } as const;

export function runKey(letter: Pick<RunLetter, "customerId" | "currency">): string {
  return `${letter.customerId}/${letter.currency}`;
}

/** Everything overdue is either in a letter or left out with its reason; the sums tie to the ledger (rule 35). */
export function decideLetters(book: BookReader, asAt: CalendarDate): Result<RunDecision, RunError> {
  return decideRun(customerFiles(book), rulesOf(book), asAt);
}

export function buildRun(
  book: BookReader,
  asAt: CalendarDate,
  decision: RunDecision,
  choices: RunChoices,
  wording: WordingOf,
  logo: Logo | null,
): RunModel {
  const forced = forcedLetters(book, asAt, decision, choices.putIn);
  const proposed = decision.letters.filter((letter) => !choices.kindsOff.has(letter.kind));
  const letters = [...proposed, ...forced];
  const first = nextLetterSequence(book.all("letters"), book.setting("letters").nextLetterNumber);
  let used = 0;
  const rows = letters.map<RunRow>((letter) => {
    const row = runRow(book, asAt, letter, letterNumber(first + used), choices, wording, logo, forced.includes(letter));
    if (row.isIn) used += 1;
    return row;
  });
  return {
    rows,
    leftOut: leftOutRows(book, decision, new Set(forced.map(runKey)), choices),
    ties: runTies(decision, rows),
    kinds: kindCounts(decision, choices),
  };
}

function runRow(
  book: BookReader,
  asAt: CalendarDate,
  letter: RunLetter,
  number: string,
  choices: RunChoices,
  wording: WordingOf,
  logo: Logo | null,
  isForced: boolean,
): RunRow {
  const key = runKey(letter);
  const usual = usualChoices(book, letter.customerId, letter.kind);
  const draft = draftLetter(book, {
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
    },
  });
  const canBeIn = draft.ok && !draft.value.faults.some((fault) => fault.level === "stop");
  return {
    key,
    letter,
    customerName: book.get("customers", letter.customerId)?.name ?? "",
    kindName: LETTER_KIND_NAMES[letter.kind],
    daysLate: Math.max(0, ...letter.items.map(({ position }) => position.item.daysLate)),
    channel: CHANNELS[letter.channel],
    isForced,
    draft,
    canBeIn,
    isIn: canBeIn && !choices.takenOut.has(key),
  };
}

function leftOutRows(
  book: BookReader,
  decision: RunDecision,
  forced: ReadonlySet<string>,
  choices: RunChoices,
): readonly LeftOutRow[] {
  const say = words(book.setting("company").locale);
  const groups = new Map<string, LeftOutItem[]>();
  const add = (key: string, item: LeftOutItem) => groups.set(key, [...(groups.get(key) ?? []), item]);
  for (const item of decision.leftOut) {
    if (item.position.item.daysLate <= 0) continue;
    const isIn = forced.has(runKey(item)) && item.reason.kind !== "disputed";
    if (!isIn) add(`${runKey(item)}/${describeLeftOut(item.reason, item.currency, say)}`, item);
  }
  const rows = [...groups].map<LeftOutRow>(([key, items]) => {
    const [first] = items as [LeftOutItem];
    return {
      key,
      customerId: first.customerId,
      customerName: book.get("customers", first.customerId)?.name ?? "",
      currency: first.currency,
      amountMinor: sumMinor(items, (item) => item.amountMinor),
      why: describeLeftOut(first.reason, first.currency, say),
      items,
    };
  });
  return [...rows, ...switchedOff(book, decision, choices)].sort(
    (first, second) => second.amountMinor - first.amountMinor,
  );
}

/** Letters of a kind that is not sent this time count as left out, with that as the reason. */
function switchedOff(book: BookReader, decision: RunDecision, choices: RunChoices): readonly LeftOutRow[] {
  return decision.letters
    .filter((letter) => choices.kindsOff.has(letter.kind))
    .map((letter) => ({
      key: `${runKey(letter)}/off`,
      customerId: letter.customerId,
      customerName: book.get("customers", letter.customerId)?.name ?? "",
      currency: letter.currency,
      amountMinor: overdueOf(letter),
      why: `${LETTER_KIND_NAMES[letter.kind]}: not sent in this run.`,
      items: [],
    }));
}

function runTies(decision: RunDecision, rows: readonly RunRow[]): readonly RunTie[] {
  return decision.totals
    .filter((total) => total.overdueMinor > 0)
    .map(({ currency, overdueMinor }) => {
      const inMinor = sumMinor(
        rows.filter((row) => row.isIn && row.letter.currency === currency),
        (row) => overdueOf(row.letter),
      );
      return { currency, inMinor, outMinor: minor(overdueMinor - inMinor), overdueMinor };
    });
}

/** What a letter asks for of items that are overdue: courtesy notes list others, which are not in the sum. */
export function overdueOf(letter: RunLetter): Minor {
  return sumMinor(
    letter.items.filter(({ position }) => position.item.daysLate > 0),
    (item) => item.amountMinor,
  );
}

function kindCounts(decision: RunDecision, choices: RunChoices): RunModel["kinds"] {
  const counts = new Map<LetterKind, number>();
  for (const letter of decision.letters) counts.set(letter.kind, (counts.get(letter.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count, isOn: !choices.kindsOff.has(kind) }));
}
