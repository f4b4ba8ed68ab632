import type { CustomerFile } from "../chasing/customer-file.ts";
import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { openItems } from "../ledger/open-items.ts";
import { ERASED } from "./redactor.ts";
import type { ErasureScope, PrivacySettings } from "./scope.ts";

/** Something that has been kept for its period: somebody decides, nothing goes by itself. */
export type DueForReview = {
  readonly scope: Extract<ErasureScope, { kind: "customer" | "words" }>;
  readonly customerId: string;
  /** The last day anything happened in what is listed. */
  readonly lastOn: CalendarDate;
  readonly rows: number;
  /** Why it cannot be erased now; null when it can. */
  readonly hold: string | null;
};

/**
 * Settled accounts nothing has moved on for their period, and calls and notes past theirs, oldest first. What somebody
 * reviewed and keeps comes back on the day given.
 */
export function dueForReview(
  files: Iterable<CustomerFile>,
  settings: PrivacySettings,
  today: CalendarDate,
): readonly DueForReview[] {
  const accountsBefore = addMonths(today, -12 * settings.accountYears);
  const wordsBefore = addMonths(today, -12 * settings.wordsYears);
  const isKept = new Set(settings.reviews.filter(({ againOn }) => againOn > today).map(({ customerId }) => customerId));
  const due: DueForReview[] = [];
  for (const file of files) {
    if (isKept.has(file.customer.id)) continue;
    const found = oldAccount(file, accountsBefore, today) ?? oldWords(file, wordsBefore);
    if (found) due.push(found);
  }
  return due.sort((one, other) => (one.lastOn < other.lastOn ? -1 : one.lastOn > other.lastOn ? 1 : 0));
}

function oldAccount(file: CustomerFile, before: CalendarDate, today: CalendarDate): DueForReview | null {
  const { customer, ledger, calls, notes, letters, cases } = file;
  if (customer.name === `Erased customer ${customer.code}`) return null;
  const days = [...ledger.entries, ...calls, ...notes, ...letters, ...cases].map(({ on }) => on);
  const lastOn = latest(days);
  if (lastOn === null || lastOn >= before || openItems(ledger, today).length > 0) return null;
  if (cases.some(({ closedOn }) => closedOn === null)) return null;
  const scope = { kind: "customer", customerId: customer.id } as const;
  return { scope, customerId: customer.id, lastOn, rows: days.length, hold: customer.legalHold?.reason ?? null };
}

function oldWords({ customer, calls, notes }: CustomerFile, before: CalendarDate): DueForReview | null {
  const old = [
    ...calls.filter(({ on, words }) => on < before && words !== "" && words !== ERASED),
    ...notes.filter(({ on, text }) => on < before && text !== ERASED),
  ].map(({ on }) => on);
  const lastOn = latest(old);
  if (lastOn === null) return null;
  const scope = { kind: "words", customerId: customer.id, before } as const;
  return { scope, customerId: customer.id, lastOn, rows: old.length, hold: customer.legalHold?.reason ?? null };
}

function latest(days: readonly CalendarDate[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>((last, on) => (last === null || on > last ? on : last), null);
}
