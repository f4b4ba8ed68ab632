import { addDays, type CalendarDate, daysBetween, laterDay } from "../dates/calendar-date.ts";
import { jurisdictionOf } from "../interest/jurisdictions.ts";
import type { Customer } from "../ledger/customer.ts";
import type { Letter, LetterKind } from "../letters/rows.ts";

/** What must come before a claim against a kind of customer. */
export type PreActionRule = {
  readonly rule: "practice-direction" | "debt-protocol";
  readonly letterKind: LetterKind;
  readonly letterName: string;
  readonly days: number;
  readonly source: string;
};

/** The time a debtor has after the letter before a claim. */
export type PreActionClock = {
  readonly letterId: string;
  readonly number: string;
  readonly rule: PreActionRule["rule"];
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

type Debtor = Pick<Customer, "kind" | "jurisdiction" | "address">;

/**
 * The rule for a customer; null where the law is not that of England and Wales. Companies and public bodies: Practice
 * Direction Pre-Action Conduct para 6, 14 days; individuals and sole traders: Pre-Action Protocol for Debt Claims, 30 days.
 */
export function preActionRule(customer: Debtor): PreActionRule | null {
  const place = jurisdictionOf({ jurisdiction: customer.jurisdiction, country: customer.address.country });
  if (place?.id !== "GB-EAW") return null;
  return customer.kind === "individual" || customer.kind === "sole-trader" ? DEBT_PROTOCOL : PRACTICE_DIRECTION;
}

const PRACTICE_DIRECTION: PreActionRule = {
  rule: "practice-direction",
  letterKind: "letter-before-action",
  letterName: "letter before action",
  days: 14,
  source: "Practice Direction - Pre-Action Conduct and Protocols, paragraph 6",
};

const DEBT_PROTOCOL: PreActionRule = {
  rule: "debt-protocol",
  letterKind: "letter-of-claim",
  letterName: "letter of claim",
  days: 30,
  source: "Pre-Action Protocol for Debt Claims",
};

/**
 * The clock of the latest letter before action or letter of claim that is known to have been posted and that names all
 * of `invoiceIds` (empty: whatever it names); null when there is none or the law is not that of England and Wales.
 */
export function preActionClock(
  customer: Debtor,
  letters: readonly Letter[],
  asAt: CalendarDate,
  invoiceIds: readonly string[] = [],
): PreActionClock | null {
  const rule = preActionRule(customer);
  if (!rule) return null;
  const sent = letters
    .filter((letter) => letter.kind === rule.letterKind && namesAll(letter, invoiceIds))
    .flatMap((letter) => {
      const last = letter.steps.at(-1)?.state;
      const posted = letter.steps.find((step) => step.state === "posted" && step.on <= asAt);
      return posted && last !== "void" && last !== "returned" ? [{ letter, on: laterDay(letter.on, posted.on) }] : [];
    })
    .sort((first, second) => (first.on < second.on ? -1 : 1))
    .at(-1);
  return sent ? clockSince(rule, sent.on, { letterId: sent.letter.id, number: sent.letter.number }, asAt) : null;
}

/** The clock of a letter that went on a day, from this program or not. */
export function clockSince(
  { rule, source, days }: PreActionRule,
  fromOn: CalendarDate,
  letter: { readonly letterId: string; readonly number: string },
  asAt: CalendarDate,
): PreActionClock {
  const mayIssueOn = addDays(fromOn, days + 1);
  return {
    ...letter,
    rule,
    source,
    days,
    fromOn,
    mayIssueOn,
    day: Math.min(days, daysBetween(fromOn, asAt)),
    isOver: asAt >= mayIssueOn,
  };
}

function namesAll(letter: Letter, invoiceIds: readonly string[]): boolean {
  return invoiceIds.every((id) => letter.items.some((item) => item.invoiceId === id));
}
