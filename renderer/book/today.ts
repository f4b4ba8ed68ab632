import { useMemo } from "react";
import { type CashExpected, cashExpected, expectedRows } from "#shared/chasing/cash-expected.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { queueShare, type TodayQueue, todayQueue } from "#shared/chasing/today-queue.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { BookReader } from "./book.ts";
import { bookRules } from "./chasing.ts";
import { customerFiles } from "./customer-file.ts";
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

/** The work list of a day; only customers something changed for are worked out anew. */
export function bookQueue(book: BookReader, asAt: CalendarDate, responsibleId = ""): TodayQueue {
  const rules = bookRules(book);
  return todayQueue(customerFiles(book), rules, asAt, { responsibleId }, (file) => shareOf(file, rules, asAt));
}

/** Cash expected to the end of the week, in one currency. */
export function bookCash(book: BookReader, asAt: CalendarDate, currency: Currency): CashExpected {
  const rules = bookRules(book);
  return cashExpected(customerFiles(book), asAt, currency, (file) => rowsOf(file, rules, asAt));
}

export function useBookQueue(responsibleId = ""): TodayQueue {
  const book = useBook();
  const asAt = useAsAt();
  return useMemo(() => bookQueue(book, asAt, responsibleId), [book, asAt, responsibleId]);
}

export function useBookCash(currency: Currency): CashExpected {
  const book = useBook();
  const asAt = useAsAt();
  return useMemo(() => bookCash(book, asAt, currency), [book, asAt, currency]);
}
