import { describe, expect, test } from "vitest";
import { day, dayNumber } from "#shared/dates/calendar-date.ts";
import { cautionSentences } from "#shared/interest/claim-words.ts";
import { debtInterest } from "#shared/interest/debt-interest.ts";
import { entitlement } from "#shared/interest/entitlement.ts";
import { defaultInterestSettings } from "#shared/interest/interest-settings.ts";
import { jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import { perDayOf, perDayText } from "#shared/interest/per-day.ts";
import { percent } from "#shared/interest/percent.ts";
import { rateSchedule } from "#shared/interest/rate-schedule.ts";
import { simpleInterest } from "#shared/interest/simple-interest.ts";
import { money, unwrap } from "#tests/support/ledger-dsl.ts";
import { GBP, makeCustomer } from "#tests/support/rows.ts";
import { accrued, debt, method, shipped, statute } from "./interest-dsl.ts";
import { simpleExamples } from "./worked-examples.ts";

/** Published figures that are wrong. Each test says why, and that ours is another. */
describe("published figures we do not reproduce", () => {
  test("bad-woodside: 13 % of 1,000 is 130.00 and 0.3562 a day, not 120 and 32p", () => {
    expect(simpleInterest(money("1000.00"), percent("13"), 365, 365)).toBe(money("130.00"));
    const on = { dayNo: 0, dayCount: "actual/365" as const };
    expect(perDayText(perDayOf(money("1000.00"), percent("13"), on, "segment", GBP))).toBe("0.3562");
  });

  test("bad-bgb-readme: five changes of the rate lose no day, so 991 days are 3,170.27, not 3,154.20", () => {
    const found = accrued(debt("10000.00", "2023-01-14"), { regime: statute("DE") }, "2025-10-01");
    expect(found.rows.reduce((sum, row) => sum + row.days, 0)).toBe(991);
    expect(found.rows).toHaveLength(6);
    found.rows.forEach((row, at) => {
      if (at > 0) expect(row.fromNo).toBe((found.rows[at - 1]?.toNo ?? 0) + 1);
    });
    expect(found.interestMinor).toBe(money("3170.27"));
  });

  test("bad-klotzkette: the ECB went from 3.15 to 2.15, so the Basiszinssatz of July 2025 is 1.27, not 1.77", () => {
    const schedule = rateSchedule(statute("DE"), dayNumber(day("2025-07-01")), day("2025-06-01"), shipped);
    expect(unwrap(schedule.periodAt(dayNumber(day("2025-07-01")))).proof.basePercent).toBe("1.27");
  });

  test("bad-jest-zero: no fixed sum on the due day, for s.5A needs interest that has begun to run", () => {
    const rule = jurisdictionOf({ jurisdiction: "GB-EAW", country: "GB" })?.fixedSum ?? null;
    const facts = {
      invoiceId: "1",
      number: "1",
      description: "",
      currency: GBP,
      instalment: null,
      dueOn: day("2026-02-01"),
      relevant: { on: day("2026-02-01"), because: "agreed" as const, termsAreLong: false },
      openMinor: money("500.00"),
      disputedMinor: money("0.00"),
      paidOn: null,
    };
    const on = (toOn: string) =>
      unwrap(debtInterest(facts, debt("500.00", "2026-02-01"), method(), rule, day(toOn))).fixedSumMinor;
    expect([on("2026-01-31"), on("2026-02-01"), on("2026-02-02")]).toEqual([0, 0, money("40.00")]);
  });

  test("bad-segmenting: the UK rate is not re-rated in July (s.4(2)), so 384.38 and not 422.19", () => {
    const found = accrued(debt("10000.00", "2023-05-31"), { regime: statute("GB-EAW") }, "2023-09-30");
    expect(found.interestMinor).toBe(money("384.38"));
    const reRated = { ...statute("GB-EAW"), kind: "segmented" } as ReturnType<typeof statute>;
    expect(accrued(debt("10000.00", "2023-05-31"), { regime: reRated }, "2023-09-30").interestMinor).toBe(
      money("422.19"),
    );
  });

  test("bad-au-gov: 5 % a year is 0.01369863 % a day; the 0.03835616 % printed is 14 % a year", () => {
    const perDay = simpleInterest(money("1000000.00"), percent("5"), 1, 365);
    expect(perDay).toBe(money("136.99"));
    expect(simpleInterest(money("1000000.00"), percent("14"), 1, 365)).toBe(money("383.56"));
  });

  test("bad-welaika: figures that no convention gives from their data are in no example of ours", () => {
    const figures = simpleExamples.map((example) => example.interest);
    for (const wrong of ["14.66", "16.08", "9.98", "17.09"]) expect(figures).not.toContain(wrong);
  });

  test("bad-ukcontracts: the Debt Protocol's 30 days are for sole traders and private persons, not for companies", () => {
    const soleTrader = entitlement(makeCustomer("c", { kind: "sole-trader" }), defaultInterestSettings);
    const company = entitlement(makeCustomer("c", { kind: "company" }), defaultInterestSettings);
    if (soleTrader.kind !== "claim" || company.kind !== "claim") throw new Error("Both are businesses for the Act");
    expect(cautionSentences(soleTrader, shipped, day("2026-01-01")).join()).toContain("30 days");
    expect(company.cautions).toEqual([]);
  });
});
