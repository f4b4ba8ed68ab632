import { allFiles } from "#renderer/book/all-files.ts";
import type { BookReader } from "#renderer/book/book.ts";
import { bookRules } from "#renderer/book/chasing.ts";
import { breathe } from "#renderer/data/recovery/progress.ts";
import { groupKey } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { firstWrittenOn } from "#shared/chasing/known-file.ts";
import { lettersThatWent, type ReplayedLetter, replayLetters } from "#shared/chasing/replay-letters.ts";
import { addDays, addMonths, type CalendarDate, earlierDay } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import type { Letter } from "#shared/letters/rows.ts";

export type ReplayQuestion = {
  /** The two ways to compare; null: each customer by the policy it has now. */
  readonly ways: readonly (ChasingPolicy | null)[];
  /** Only customers of this group; empty: all. */
  readonly group: string;
  readonly asAt: CalendarDate;
};

export type ReplayAnswer = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** One list for each way, then what really went. */
  readonly letters: readonly (readonly ReplayedLetter[])[];
  readonly customers: number;
};

export type ReplayProgress = { readonly done: number; readonly total: number; readonly since: number };

/** Work is done in pieces of about this long, so that the window answers in between. */
const PIECE_MS = 12;

/** Replays the twelve months before a day over the books, customer by customer; null when it was cancelled. */
export async function runReplay(
  book: BookReader,
  { ways, group, asAt }: ReplayQuestion,
  report: (progress: ReplayProgress) => void,
  isCancelled: () => boolean,
): Promise<ReplayAnswer | null> {
  const files = allFiles(book).filter((file) => group === "" || groupKey(file.customer.group) === groupKey(group));
  const rules = bookRules(book);
  const names = levelNames(book);
  const from = addDays(addMonths(asAt, -12), 1);
  const booksBeganOn = beganOn(files) ?? from;
  const letters: ReplayedLetter[][] = [...ways.map(() => []), []];
  const since = performance.now();
  let pieceEnds = since + PIECE_MS;
  for (const [done, file] of files.entries()) {
    for (const [way, policy] of ways.entries()) {
      letters[way]?.push(...replayLetters(file, { rules, from, until: asAt, booksBeganOn, policy }));
    }
    letters[ways.length]?.push(...lettersThatWent(file, from, asAt, (letter) => names(letter)));
    if (performance.now() < pieceEnds) continue;
    report({ done: done + 1, total: files.length, since });
    await breathe();
    if (isCancelled()) return null;
    pieceEnds = performance.now() + PIECE_MS;
  }
  return { from, until: asAt, letters, customers: files.length };
}

function beganOn(files: readonly CustomerFile[]): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const file of files) {
    const own = firstWrittenOn(file);
    if (own !== null) first = first === null ? own : earlierDay(first, own);
  }
  return first;
}

function levelNames(book: BookReader): (letter: Letter) => string {
  const levels = [...bookRules(book).policies.values()].flatMap((policy) => policy.levels);
  const names = new Map(levels.toReversed().map((level) => [level.id, level.name]));
  return (letter) => names.get(letter.levelId) ?? "";
}
