import { causeOf, currentCause } from "../chasing/cause-answers.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { isChasingKind, sentLetters } from "../chasing/letter-sent.ts";
import { promiseStates } from "../chasing/promise-state.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { minMinor } from "../money/minor.ts";
import type { ReasonEntry } from "../settings/settings.ts";
import type { LetterHistory } from "./letter-facts.ts";

/** What a letter dated `on` may refer to: demands known to have gone (rule 2), and the last promise if it was broken. */
export function letterHistory(file: CustomerFile, on: CalendarDate, reasons: readonly ReasonEntry[]): LetterHistory {
  const gone = sentLetters(file.letters, 0, on).filter(
    ({ letter }) => isChasingKind(letter.kind) && letter.kind !== "statement" && letter.kind !== "courtesy",
  );
  const last = gone.at(-1);
  const cause = causeOf(currentCause(file, on)?.call?.reasonId ?? "", reasons);
  return {
    lastLetter: last ? { number: last.letter.number, on: last.letter.on, kind: last.letter.kind } : null,
    letterCount: gone.length,
    brokenPromise: brokenPromise(file, on),
    ...(cause ? { cause } : {}),
  };
}

function brokenPromise(file: CustomerFile, on: CalendarDate): LetterHistory["brokenPromise"] {
  const latest = promiseStates(file, on).at(-1);
  // Money that came late, but all of it, is nothing to complain of in a letter.
  if (
    !latest ||
    latest.shortMinor <= 0 ||
    (latest.state !== "broken" && latest.state !== "part-kept") ||
    !latest.watchedPart
  )
    return null;
  const { amountMinor, byOn } = latest.watchedPart;
  return { saidOn: latest.promise.on, amountMinor, shortMinor: minMinor(latest.shortMinor, amountMinor), byOn };
}
