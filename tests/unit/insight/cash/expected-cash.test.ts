import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { addDays, day, dayNumber, weekday } from "#shared/dates/calendar-date.ts";
import { cashLookBack } from "#shared/insight/cash/cash-look-back.ts";
import { cashRows } from "#shared/insight/cash/cash-rows.ts";
import { cashWeeks } from "#shared/insight/cash/cash-weeks.ts";
import { type CashQuestion, gatherCash } from "#shared/insight/cash/expected-cash.ts";
import { forecastOpen } from "#shared/insight/prediction/forecast.ts";
import { paymentHistory } from "#shared/insight/prediction/payment-history.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { dispute, fileOf, plan, promise } from "#tests/unit/chasing/chase-file.ts";

const TUESDAY = day("2026-11-17");
const book = ledger`
  invoice 1  issued 2026-10-01  due 2026-10-31  1,000.00
  invoice 2  issued 2026-10-20  due 2026-11-26  2,000.00
`;
const chancesOf = (id: string) => (id === "1" ? [0.5, 0.25, 0] : [0, 0.8, 0.1]);
const question: CashQuestion = {
  currency: GBP,
  asAt: TUESDAY,
  weeks: 3,
  rowsOf: (file) => cashRows(file, GBP, TUESDAY, cashWeeks(TUESDAY, 3), chancesOf),
};

function expectedCash(files: readonly CustomerFile[], asked: CashQuestion) {
  const gathering = gatherCash(asked);
  for (const file of files) gathering.add(file);
  return gathering.result(gathering.weeks.map((_, at) => gathering.closeWeek(at)));
}

describe("weeks", () => {
  test("from Monday to Sunday, the first from the day itself", () => {
    const weeks = cashWeeks(TUESDAY, 3);
    expect(weeks.map(({ mondayOn }) => mondayOn)).toEqual(["2026-11-16", "2026-11-23", "2026-11-30"]);
    expect(weeks[0]).toMatchObject({ from: "2026-11-17", endOn: "2026-11-22" });
    for (let on = TUESDAY; on < "2026-12-01"; on = addDays(on, 1)) {
      expect(weekday(cashWeeks(on, 1)[0]?.endOn ?? on)).toBe(7);
    }
  });

  test("at the week-end the first one is the week to come with the days before it: no bank pays on them", () => {
    for (const on of [day("2026-11-21"), day("2026-11-22")]) {
      expect(cashWeeks(on, 2)).toEqual([
        { mondayOn: "2026-11-23", from: on, endOn: "2026-11-29" },
        { mondayOn: "2026-11-30", from: "2026-11-30", endOn: "2026-12-06" },
      ]);
    }
  });
});

