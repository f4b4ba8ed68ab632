import { addDays, type CalendarDate, daysBetween, laterDay } from "../dates/calendar-date.ts";
import { jurisdictionOf } from "../interest/jurisdictions.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Letter } from "../letters/rows.ts";

/** The time a debtor has after the letter before a claim. */
export type PreActionClock = {
  readonly letterId: string;
  readonly number: string;
  readonly rule: "practice-direction" | "debt-protocol";
  readonly source: string;
  readonly days: number;
  /** The day it counts from: the letter's own day, or the day it was posted when that is later. */
  readonly fromOn: CalendarDate;
  /** First day on which a claim may be issued. */
  readonly mayIssueOn: CalendarDate;
  /** Day 7 of 14; never above `days`. */
  readonly day: number;
  readonly isOver: boolean;
};

/**
 * The clock of the latest letter before action or letter of claim that is known to have been posted; null when there is
 * none or the law is not that of England and Wales. Companies and public bodies: Practice Direction Pre-Action Conduct
 * para 6, 14 days; individuals and sole traders: Pre-Action Protocol for Debt Claims, 30 days.
 */
export function preActionClock(
  customer: Pick<Customer, "kind" | "jurisdiction" | "address">,
  letters: readonly Letter[],
  asAt: CalendarDate,
): PreActionClock | null {
  const place = jurisdictionOf({ jurisdiction: customer.jurisdiction, country: customer.address.country });
  if (place?.id !== "GB-EAW") return null;
  const isProtocol = customer.kind === "individual" || customer.kind === "sole-trader";
  const sent = letters
    .filter((letter) => letter.kind === (isProtocol ? "letter-of-claim" : "letter-before-action"))
    .flatMap((letter) => {
      const last = letter.steps.at(-1)?.state;
      const posted = letter.steps.find((step) => step.state === "posted" && step.on <= asAt);
      return posted && last !== "void" && last !== "returned" ? [{ letter, on: laterDay(letter.on, posted.on) }] : [];
    })
    .sort((first, second) => (first.on < second.on ? -1 : 1))
    .at(-1);
  if (!sent) return null;
  const days = isProtocol ? 30 : 14;
  const mayIssueOn = addDays(sent.on, days + 1);
  return {
    letterId: sent.letter.id,
    number: sent.letter.number,
    rule: isProtocol ? "debt-protocol" : "practice-direction",
    source: isProtocol
      ? "Pre-Action Protocol for Debt Claims"
      : "Practice Direction - Pre-Action Conduct and Protocols, paragraph 6",
    days,
    fromOn: sent.on,
    mayIssueOn,
    day: Math.min(days, daysBetween(sent.on, asAt)),
    isOver: asAt >= mayIssueOn,
  };
}
