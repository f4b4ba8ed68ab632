import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { CustomerFile } from "./customer-file.ts";
import { compareText, isChasingKind, letterStanding } from "./letter-sent.ts";
import type { Call, CallOutcome } from "./rows.ts";

export type Contact = {
  readonly on: CalendarDate;
  readonly channel: "call" | "post" | "email";
  readonly call: Call | null;
  readonly letter: Letter | null;
};

const NOT_REACHED: ReadonlySet<CallOutcome> = new Set<CallOutcome>(["no-answer", "wrong-number"]);
const NOT_SPOKEN: ReadonlySet<CallOutcome> = new Set<CallOutcome>(["no-answer", "wrong-number", "left-message"]);

/** Whether somebody was spoken to. */
export function isSpoken(call: Call): boolean {
  return !NOT_SPOKEN.has(call.outcome);
}

/** Whether a call was written down on a later day than it was made. */
export function isLateEntry(call: Call): boolean {
  return call.enteredOn !== undefined && call.enteredOn > call.on;
}

/** Calls up to a day as they count now: an amended call is replaced by the newest correction of it. Oldest first. */
export function effectiveCalls(calls: readonly Call[], asAt: CalendarDate): readonly Call[] {
  const amended = new Set(calls.map((call) => call.amendsId).filter((id) => id !== ""));
  return calls
    .filter((call) => call.on <= asAt && !amended.has(call.id))
    .sort((first, second) => compareText(`${first.on} ${first.time}`, `${second.on} ${second.time}`));
}

export function lastCall(file: CustomerFile, asAt: CalendarDate): Call | null {
  return effectiveCalls(file.calls, asAt).at(-1) ?? null;
}

/** The latest contact about money, by telephone, post or e-mail. A call nobody answered is none (rule 4). */
export function lastContact(file: CustomerFile, asAt: CalendarDate): Contact | null {
  const call = effectiveCalls(file.calls, asAt).findLast((row) => !NOT_REACHED.has(row.outcome));
  let latest: Contact | null = call ? { on: call.on, channel: "call", call, letter: null } : null;
  for (const letter of file.letters) {
    const standing = isChasingKind(letter.kind) ? letterStanding(letter, asAt) : null;
    if (standing?.state !== "sent") continue;
    const isPost = standing.postedOn !== null;
    const on = (isPost ? standing.postedOn : standing.emailedOn) as CalendarDate;
    if (latest === null || on > latest.on) latest = { on, channel: isPost ? "post" : "email", call: null, letter };
  }
  return latest;
}

/** Days since the last contact; null when there was none. */
export function daysSinceContact(file: CustomerFile, asAt: CalendarDate): number | null {
  const last = lastContact(file, asAt);
  return last === null ? null : daysBetween(last.on, asAt);
}
