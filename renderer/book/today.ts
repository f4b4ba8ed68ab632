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
import { latestRisk } from "./risk.ts";
import { useRiskCount } from "./risk-watch.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** Keeps what is worked out from a customer's file until the file, the rules or the day change. */
function keptByFile<Value>(work: (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate) => Value) {
  const kept = new WeakMap<
    CustomerFile,
    { readonly rules: ChasingRules; readonly asAt: CalendarDate; readonly value: Value }
  >();
  return (file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): Value => {
    const known = kept.get(file);
    if (known && known.rules === rules && known.asAt === asAt) return known.value;
    const value = work(file, rules, asAt);
    kept.set(file, { rules, asAt, value });
    return value;
  };
}

const shareOf = keptByFile(queueShare);
const rowsOf = keptByFile((file, _rules, asAt) => expectedRows(file, asAt));

/**
 * The work list of a day; only customers something changed for are worked out anew. Early warnings are on it as far as
 * the risk of their customers is known already: it is looked for in the background.
 */
export function bookQueue(book: BookReader, asAt: CalendarDate, responsibleId = ""): TodayQueue {
  const rules = bookRules(book);
  return todayQueue(customerFiles(book), rules, asAt, { responsibleId }, (file) => {
    const share = shareOf(file, rules, asAt);
    const risk = latestRisk(book, file, asAt);
    const warned = risk ? signShareOf(file, risk, rules.locale, asAt) : null;
    if (!warned || (warned.items.length === 0 && warned.laterCount === 0)) return share;
    return {
      items: [...share.items, ...warned.items],
      doneCount: share.doneCount,
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
export function bookCash(book: BookReader, asAt: CalendarDate, currency: Currency): CashExpected {
  const rules = bookRules(book);
  return cashExpected(customerFiles(book), asAt, currency, (file) => rowsOf(file, rules, asAt));
}

/** The morning plan of a day, from the work list as it stands; `since` is the day of the plan before. */
export function bookMorning(book: BookReader, asAt: CalendarDate, since: CalendarDate): MorningPlan {
  return morningPlan(customerFiles(book), bookQueue(book, asAt).items, book.setting("morning"), asAt, since);
}

export function useBookQueue(responsibleId = ""): TodayQueue {
  const book = useBook();
  const asAt = useAsAt();
  const risks = useRiskCount();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the queue reads what risks are known by now
  return useMemo(() => bookQueue(book, asAt, responsibleId), [book, asAt, responsibleId, risks]);
}

export function useBookCash(currency: Currency): CashExpected {
  const book = useBook();
  const asAt = useAsAt();
  return useMemo(() => bookCash(book, asAt, currency), [book, asAt, currency]);
}
