import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addMonths, type CalendarDate, daysBetween, earlierDay } from "#shared/dates/calendar-date.ts";
import { isNewer } from "./credit-limit.ts";
import type { CreditRecord } from "./rows.ts";

/** When a customer's credit is to be looked at again, and why then. */
export type ReviewEntry = {
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly why: "agreed-day" | "yearly" | "never-reviewed" | "increase-ends" | "insurance-ends";
  readonly record: CreditRecord | null;
  /** Days past its day; below 0 while it is ahead. */
  readonly daysLate: number;
};

/**
 * The next review of a customer: the day agreed in the newest record that names one, else some months after the newest
 * check, limit or review, or after the customer was taken on; and never later than the day on which a temporary increase
 * or the insurer's cover ends. Null for a closed customer, or one of whom nothing is known to count from.
 */
export function nextReview(file: CustomerFile, asAt: CalendarDate, reviewMonths: number): ReviewEntry | null {
  const { customer } = file;
  if (customer.closedOn !== null && customer.closedOn <= asAt) return null;
  const rows = file.credit.filter((row) => row.on <= asAt);
  const base = agreedDay(rows) ?? countedDay(rows, reviewMonths) ?? firstDay(file, asAt);
  const ends = endingDays(rows, asAt);
  const first = [...ends, ...(base ? [base] : [])].reduce<Found | null>(
    (soonest, found) => (soonest && earlierDay(soonest.on, found.on) === soonest.on ? soonest : found),
    null,
  );
  return first ? { customerId: customer.id, ...first, daysLate: daysBetween(first.on, asAt) } : null;
}

/** All reviews that are due by a day, longest overdue first. */
export function reviewDiary(
  files: Iterable<CustomerFile>,
  asAt: CalendarDate,
  until: CalendarDate,
  reviewMonths: number,
): readonly ReviewEntry[] {
  const entries: ReviewEntry[] = [];
  for (const file of files) {
    const entry = nextReview(file, asAt, reviewMonths);
    if (entry && entry.on <= until) entries.push(entry);
  }
  return entries.sort((first, second) =>
    first.on === second.on ? (first.customerId < second.customerId ? -1 : 1) : first.on < second.on ? -1 : 1,
  );
}

type Found = Pick<ReviewEntry, "on" | "why" | "record">;

const COUNTED = new Set<CreditRecord["kind"]>(["check", "limit", "review", "application"]);

function agreedDay(rows: readonly CreditRecord[]): Found | null {
  const record = newest(rows.filter((row) => COUNTED.has(row.kind)));
  return record?.nextReviewOn ? { on: record.nextReviewOn, why: "agreed-day", record } : null;
}

function countedDay(rows: readonly CreditRecord[], months: number): Found | null {
  const record = newest(rows.filter((row) => COUNTED.has(row.kind)));
  return record ? { on: addMonths(record.on, months), why: "yearly", record } : null;
}

function firstDay({ ledger, customer }: CustomerFile, asAt: CalendarDate): Found | null {
  const first = ledger.entries.reduce<CalendarDate | null>(
    (earliest, entry) => (entry.on <= asAt && (earliest === null || entry.on < earliest) ? entry.on : earliest),
    customer.since,
  );
  return first === null ? null : { on: first, why: "never-reviewed", record: null };
}

function endingDays(rows: readonly CreditRecord[], asAt: CalendarDate): readonly Found[] {
  return (["temporary-limit", "insured-limit"] as const).flatMap((kind): readonly Found[] => {
    const record = newest(rows.filter((row) => row.kind === kind));
    if (!record?.expiresOn || record.expiresOn < asAt) return [];
    return [{ on: record.expiresOn, why: kind === "temporary-limit" ? "increase-ends" : "insurance-ends", record }];
  });
}

function newest(rows: readonly CreditRecord[]): CreditRecord | null {
  return rows.reduce<CreditRecord | null>((latest, row) => (latest && !isNewer(row, latest) ? latest : row), null);
}