describe("expected cash", () => {
  test("by habit: amount times chance in each week, and the rows add up", () => {
    const { weeks, expectedMinor } = expectedCash([fileOf(book)], question);
    expect(weeks.map((week) => week.expectedMinor)).toEqual([money("500.00"), money("1,850.00"), money("200.00")]);
    expect(expectedMinor).toBe(money("2,550.00"));
    for (const week of weeks) {
      expect(week.rows.reduce((sum, row) => sum + row.expectedMinor, 0)).toBe(week.expectedMinor);
      expect(week.lowMinor).toBeLessThanOrEqual(week.expectedMinor);
      expect(week.highMinor).toBeGreaterThanOrEqual(week.expectedMinor);
    }
  });

  test("a promise counts on its day at the chance that this customer keeps one", () => {
    const file = fileOf(book, { promises: [promise("2026-11-16", "2026-11-27 = 1000.00", { invoiceIds: ["1"] })] });
    const { weeks } = expectedCash([file], question);
    expect(weeks[0]?.expectedMinor).toBe(0);
    expect(weeks[1]?.bySource).toEqual({ promise: money("500.00"), plan: 0, habit: money("1,600.00") });
  });

  test("one who broke promises is counted on less", () => {
    const open = promise("2026-11-16", "2026-11-27 = 1000.00", { invoiceIds: ["1"] });
    const broken = ["2026-11-02", "2026-11-09"].map((on) => promise(on, `${on} = 900.00`, { invoiceIds: ["1"] }));
    const { weeks } = expectedCash([fileOf(book, { promises: [...broken, open] })], question);
    expect(weeks[1]?.bySource.promise).toBe(money("250.00"));
  });

  test("instalments of a running plan stand for the invoice", () => {
    const file = fileOf(book, { plans: [plan("2026-11-10", "2026-11-20 = 400.00, 2026-12-01 = 600.00", ["1"])] });
    const { weeks } = expectedCash([file], question);
    expect(weeks.map((week) => week.bySource.plan)).toEqual([money("200.00"), 0, money("300.00")]);
    expect(weeks[0]?.bySource.habit).toBe(0);
  });

  test("what is disputed is not counted on, and said so", () => {
    const file = fileOf(book, { disputes: [dispute("2026-11-01", "1", "400.00")] });
    const { weeks, notCounted } = expectedCash([file], question);
    expect(weeks[0]?.expectedMinor).toBe(money("300.00"));
    expect(notCounted).toEqual({ disputed: money("400.00") });
  });

  test("money of theirs that we hold already does not come again: what is due first is paid by it (rule 14)", () => {
    const held = ledger`
      receipt R    2026-09-15    1,400.00
      credit-note C 2026-09-20     100.00
      invoice 1    issued 2026-10-01  due 2026-10-31  1,000.00
      invoice 2    issued 2026-10-20  due 2026-11-26  2,000.00
    `;
    const { weeks, notCounted } = expectedCash([fileOf(held)], question);
    expect(weeks.map((week) => week.expectedMinor)).toEqual([0, money("1,200.00"), money("150.00")]);
    expect(notCounted).toEqual({ held: money("1,500.00") });
    const onTime = expectedCash([fileOf(held)], { ...question, payOnTime: new Set(["customer-1"]) });
    expect(onTime.weeks.map((week) => week.expectedMinor)).toEqual([0, money("1,500.00"), 0]);
  });

  test("what if this customer paid on time: overdue now, the rest when due, without a range", () => {
    const { weeks } = expectedCash([fileOf(book)], { ...question, payOnTime: new Set(["customer-1"]) });
    expect(weeks.map((week) => week.expectedMinor)).toEqual([money("1,000.00"), money("2,000.00"), 0]);
    expect(weeks[1]).toMatchObject({ lowMinor: money("2,000.00"), highMinor: money("2,000.00") });
  });

  test("many customers are surer together than one of them", () => {
    const many = Array.from({ length: 50 }, () => fileOf(book));
    const spread = (files: readonly CustomerFile[]) => {
      const week = expectedCash(files, question).weeks[1];
      return week ? (week.highMinor - week.lowMinor) / week.expectedMinor : 0;
    };
    expect(spread(many)).toBeLessThan(spread([fileOf(book)]) / 3);
  });
});

describe("what was expected against what came", () => {
  const later = ledger`
    invoice 1  issued 2026-10-01  due 2026-10-31  1,000.00
    invoice 2  issued 2026-10-20  due 2026-11-26  2,000.00
    invoice 3  issued 2026-11-20  due 2026-11-21    300.00
    receipt R1 2026-11-19    700.00  pays 1=700.00
    receipt R2 2026-11-25  2,300.00  pays 2=2000.00,3=300.00
    receipt R3 2026-11-16    300.00  pays 1=300.00
  `;

  test("the expectation knows nothing of what came after its day; what came on new invoices is told apart", () => {
    const weeks = cashLookBack([fileOf(later)], {
      currency: GBP,
      from: TUESDAY,
      weeks: 3,
      chancesOf,
    });
    expect(weeks.map((week) => week.expectedMinor)).toEqual([money("350.00"), money("1,775.00"), money("200.00")]);
    expect(weeks.map((week) => week.cameMinor)).toEqual([money("700.00"), money("2,000.00"), 0]);
    expect(weeks.map((week) => week.cameOnNewMinor)).toEqual([0, money("300.00"), 0]);
  });
});

test("the forecast gives each open invoice its chance for each week, never more than one in all", () => {
  const named = paymentHistory([book], () => "company", TUESDAY);
  const ends = cashWeeks(TUESDAY, 8).map(({ endOn }) => dayNumber(endOn));
  const { predictions, weekly } = forecastOpen(named.history, dayNumber(TUESDAY), ends);
  expect(predictions.map(({ row }) => named.invoiceIds[row])).toEqual(["1", "2"]);
  for (const chances of weekly) {
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    expect(total).toBeGreaterThan(0.5);
    expect(total).toBeLessThanOrEqual(1 + 1e-9);
  }
});
