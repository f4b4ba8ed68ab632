import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, dayFromNumber, weekday } from "#shared/dates/calendar-date.ts";
import { arrivalDay, payByDay } from "#shared/letters/pay-by-day.ts";
import { isWorkingDay } from "#shared/letters/working-day.ts";

const calendar = { weekendDays: [6, 7], holidays: new Set(["2026-12-25", "2026-12-28", "2027-01-01"]) };

describe("the pay-by day of a letter (rule 31)", () => {
  test.each([
    ["seven days on a Tuesday", "2026-11-17", 7, 2, "2026-11-24"],
    ["a Saturday moves to Monday", "2026-11-16", 5, 2, "2026-11-23"],
    ["a holiday and the one after it are passed over", "2026-12-18", 7, 2, "2026-12-29"],
    ["no days at all still leaves the day after arrival", "2026-11-17", 0, 2, "2026-11-20"],
    ["long post outlasts a short term", "2026-11-17", 3, 7, "2026-11-25"],
    ["an e-mail arrives the same day", "2026-11-17", 0, 0, "2026-11-18"],
  ])("%s", (_name, on, payByDays, deliveryDays, expected) => {
    expect(payByDay({ on: day(on), payByDays, deliveryDays, calendar })).toBe(expected);
  });

  test("it is never past, never a weekend or holiday, and always after the day the letter arrived", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 18_000, max: 24_000 }),
        fc.nat(60),
        fc.nat(14),
        (number, payByDays, deliveryDays) => {
          const on = dayFromNumber(number);
          const payByOn = payByDay({ on, payByDays, deliveryDays, calendar });
          expect(payByOn > on).toBe(true);
          expect(payByOn > arrivalDay(on, deliveryDays, calendar)).toBe(true);
          expect(payByOn >= addDays(on, payByDays)).toBe(true);
          expect(isWorkingDay(payByOn, calendar)).toBe(true);
          expect(weekday(payByOn)).toBeLessThan(6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
