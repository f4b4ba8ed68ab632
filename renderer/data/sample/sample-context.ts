import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Writer } from "#shared/ledger/writer.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { parseMoney } from "#shared/money/parse-money.ts";

export const SAMPLE_CURRENCY: Currency = currency("GBP");

/** What turns sample data into rows: the day it is opened on, ids, and who wrote what. */
export type SampleContext = {
  readonly today: CalendarDate;
  readonly newId: () => string;
  readonly users: ReadonlyMap<string, string>;
};

export function dayAgo({ today }: SampleContext, days: number): CalendarDate {
  return addDays(today, -days);
}

/** Written down on its own day, in the morning, by the person named. */
export function writerOn(context: SampleContext, daysAgo: number, user: string): Writer {
  return {
    today: context.today,
    nowAt: `${dayAgo(context, daysAgo)}T09:30:00.000Z`,
    userId: context.users.get(user) ?? "",
    newId: context.newId,
  };
}

/** An amount of the sample file in pence. Throws for a slip in the file: a bug, not a user's mistake. */
export function pence(text: string): Minor {
  const parsed = parseMoney(text, SAMPLE_CURRENCY);
  if (!parsed.ok) throw new TypeError(`Not an amount in the sample company: ${text}`);
  return parsed.value;
}
