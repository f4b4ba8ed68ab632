import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Letter, LetterKind } from "#shared/letters/rows.ts";

/** How a letter stood on a day. Only `sent` advances a level (rule 2). */
export type LetterStanding =
  | { readonly state: "waiting" }
  | { readonly state: "sent"; readonly postedOn: CalendarDate | null; readonly emailedOn: CalendarDate | null }
  | { readonly state: "dead" };

/**
 * Replays a letter's steps up to a day. Prepared, printed, failed and returned letters wait; withdrawn and void ones are
 * dead and roll their level back (rules 2 and 30).
 */
export function letterStanding(letter: Letter, asAt: CalendarDate): LetterStanding {
  let postedOn: CalendarDate | null = null;
  let emailedOn: CalendarDate | null = null;
  let isDead = false;
  for (const step of letter.steps) {
    if (step.on > asAt) continue;
    if (step.state === "posted") postedOn = step.on;
    else if (step.state === "emailed") emailedOn = step.on;
    else if (step.state === "returned") postedOn = null;
    else if (step.state === "failed") emailedOn = null;
    isDead = step.state === "void" || step.state === "withdrawn" || (isDead && step.state !== "prepared");
  }
  if (isDead) return { state: "dead" };
  if (postedOn === null && emailedOn === null) return { state: "waiting" };
  return { state: "sent", postedOn, emailedOn };
}

/** A letter that is known to have gone: the day it went and the day it is taken to have arrived (rule 3). */
export type SentLetter = {
  readonly letter: Letter;
  readonly sentOn: CalendarDate;
  readonly arrivedOn: CalendarDate;
  readonly channel: "post" | "email";
};

/** The letters that had gone by a day, in the order they went. `deliveryDays` are added to posted ones only. */
export function sentLetters(
  letters: readonly Letter[],
  deliveryDays: number,
  asAt: CalendarDate,
): readonly SentLetter[] {
  const sent: SentLetter[] = [];
  for (const letter of letters) {
    const standing = letterStanding(letter, asAt);
    if (standing.state !== "sent") continue;
    const byPost = standing.postedOn && {
      sentOn: standing.postedOn,
      arrivedOn: addDays(standing.postedOn, deliveryDays),
    };
    const byEmail = standing.emailedOn && { sentOn: standing.emailedOn, arrivedOn: standing.emailedOn };
    const isEmail = byEmail !== null && (byPost === null || byEmail.arrivedOn <= byPost.arrivedOn);
    const way = isEmail ? byEmail : byPost;
    if (way) sent.push({ letter, ...way, channel: isEmail ? "email" : "post" });
  }
  return sent.sort(
    (first, second) =>
      compareText(first.sentOn, second.sentOn) || compareText(first.letter.number, second.letter.number),
  );
}

/** Letters prepared or printed and not known to have gone, on a day. */
export function waitingLetters(letters: readonly Letter[], asAt: CalendarDate): readonly Letter[] {
  return letters.filter((letter) => letter.on <= asAt && letterStanding(letter, asAt).state === "waiting");
}

const CHASING: ReadonlySet<LetterKind> = new Set<LetterKind>([
  "courtesy",
  "friendly-reminder",
  "second-reminder",
  "final-reminder",
  "letter-before-action",
  "letter-of-claim",
  "statement",
  "plan-missed",
  "plan-default",
  "settlement-offer",
  "stop-supply",
  "agency-referral",
]);

/** Whether a letter asks for money, so that it counts towards the gap between contacts (rule 4). Thanks do not. */
export function isChasingKind(kind: LetterKind): boolean {
  return CHASING.has(kind);
}

export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
