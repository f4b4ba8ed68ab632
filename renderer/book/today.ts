import { useMemo } from "react";
import { type CashExpected, cashExpected, expectedRows } from "#shared/chasing/cash-expected.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type QueueShare, queueShare, shareOfFacts, type TodayQueue, todayQueue } from "#shared/chasing/today-queue.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type MorningPlan, morningPlan } from "#shared/insight/morning/morning-plan.ts";
import type { RiskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signFacts } from "#shared/insight/signs/sign-facts.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { BookReader } from "./book.ts";
import { bookRules } from "./chasing.ts";
import { customerFiles } from "./customer-file.ts";
import { keptRisks, latestRisk } from "./risk.ts";
import { useAsAt, useBook } from "./use-book.ts";

type Kept<Value> = {
  readonly of: (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate) => Value;
  readonly has: (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate) => boolean;
};

/** Keeps what is worked out from a customer's file until the file, the rules or the day change. */
function keptByFile<Value>(work: (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate) => Value): Kept<Value> {
  type Known = { readonly rules: ChasingRules; readonly asAt: CalendarDate; readonly value: Value };
  const kept = new WeakMap<CustomerFile, Known>();
  const find = (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate) => {
    const known = kept.get(file);
    return known && known.rules === rules && known.asAt === asAt ? known : null;
  };
  return {
    of: (file, rules, asAt) => {
      const known = find(file, rules, asAt);
      if (known) return known.value;
      const value = work(file, rules, asAt);
      kept.set(file, { rules, asAt, value });
      return value;
    },
    has: (file, rules, asAt) => find(file, rules, asAt) !== null,
  };
}

const shares = keptByFile(queueShare);
const rows = keptByFile((file, _rules, asAt) => expectedRows(file, asAt));

/** The customers whose part of the work list or of the cash expected has to be worked out anew for a day. */
export function unknownShares(book: BookReader, asAt: CalendarDate): readonly CustomerFile[] {
  const rules = bookRules(book);
  return customerFiles(book).filter((file) => !shares.has(file, rules, asAt) || !rows.has(file, rules, asAt));
}

/** Works out and keeps one customer's part of the work list and of the cash expected. */
export function learnShare(book: BookReader, file: CustomerFile, asAt: CalendarDate): void {
  const rules = bookRules(book);
  shares.of(file, rules, asAt);
  rows.of(file, rules, asAt);
}

/**
 * The work list of a day; only customers something changed for are worked out anew. Early warnings are on it as far as
 * the risk of their customers is known already: it is looked for in the background.
 */
export function bookQueue(book: BookReader, asAt: CalendarDate, responsibleId = ""): TodayQueue {
  const key = [book, asAt, responsibleId, keptRisks()];
  if (latest && key.every((part, index) => part === latest?.key[index])) return latest.queue;
  const queue = gatherQueue(book, asAt, responsibleId);
  latest = { key, queue };
  return queue;
}

/** The last list that was asked for: the screen, the counts at the left and the morning plan all ask for the same. */
let latest: { readonly key: readonly unknown[]; readonly queue: TodayQueue } | null = null;

function gatherQueue(book: BookReader, asAt: CalendarDate, responsibleId: string): TodayQueue {
  const rules = bookRules(book);
  return todayQueue(customerFiles(book), rules, asAt, { responsibleId }, (file) => {
    const share = shares.of(file, rules, asAt);
    const risk = latestRisk(book, file, asAt);
    const warned = risk ? signShareOf(file, risk, rules.locale, asAt) : null;
    if (!warned || (warned.items.length === 0 && warned.laterCount === 0)) return share;
    return {
      ...share,
      items: [...share.items, ...warned.items],
      laterCount: share.laterCount + warned.laterCount,
    };
  });
}

type KnownShare = { readonly risk: RiskGrade; readonly asAt: CalendarDate; readonly value: QueueShare };
const signShares = new WeakMap<CustomerFile, KnownShare>();

function signShareOf(file: CustomerFile, risk: RiskGrade, locale: string, asAt: CalendarDate): QueueShare {
  const known = signShares.get(file);
  if (known?.asAt === asAt && known.risk === risk) return known.value;
  const value = shareOfFacts(file, signFacts(file, risk, asAt, locale), asAt);
  signShares.set(file, { risk, asAt, value });
  return value;
}

/** Cash expected to the end of the week, in one currency. */
function bookCash(book: BookReader, asAt: CalendarDate, currency: Currency): CashExpected {
  const rules = bookRules(book);
  return cashExpected(customerFiles(book), asAt, currency, (file) => rows.of(file, rules, asAt));
}

/** The morning plan of a day, from the work list as it stands; `since` is the day of the plan before. */
export function bookMorning(book: BookReader, asAt: CalendarDate, since: CalendarDate): MorningPlan {
  return morningPlan(customerFiles(book), bookQueue(book, asAt), book.setting("morning"), asAt, since);
}

export function useBookCash(currency: Currency): CashExpected {
  const book = useBook();
  const asAt = useAsAt();
  return useMemo(() => bookCash(book, asAt, currency), [book, asAt, currency]);
}
