import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import type { CustomerFile } from "./customer-file.ts";
import { knownOn } from "./known-file.ts";
import { isPreDue } from "./levels-reached.ts";
import type { CustomerDecision } from "./run-decision.ts";
import type { LeftOutReason } from "./run-reasons.ts";

/** The days on which a run over a customer can say something else than the day before. */
export type ReplayDays = {
  /** The first such day after a day, with what was decided on it; null when nothing can change any more. */
  readonly next: (decision: CustomerDecision, on: CalendarDate) => CalendarDate | null;
};

/**
 * Gathers every day that stands in a file, the day after each, and the days that follow from them: a promise's clearing,
 * an instalment's grace, a courtesy before a due day, a row that was written down late. Too many days only cost time;
 * the test compares with looking at every day.
 */
export function replayDays(file: CustomerFile, rules: ChasingRules, booksBeganOn: CalendarDate): ReplayDays {
  const days = new Set<string>();
  const add = (on: string, more = 0) => {
    const at = addDays(day(on), more);
    days.add(at);
    days.add(addDays(at, 1));
  };
  const { calls, cases, disputes, holds, ledger, offers, plans, promises } = file;
  const early = courtesyDays(rules);
  // Money counts from the very day it stands under; what is due is late the day after, which its own reason names.
  for (const row of [...ledger.entries, ...ledger.allocations]) {
    eachDay(row, (on) => days.add(on));
    days.add(knownOn(row, booksBeganOn));
  }
  for (const row of [...calls, ...promises, ...disputes, ...holds, ...plans, ...offers, ...cases]) {
    eachDay(row, add);
    add(knownOn(row, booksBeganOn));
  }
  for (const entry of ledger.entries) {
    if (entry.side !== "debit") continue;
    for (const due of [entry.dueOn, ...entry.instalments.map((part) => part.dueOn)])
      for (const before of early) add(due, before);
  }
  for (const promise of promises) for (const part of promise.parts) add(part.byOn, promise.clearingDays);
  for (const plan of plans) for (const part of plan.instalments) add(part.dueOn, plan.graceDays);
  const sorted = [...days].sort();
  return {
    next: (decision, on) => {
      let found = after(sorted, on);
      for (const { reason } of decision.leftOut) {
        const named = dayOf(reason, on);
        if (named !== null && named > on && (found === null || named < found)) found = named;
      }
      return found;
    },
  };
}

function courtesyDays(rules: ChasingRules): readonly number[] {
  const days = new Set<number>();
  for (const policy of rules.policies.values()) {
    for (const level of policy.levels) if (isPreDue(level)) days.add(level.days);
  }
  return [...days];
}

/** The day a reason names as the one on which it is over. */
function dayOf(reason: LeftOutReason, on: CalendarDate): CalendarDate | null {
  switch (reason.kind) {
    case "not-due":
      return addDays(reason.dueOn, 1);
    case "not-yet":
    case "contacted-recently":
      return reason.from;
    case "last-level-running":
      return addDays(reason.until, 1);
    case "disputed":
    case "held":
      return reason.hold.until;
    // These stand in front of a day of their own, which they do not name.
    case "instalment-reminded":
    case "below-minimum":
    case "covered-by-credit":
      return addDays(on, 1);
    default:
      return null;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function eachDay(value: unknown, add: (on: string) => void): void {
  if (typeof value === "string") {
    if (value.length === 10 && DAY.test(value)) add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) eachDay(member, add);
  }
}

/** The first day of a sorted list that is later than a day. */
function after(sorted: readonly string[], on: CalendarDate): CalendarDate | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) > on) high = middle;
    else low = middle + 1;
  }
  const found = sorted[low];
  return found === undefined ? null : day(found);
}
