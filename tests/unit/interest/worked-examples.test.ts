import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, day, dayNumber, daysBetween } from "#shared/dates/calendar-date.ts";
import { dueDay } from "#shared/dates/payment-terms.ts";
import { frenchContractFloor } from "#shared/interest/contract-floor.ts";
import { canadianYearly, contractRate } from "#shared/interest/contract-rate.ts";
import { fixedSum } from "#shared/interest/fixed-sum.ts";
import { jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import { applyPartPayment } from "#shared/interest/part-payment.ts";
import { perDayOf, perDayText } from "#shared/interest/per-day.ts";
import { percent, percentText } from "#shared/interest/percent.ts";
import { rateSchedule } from "#shared/interest/rate-schedule.ts";
import { periodEnd, relevantDay } from "#shared/interest/relevant-day.ts";
import { simpleInterest } from "#shared/interest/simple-interest.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { splitEvenly } from "#shared/money/split-evenly.ts";
import { money, unwrap } from "#tests/support/ledger-dsl.ts";
import { accrued, debt, paid, shipped, statute, yearly } from "./interest-dsl.ts";
import { dayCountExamples, fixedSumExamples, rateExamples, simpleExamples, singleExamples } from "./worked-examples.ts";

const law = (code: string) => unwrap({ ok: true, value: jurisdictionOf({ jurisdiction: code, country: "" }) });
const pounds = (amount: number) => plainAmount(minor(amount), currency("GBP"));

describe("worked examples of simple interest, in the rounding they state", () => {
  test.each(simpleExamples)("$id: $principal at $rate % for $days days is $interest", (example) => {
    const code = currency(example.currency);
    const principal = money(example.principal, code);
    const rate = percent(example.rate);
    const interest = simpleInterest(principal, rate, example.days, example.yearDays, example.rounding);
    expect(plainAmount(interest, code)).toBe(example.interest);
    const rule = example.fixedSum ? (law(example.fixedSum.law)?.fixedSum ?? null) : null;
    const sum = fixedSum(rule, { debtMinor: principal, currency: code, days: example.days });
    expect(plainAmount(sum, code)).toBe(example.fixedSum?.sum ?? "0.00");
    if (example.total) expect(plainAmount(minor(interest + sum), code)).toBe(example.total);
  });

  test.each(simpleExamples.filter((one) => one.yearly))("$id: a year of it is $yearly", (example) => {
    const code = currency(example.currency);
    const interest = simpleInterest(money(example.principal, code), percent(example.rate), 365, 365);
    expect(plainAmount(interest, code)).toBe(example.yearly);
  });

  test.each(simpleExamples.filter((one) => one.daily))("$id: a day of it is $daily", (example) => {
    const code: Currency = currency(example.currency);
    const on = { dayNo: 0, dayCount: "actual/365" as const };
    const perDay = perDayOf(money(example.principal, code), percent(example.rate), on, example.rounding, code);
    expect(Number(perDayText(perDay))).toBe(Number(example.daily));
  });
});

describe("rates found by the first day of interest", () => {
  test.each(rateExamples)(
    "$id: $law $who from $firstOn bears $yearly %",
    ({ law: code, who, firstOn, ...expected }) => {
      const regime = law(code)?.[who];
      if (!regime) throw new Error(`${code} gives a ${who} nothing`);
      const schedule = rateSchedule(regime, dayNumber(day(firstOn)), day(firstOn), shipped);
      const { proof } = unwrap(schedule.periodAt(dayNumber(day(firstOn))));
      expect([proof.basePercent, proof.percent]).toEqual([expected.base, expected.yearly]);
    },
  );

  test("fr-rate-2024h2: a French contract may not go below three times the legal rate, then 14.76", () => {
    expect(percentText(unwrap(frenchContractFloor(shipped, day("2024-09-01"))))).toBe("14.76");
  });
});

describe("days", () => {
  test.each(dayCountExamples)("%s: from %s to %s are %i days", (_id, dueOn, paidOn, count) => {
    expect(daysBetween(day(dueOn), day(paidOn))).toBe(count);
    const rows = accrued(debt("10000.00", dueOn), {}, paidOn).rows;
    expect(rows.map((row) => row.days)).toEqual(count === 0 ? [] : [count]);
  });

  test("hmrc-bela: the first day of interest is the day after the due day, the last is the payment day", () => {
    const [row] = accrued(debt("10000.00", "2023-01-31"), {}, "2023-03-05").rows;
    expect([row?.fromNo, row?.toNo]).toEqual([dayNumber(day("2023-02-01")), dayNumber(day("2023-03-05"))]);
  });

  test("uk-30day-beginning-with: 30 days from 1 March end on the 30th as written, on the 31st when cautious", () => {
    const facts = { agreedOn: null, invoiceOn: day("2026-03-01"), performedOn: day("2026-02-20") };
    const asWritten = relevantDay(facts, "company", law("GB-EAW"), { counting: "as-written", capLongTerms: false });
    const cautious = relevantDay(facts, "company", law("GB-EAW"), { counting: "cautious", capLongTerms: false });
    expect([asWritten.on, cautious.on]).toEqual(["2026-03-30", "2026-03-31"]);
  });

  test("us-tx-days: 30 days count from the later of invoice and goods; paid on 9 December is 34 days late", () => {
    const dueOn = periodEnd(day("2023-10-06"), 30, "cautious");
    expect([dueOn, daysBetween(dueOn, day("2023-12-09"))]).toEqual(["2023-11-05", 34]);
  });

  test("fr-45jfm-a: 45 days, then the end of that month", () => {
    const terms = { kind: "end-of-month", days: 45, reading: "days-first" } as const;
    expect(addDays(day("2025-02-15"), 45)).toBe("2025-04-01");
    expect(dueDay(terms, day("2025-02-15"))).toBe("2025-04-30");
  });

  test.each([
    ["sched-jan31-leap", "2028-01-31", "2028-02-29"],
    ["sched-jan31-common", "2026-01-31", "2026-02-28"],
  ])("%s: monthly from the 31st remembers the 31st", (_id, firstOn, second) => {
    const dates = [0, 1, 2, 3].map((month) => addMonths(day(firstOn), month));
    expect(dates).toEqual([firstOn, second, `${firstOn.slice(0, 4)}-03-31`, `${firstOn.slice(0, 4)}-04-30`]);
  });
});

describe("part payments", () => {
  const halfPaid = debt("1000.00", "2025-07-31", [paid("2025-08-30", "400.00")]);

  test("uk-part-principal-first: 30 days on 1,000.00, then 30 on 600.00, each line rounded", () => {
    const found = accrued(halfPaid, { regime: yearly("12.25") }, "2025-09-29");
    expect(found.rows.map((row) => [row.days, pounds(row.balanceMinor), pounds(row.amountMinor)])).toEqual([
      [30, "1000.00", "10.07"],
      [30, "600.00", "6.04"],
    ]);
    expect(pounds(found.interestMinor)).toBe("16.11");
    expect(pounds(found.owed.principalMinor)).toBe("600.00");
    expect(pounds(found.owed.principalMinor + found.owed.interestMinor)).toBe("616.11");
  });

  test("uk-part-interest-first: the payment clears 10.07 of interest first", () => {
    const found = accrued(halfPaid, { regime: yearly("12.25"), partPayments: "interest-first" }, "2025-09-29");
    expect(found.notes.find((note) => note.what === "interest-paid")?.amountMinor).toBe(money("10.07"));
    expect(pounds(found.owed.principalMinor)).toBe("610.07");
    expect(pounds(found.owed.interestMinor)).toBe("6.14");
    expect(pounds(found.owed.principalMinor + found.owed.interestMinor)).toBe("616.21");
  });

  test("de-367-order: costs, then interest, then principal", () => {
    const owed = { principalMinor: money("1000.00"), costsMinor: money("40.00"), interestMinor: money("30.00") };
    const { after } = applyPartPayment(owed, money("500.00"), "costs-interest-principal");
    expect(after).toEqual({ costsMinor: 0, interestMinor: 0, principalMinor: money("570.00") });
  });

  test("us-ppa-monthly-1500: unpaid interest is added every 30 days, 18.83", () => {
    const changed = { regime: yearly("6"), dayCount: "actual/360", compounding: "every-30-days" } as const;
    const found = accrued(debt("1500.00", "2015-04-01"), changed, "2015-06-15");
    expect(found.rows.map((row) => [row.days, pounds(row.amountMinor)])).toEqual([
      [30, "7.50"],
      [30, "7.54"],
      [15, "3.79"],
    ]);
    expect(pounds(found.interestMinor)).toBe("18.83");
  });
});

describe("rules", () => {
  test("uk-fixed-vs-segmented: the rate of the start holds for the whole delay", () => {
    const found = accrued(debt("10000.00", "2023-05-31"), { regime: statute("GB-EAW") }, "2023-09-30");
    expect(found.rows.map((row) => [row.days, row.period.percentText])).toEqual([[122, "11.50"]]);
    expect(pounds(found.interestMinor)).toBe("384.38");
    const sum = fixedSum(law("GB-EAW")?.fixedSum ?? null, {
      debtMinor: money("10000.00"),
      currency: currency("GBP"),
      days: 122,
    });
    expect(pounds(sum)).toBe("100.00");
  });

  test.each(fixedSumExamples)("%s: a debt of %s late by a day carries %s", (_id, amount, expected) => {
    const rule = law("GB-EAW")?.fixedSum ?? null;
    expect(pounds(fixedSum(rule, { debtMinor: money(amount), currency: currency("GBP"), days: 1 }))).toBe(expected);
  });

  test("credit-note-band: a corrected price decides the band, 950.00 carries 40.00", () => {
    const rule = law("GB-EAW")?.fixedSum ?? null;
    const principal = minor(money("1050.00") - money("100.00"));
    expect(pounds(fixedSum(rule, { debtMinor: principal, currency: currency("GBP"), days: 10 }))).toBe("40.00");
  });

  test("ie-daily-8_00: 8 % a year is 0.022 % a day", () => {
    // 100,000.00 at 8 % for a day is 21.92, and so 0.022 % to three places.
    const day = simpleInterest(money("100000.00"), percent("8.00"), 1, 365);
    expect((day / money("100000.00")) * 100).toBeCloseTo(0.022, 3);
  });

  test("ca-interest-act: 2 % a month without a yearly figure is capped at 5 %, with it 24 % stands", () => {
    expect(percentText(canadianYearly(contractRate(percent("2.0"), "month")))).toBe("5.00");
    expect(percentText(canadianYearly(contractRate(percent("2.0"), "month", true)))).toBe("24.00");
  });

  test("inst-100-7: six parts of 14.29 and a last of 14.26", () => {
    const parts = splitEvenly(money("100.00"), 7);
    expect(parts.map(pounds)).toEqual([...Array(6).fill("14.29"), "14.26"]);
    expect(sumMinor(parts, (part) => part)).toBe(money("100.00"));
  });
});

describe("the list of examples", () => {
  const own = new Set<string>([
    ...simpleExamples.map((one) => one.id),
    ...rateExamples.map((one) => one.id),
    ...dayCountExamples.map(([id]) => id),
    ...fixedSumExamples.map(([id]) => id),
    ...singleExamples,
  ]);

  test("every id is there once for each thing it shows", () => {
    expect(own.size).toBe(63);
  });

  const source = join(process.env.DUEBOOK_SHARED ?? "../shared", "domain/late-payment-vectors.json");
  if (existsSync(source)) {
    test("covers every example of the collected file", () => {
      const ids = (JSON.parse(readFileSync(source, "utf8")) as { readonly id: string }[]).map((one) => one.id);
      expect(ids.filter((id) => !own.has(id))).toEqual([]);
    });
  }
});
