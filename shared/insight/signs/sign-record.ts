import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { addDays, addMonths, type CalendarDate, dayFromNumber, dayNumber } from "#shared/dates/calendar-date.ts";
import { openSpans } from "#shared/insight/prediction/open-spans.ts";
import type { Sign, SignKind } from "./sign.ts";
import { SIGN_RULES } from "./sign-rules.ts";
import { rememberedFiles, signHistory } from "./signs-of.ts";

/** How often something went wrong afterwards. */
export type HitCount = { readonly count: number; readonly wentWrong: number };

/** How often each kind of sign was right in these books, beside how often things go wrong anyway. */
export type SignRecord = {
  readonly kinds: ReadonlyMap<SignKind, HitCount & { readonly signs: readonly Sign[] }>;
  /** The same question asked of every customer who owed something at each month's end, sign or none. */
  readonly anyway: HitCount;
};

/** Went wrong: within so many days a further invoice passed so many days overdue, or was written off. */
const WITHIN_DAYS = 90;
const VERY_LATE_DAYS = 30;
const MONTHS = 24;

export const WENT_WRONG = `within ${WITHIN_DAYS} days another invoice went more than ${VERY_LATE_DAYS} days overdue, or was written off`;

/**
 * The record of the signs over the two years before a day. Only signs whose 90 days are over count. What came after a sign
 * is used to judge it, never to give it.
 */
export function signRecord(files: Iterable<CustomerFile>, asAt: CalendarDate, settings: CreditSettings): SignRecord {
  const parts = [...files].map((file) => signRecordOf(file, asAt, settings));
  return sumSignRecords(parts);
}

/** The record of one customer, so that a screen can work through many without stopping. */
export function signRecordOf(file: CustomerFile, asAt: CalendarDate, settings: CreditSettings): SignRecord {
  const from = addMonths(asAt, -MONTHS);
  const until = addDays(asAt, 1 - WITHIN_DAYS);
  const troubles = troubleDays(file, asAt);
  const wentWrongAfter = (on: CalendarDate) => {
    const last = addDays(on, WITHIN_DAYS);
    return troubles.some((day) => day > on && day <= last);
  };
  const seen = rememberedFiles(file);
  const kinds = new Map(
    SIGN_RULES.map((rule) => {
      const signs = signHistory(rule, file, from, until, settings, seen);
      const wentWrong = signs.filter(({ on }) => wentWrongAfter(on)).length;
      return [rule.kind, { count: signs.length, wentWrong, signs }] as const;
    }),
  );
  const days = owingMonthEnds(file, from, until, asAt);
  return { kinds, anyway: { count: days.length, wentWrong: days.filter(wentWrongAfter).length } };
}

export function sumSignRecords(records: readonly SignRecord[]): SignRecord {
  const kinds = new Map(
    SIGN_RULES.map(({ kind }) => {
      const own = records.flatMap((record) => record.kinds.get(kind) ?? []);
      return [kind, { ...sumHits(own), signs: own.flatMap(({ signs }) => signs) }] as const;
    }),
  );
  return { kinds, anyway: sumHits(records.map(({ anyway }) => anyway)) };
}

function sumHits(hits: readonly HitCount[]): HitCount {
  return {
    count: hits.reduce((total, hit) => total + hit.count, 0),
    wentWrong: hits.reduce((total, hit) => total + hit.wentWrong, 0),
  };
}

/** Days on which an invoice passed thirty days overdue, or was written off. */
function troubleDays(file: CustomerFile, asAt: CalendarDate): readonly CalendarDate[] {
  const today = dayNumber(asAt);
  const days: CalendarDate[] = [];
  for (const { due, ended, end } of openSpans(file.ledger, asAt)) {
    const passed = due + VERY_LATE_DAYS + 1;
    if (passed <= (ended ?? today)) days.push(dayFromNumber(passed));
    else if (end === "written-off" && ended !== null) days.push(dayFromNumber(ended));
  }
  return days;
}

function owingMonthEnds(
  file: CustomerFile,
  from: CalendarDate,
  until: CalendarDate,
  asAt: CalendarDate,
): readonly CalendarDate[] {
  const spans = openSpans(file.ledger, asAt);
  const days: CalendarDate[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const on = addMonths(from, month);
    const number = dayNumber(on);
    const owes = spans.some(({ issued, ended }) => issued <= number && (ended === null || ended > number));
    if (on < until && owes) days.push(on);
  }
  return days;
}
