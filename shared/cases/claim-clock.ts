import type { CustomerFile } from "../chasing/customer-file.ts";
import { addDays, type CalendarDate } from "../dates/calendar-date.ts";
import { clockSince, type PreActionClock, preActionClock, preActionRule } from "./pre-action.ts";
import type { Case } from "./rows.ts";

/** Why a claim may not be issued yet. */
export type ClaimBlock =
  | { readonly kind: "no-letter"; readonly letter: string }
  | {
      readonly kind: "waiting";
      readonly untilOn: CalendarDate;
      readonly why: string;
      readonly source: string;
    }
  | { readonly kind: "notice-needed"; readonly repliedOn: CalendarDate; readonly source: string }
  | { readonly kind: "ask-a-lawyer" };

/** What must pass before a claim is issued, and whether it has. */
export type ClaimClock = {
  readonly clock: PreActionClock | null;
  /** First day on which it may be issued as things stand; null while that is not known. */
  readonly mayIssueOn: CalendarDate | null;
  readonly block: ClaimBlock | null;
};

const REPLY_DAYS = 30;
const NOTICE_DAYS = 14;

/**
 * The clock of one claim. England and Wales: the letter that names every invoice of the claim (or one recorded by hand),
 * then 14 or 30 days. Under the Debt Protocol a reply, and the papers asked for, give 30 more days each, and after a
 * reply 14 days' written notice comes first. Elsewhere the rule is not known: the user says that a lawyer was asked
 * (`facts.askedLawyer`).
 */
export function claimClock(row: Case, file: CustomerFile, asAt: CalendarDate): ClaimClock {
  const rule = preActionRule(file.customer);
  if (!rule) {
    const isAsked = (row.facts.askedLawyer ?? "") !== "";
    return { clock: null, mayIssueOn: isAsked ? row.on : null, block: isAsked ? null : { kind: "ask-a-lawyer" } };
  }
  const byHand = lastOn(row, "letter-posted", asAt);
  const own = preActionClock(file.customer, file.letters, asAt, row.invoiceIds);
  const clock =
    byHand !== null && (own === null || byHand > own.fromOn)
      ? clockSince(rule, byHand, { letterId: "", number: "" }, asAt)
      : own;
  if (!clock) return { clock: null, mayIssueOn: null, block: { kind: "no-letter", letter: rule.letterName } };
  if (rule.rule === "practice-direction") return withWaits(clock, [letterWait(clock)], asAt);
  return protocolClock(row, clock, asAt);
}

type Wait = { readonly untilOn: CalendarDate; readonly why: string };

function protocolClock(row: Case, clock: PreActionClock, asAt: CalendarDate): ClaimClock {
  const repliedOn = lastOn(row, "reply-received", asAt);
  const suppliedOn = lastOn(row, "documents-supplied", asAt);
  const noticeOn = lastOn(row, "notice-given", asAt);
  const waits = [letterWait(clock)];
  if (repliedOn !== null) waits.push({ untilOn: addDays(repliedOn, REPLY_DAYS + 1), why: "30 days after their reply" });
  if (suppliedOn !== null)
    waits.push({ untilOn: addDays(suppliedOn, REPLY_DAYS + 1), why: "30 days after the papers they asked for" });
  if (noticeOn !== null)
    waits.push({ untilOn: addDays(noticeOn, NOTICE_DAYS + 1), why: "14 days after the notice in writing" });
  if (repliedOn !== null && (noticeOn === null || noticeOn < repliedOn)) {
    return { clock, mayIssueOn: null, block: { kind: "notice-needed", repliedOn, source: clock.source } };
  }
  return withWaits(clock, waits, asAt);
}

function letterWait(clock: PreActionClock): Wait {
  const letter = clock.number === "" ? "the letter" : `letter ${clock.number}`;
  return { untilOn: clock.mayIssueOn, why: `${clock.days} days after ${letter}` };
}

function withWaits(clock: PreActionClock, waits: readonly Wait[], asAt: CalendarDate): ClaimClock {
  const last = waits.reduce((latest, wait) => (wait.untilOn > latest.untilOn ? wait : latest));
  const block = asAt < last.untilOn ? { kind: "waiting" as const, ...last, source: clock.source } : null;
  return { clock, mayIssueOn: last.untilOn, block };
}

function lastOn(row: Case, state: string, asAt: CalendarDate): CalendarDate | null {
  return row.steps.findLast((step) => step.state === state && step.on <= asAt)?.on ?? null;
}
