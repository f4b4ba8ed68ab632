import { addDays, type CalendarDate, daysBetween, laterDay } from "../dates/calendar-date.ts";
import type { CustomerKind } from "../ledger/customer.ts";
import type { Jurisdiction } from "./jurisdictions.ts";

/**
 * How "30 days beginning with" an event is counted. The Act counts the event's own day as day 1 (last day = event +
 * 29); most calculators add 30. `cautious` adds 30 and can never claim a day too many.
 */
export type PeriodCounting = "cautious" | "as-written";

export type DueFacts = {
  /** The day agreed for payment; null where none was agreed. */
  readonly agreedOn: CalendarDate | null;
  readonly invoiceOn: CalendarDate;
  /** When the goods or services were there; null when not known apart from the invoice. */
  readonly performedOn: CalendarDate | null;
};

export type DueRules = {
  readonly counting: PeriodCounting;
  /** Terms longer than 60 days are cut to 60 for businesses: only where they are grossly unfair to the supplier. */
  readonly capLongTerms: boolean;
};

export type RelevantDay = {
  /** Last day without interest; interest runs from the day after. */
  readonly on: CalendarDate;
  readonly because: "agreed" | "thirty-days" | "public-limit" | "long-terms-limit";
  /** The agreed terms are longer than the law's limit for businesses, and were left as they are. */
  readonly termsAreLong: boolean;
};

/**
 * The last day without interest: the agreed day, else the end of the 30-day period from the later of performance and
 * invoice; a public body's period ends after 30 days whatever was agreed, a business's after 60 where so chosen.
 * UK Act 1998 s.4(2A)-(2H); Directive 2011/7/EU art.3(3), 3(5), 4(3). Weekends do not move it (HMRC CH141120).
 */
export function relevantDay(
  facts: DueFacts,
  kind: CustomerKind,
  law: Jurisdiction | null,
  rules: DueRules,
): RelevantDay {
  const { agreedOn, invoiceOn, performedOn } = facts;
  const startOn = performedOn === null ? invoiceOn : laterDay(performedOn, invoiceOn);
  if (agreedOn === null) {
    return { on: periodEnd(startOn, 30, rules.counting), because: "thirty-days", termsAreLong: false };
  }
  const limit = (kind === "public-body" ? law?.publicTermDays : law?.businessTermDays) ?? null;
  const isWithin = limit === null || daysBetween(startOn, agreedOn) <= periodDays(limit, rules.counting);
  if (isWithin || kind === "individual") return { on: agreedOn, because: "agreed", termsAreLong: false };
  const limitOn = periodEnd(startOn, limit, rules.counting);
  if (kind === "public-body") return { on: limitOn, because: "public-limit", termsAreLong: false };
  if (rules.capLongTerms) return { on: limitOn, because: "long-terms-limit", termsAreLong: false };
  return { on: agreedOn, because: "agreed", termsAreLong: true };
}

/** The last day of a period of `days` beginning with an event. */
export function periodEnd(eventOn: CalendarDate, days: number, counting: PeriodCounting): CalendarDate {
  return addDays(eventOn, periodDays(days, counting));
}

function periodDays(days: number, counting: PeriodCounting): number {
  return counting === "cautious" ? days : days - 1;
}
