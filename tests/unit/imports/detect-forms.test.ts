import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, dayParts } from "#shared/dates/calendar-date.ts";
import { detectDateForm } from "#shared/imports/detect-date-form.ts";
import { detectDecimalForm } from "#shared/imports/detect-decimal-form.ts";
import { readAmount } from "#shared/imports/read-amount.ts";
import { readDay } from "#shared/imports/read-day.ts";
import { readTerms } from "#shared/imports/read-terms.ts";
import { currency } from "#shared/money/currency.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";

const gbp = currency("GBP");
const kwd = currency("KWD");

describe("dates", () => {
  it.each([
    ["2026-04-03", "2026-04-03"],
    ["2026/4/3", "2026-04-03"],
    ["2026-04-03T10:15:00Z", "2026-04-03"],
    ["2026-04-03 08:00:00", "2026-04-03"],
    ["20260403", "2026-04-03"],
    ["03.04.2026", "2026-04-03"],
    ["3.4.26", "2026-04-03"],
    ["15 Apr 2026", "2026-04-15"],
    ["15-Apr-26", "2026-04-15"],
    ["Jan 28 2021", "2021-01-28"],
    ["January 28, 2021", "2021-01-28"],
    ["Fri 13 Nov 2026", "2026-11-13"],
    ["1st March 2026", "2026-03-01"],
    ["3. März 2026", "2026-03-03"],
    ["3 de mayo de 2026", "2026-05-03"],
    ["14 février 2026", "2026-02-14"],
    ["31/12/99", "1999-12-31"],
    ["45000", "2023-03-15"],
    ["29/02/2024", "2024-02-29"],
  ])("%s is %s", (text, expected) => expect(readDay(text, "day-first")).toBe(expected));

  it.each([
    "",
    "31/02/2026",
    "29/02/2023",
    "0/0/0000",
    "12345678901",
    "tbc",
    "13/13/2026",
    "2026-13-01",
    "1.234,56",
    "99999",
  ])("%j is no day", (text) => expect(readDay(text, "day-first")).toBeNull());

  it.each([
    [["03/04/2026", "13/04/2026"], { kind: "found", form: "day-first", example: "13/04/2026" }],
    [["03/04/2026", "04/13/2026"], { kind: "found", form: "month-first", example: "04/13/2026" }],
    [["03/04/2026", "05/06/2026"], { kind: "needs-answer", examples: ["03/04/2026", "05/06/2026"] }],
    [["03/03/2026", "05/05/2026"], { kind: "found", proofs: 0 }],
    [["03.04.2026", "05.06.2026"], { kind: "found", form: "day-first" }],
    [["2026-04-03"], { kind: "found" }],
    [["13/04/2026", "04/13/2026", "14/04/2026"], { kind: "mixed", form: "day-first", against: ["04/13/2026"] }],
    [["99/12/31"], { kind: "found", form: "year-first" }],
  ])("%j", (cells, expected) => expect(detectDateForm(cells)).toMatchObject(expected));

  it("a column with one telling day is read as it was written", () => {
    const days = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.constantFrom("day-first", "month-first"), (offsets, form) => {
        const written = offsets.map((offset) => addDays(day("2020-01-01"), offset));
        const cells = [...written, day("2026-04-25")].map((on) => {
          const { year, month, dayOfMonth } = dayParts(on);
          return form === "day-first" ? `${dayOfMonth}/${month}/${year}` : `${month}/${dayOfMonth}/${year}`;
        });
        const found = detectDateForm(cells);
        expect(found).toMatchObject({ kind: "found", form });
        expect(cells.slice(0, -1).map((cell) => readDay(cell, form as "day-first"))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });
});

describe("amounts", () => {
  it.each([
    ["1,234.56", "point", 1_234_56],
    ["1.234,56", "comma", 1_234_56],
    ["1 234,56", "comma", 1_234_56],
    ["1'234.56", "point", 1_234_56],
    ["12,34,567.89", "point", 12_34_567_89],
    ["£1,240", "point", 1_240_00],
    ["GBP 1.240,5", "comma", 1_240_50],
    ["12.3456", "point", 12_35],
    ["(12.00)", "point", -12_00],
    ["12.00-", "point", -12_00],
    ["−12.00", "point", -12_00],
    ["12.00 CR", "point", -12_00],
    ["12.00 DR", "point", 12_00],
    ["119,00 H", "comma", -119_00],
    ["119,00 S", "comma", 119_00],
    [".50", "point", 50],
    ["5.5", "point", 5_50],
  ] as const)("%s with %s", (text, form, expected) => {
    expect(readAmount(text, gbp, form)).toEqual({ ok: true, value: expected });
  });

  it.each(["", "abc", "1.2.3", "12.345", "9999999999999999999", "--", "1,23,4"])("%j is no amount", (text) =>
    expect(readAmount(text, gbp, "point").ok).toBe(false),
  );

  it.each([
    [["1,234.56"], { kind: "found", form: "point" }],
    [["1.234,56"], { kind: "found", form: "comma" }],
    [["12,5", "7"], { kind: "found", form: "comma" }],
    [["1,234", "5,678"], { kind: "found", form: "point" }],
    [["1.234", "5.678"], { kind: "found", form: "comma" }],
    [["1.234.567"], { kind: "found", form: "comma" }],
    [["12", "7"], { kind: "found", form: "point", proofs: 0 }],
    [["12.50", "12,50"], { kind: "mixed" }],
  ])("the decimal sign of %j", (cells, expected) => expect(detectDecimalForm(cells, gbp)).toMatchObject(expected));

  it("in a currency of three decimals 1,234 may be either", () => {
    expect(detectDecimalForm(["1,234"], kwd)).toEqual({ kind: "needs-answer", examples: ["1,234"] });
  });

  it("any amount is read back from either form", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        const plain = plainAmount(minor(value), gbp);
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
        const continental = grouped.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
        for (const [text, form] of [
          [plain, "point"],
          [grouped, "point"],
          [continental, "comma"],
        ] as const)
          expect(readAmount(text, gbp, form)).toEqual({ ok: true, value });
      }),
      { numRuns: 200 },
    );
  });
});

describe("terms", () => {
  it.each([
    ["30", "", { kind: "days", days: 30 }],
    ["", "Net 30", { kind: "days", days: 30 }],
    ["", "30 days", { kind: "days", days: 30 }],
    ["", "Due on receipt", { kind: "on-delivery" }],
    ["", "30 days EOM", { kind: "end-of-month", days: 30, reading: "days-first" }],
    ["15", "OFFOLLOWINGMONTH", { kind: "day-of-next-month", dayOfMonth: 15 }],
    ["10", "DAYSAFTERBILLDATE", { kind: "days", days: 10 }],
    ["10", "DAYSAFTERBILLMONTH", { kind: "end-of-month", days: 10, reading: "month-first" }],
    ["", "as agreed", null],
    ["900", "", null],
  ])("%j %j", (days, words, expected) => expect(readTerms(days, words)).toEqual(expected));

  it("end of month is read as the settings say, unless the list says more", () => {
    const month = (words: string) => readTerms("45", words, "month-first");
    expect([month("EOM"), month("DAYSAFTERBILLMONTH"), readTerms("45", "EOM", "days-first")]).toEqual([
      { kind: "end-of-month", days: 45, reading: "month-first" },
      { kind: "end-of-month", days: 45, reading: "month-first" },
      { kind: "end-of-month", days: 45, reading: "days-first" },
    ]);
  });
});
