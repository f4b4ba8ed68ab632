import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { byDueDay } from "#shared/ledger/allocate-payment.ts";
import { heldMinor, openItems } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type CashRow, type CashRows, type CashSource, lessHeld, type NotCounted } from "./cash-rows.ts";
import { type CashWeek, cashWeeks, weekOf } from "./cash-weeks.ts";

/** One amount expected in a week: so much, times its chance. Minor units. */
export type ExpectedAmount = Pick<CashRow, "customerId" | "source" | "id"> & {
  readonly amountMinor: Minor;
  readonly chance: number;
  readonly expectedMinor: Minor;
};

export type ExpectedWeek = CashWeek & {
  /** The sum of its rows. */
  readonly expectedMinor: Minor;
  /** In eight weeks of ten what comes in lies between these. */
  readonly lowMinor: Minor;
  readonly highMinor: Minor;
  readonly bySource: { readonly [Source in CashSource]: Minor };
  /** Largest first. */
  readonly rows: readonly ExpectedAmount[];
};

export type ExpectedCash = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly weeks: readonly ExpectedWeek[];
  readonly expectedMinor: Minor;
  readonly notCounted: { readonly [Reason in NotCounted["reason"]]?: Minor };
};

export type CashQuestion = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly weeks: number;
  /** What may come in from a customer over these weeks (see `cashRows`); a caller may keep it. */
  readonly rowsOf: (file: CustomerFile) => CashRows;
  /** What if these customers paid on time: what is not due on its due day, what is overdue this week. */
  readonly payOnTime?: ReadonlySet<string>;
};

/** Eight of ten cases of a normal distribution lie within so many standard deviations. */
const EIGHT_OF_TEN = 1.2816;

/**
 * Cash expected week by week with its range: promises weighted by how the customer kept others, instalments likewise, the
 * rest by the habit learnt. For the range, what one customer owes is taken to come or not to come together, and customers
 * to be independent of each other. One customer and then one week at a time, so that a screen can take breaks between them.
 */
export function gatherCash(question: CashQuestion) {
  const weeks = cashWeeks(question.asAt, question.weeks);
  const byWeek: ExpectedAmount[][] = weeks.map(() => []);
  const variances = weeks.map(() => 0);
  const tops = weeks.map(() => 0);
  const notCounted: { [Reason in NotCounted["reason"]]?: number } = {};
  const add = (file: CustomerFile): void => {
    const { rows, notCounted: left } = rowsOf(file, weeks, question);
    for (const row of left) notCounted[row.reason] = (notCounted[row.reason] ?? 0) + row.amountMinor;
    for (let week = 0; week < weeks.length; week++) {
      let deviation = 0;
      for (const row of rows) {
        const chance = row.chances[week] ?? 0;
        if (chance <= 0) continue;
        deviation += row.amountMinor * Math.sqrt(chance * (1 - chance));
        tops[week] = (tops[week] as number) + row.amountMinor;
        addAmount(byWeek[week] as ExpectedAmount[], row, chance);
      }
      variances[week] = (variances[week] as number) + deviation * deviation;
    }
  };
  return {
    weeks,
    add,
    closeWeek: (at: number): ExpectedWeek =>
      closeWeek(weeks[at] as CashWeek, byWeek[at] as ExpectedAmount[], variances[at] as number, tops[at] as number),
    result: (done: readonly ExpectedWeek[]): ExpectedCash => ({
      currency: question.currency,
      asAt: question.asAt,
      weeks: done,
      expectedMinor: minor(done.reduce((sum, week) => sum + week.expectedMinor, 0)),
      notCounted: notCounted as ExpectedCash["notCounted"],
    }),
  };
}

function rowsOf(file: CustomerFile, weeks: readonly CashWeek[], question: CashQuestion): CashRows {
  const { currency, asAt, payOnTime } = question;
  if (!payOnTime?.has(file.customer.id)) return question.rowsOf(file);
  const items = openItems(file.ledger, asAt)
    .filter((item) => item.currency === currency)
    .sort(byDueDay);
  const { left } = lessHeld(
    items.map(({ openMinor }) => openMinor),
    heldMinor(file.ledger, currency, asAt),
  );
  const rows = items.map((item, index): CashRow => {
    const at = daysBetween(asAt, item.dueOn) < 0 ? 0 : weekOf(weeks, item.dueOn);
    return {
      customerId: file.customer.id,
      source: "habit",
      id: item.entry.id,
      amountMinor: left[index] as number,
      chances: weeks.map((_, week) => (week === at ? 1 : 0)),
    };
  });
  return { rows, notCounted: [] };
}

function addAmount(amounts: ExpectedAmount[], row: CashRow, chance: number): void {
  const expected = Math.round(row.amountMinor * chance);
  if (expected === 0) return;
  const { customerId, source, id } = row;
  amounts.push({
    customerId,
    source,
    id,
    amountMinor: minor(row.amountMinor),
    chance,
    expectedMinor: minor(expected),
  });
}

function closeWeek(week: CashWeek, rows: ExpectedAmount[], variance: number, top: number): ExpectedWeek {
  const of = (source: CashSource) =>
    minor(rows.reduce((sum, row) => (row.source === source ? sum + row.expectedMinor : sum), 0));
  const expected = rows.reduce((sum, row) => sum + row.expectedMinor, 0);
  const spread = EIGHT_OF_TEN * Math.sqrt(variance);
  return {
    ...week,
    expectedMinor: minor(expected),
    lowMinor: minor(Math.max(0, Math.round(expected - spread))),
    highMinor: minor(Math.max(expected, Math.min(Math.round(top), Math.round(expected + spread)))),
    bySource: { promise: of("promise"), plan: of("plan"), habit: of("habit") },
    rows: rows.sort((first, second) => second.expectedMinor - first.expectedMinor || (first.id < second.id ? -1 : 1)),
  };
}
