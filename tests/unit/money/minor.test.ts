import { expect, expectTypeOf, test } from "vitest";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { type Currency, currency, isCurrency, minorDigits } from "#shared/money/currency.ts";
import {
  addMinor,
  type Minor,
  maxMinor,
  minMinor,
  minor,
  negateMinor,
  subtractMinor,
  sumMinor,
} from "#shared/money/minor.ts";

test("only whole safe numbers are minor units", () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
    expect(() => minor(value)).toThrow(RangeError);
  expect(minor(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
});

test("there is one zero", () => {
  expect(Object.is(minor(-0), 0)).toBe(true);
  expect(Object.is(negateMinor(minor(0)), 0)).toBe(true);
});

test("sums that leave the safe range are caught, not rounded", () => {
  const most = minor(Number.MAX_SAFE_INTEGER);
  expect(() => addMinor(most, minor(1))).toThrow(RangeError);
  expect(() => subtractMinor(negateMinor(most), minor(1))).toThrow(RangeError);
});

test("adding, taking away, smaller and larger", () => {
  expect(addMinor(minor(1), minor(2), minor(-5))).toBe(-2);
  expect(addMinor()).toBe(0);
  expect(subtractMinor(minor(1), minor(2))).toBe(-1);
  expect(minMinor(minor(1), minor(2))).toBe(1);
  expect(maxMinor(minor(1), minor(2))).toBe(2);
  expect(sumMinor([{ openMinor: minor(1) }, { openMinor: minor(2) }], (row) => row.openMinor)).toBe(3);
});

test("a currency is three capitals", () => {
  expect(isCurrency("GBP")).toBe(true);
  for (const code of ["gbp", "GB", "GBPX", "", "£"]) expect(() => currency(code)).toThrow(RangeError);
});

test.each([
  ["GBP", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["ZZZ", 2],
])("%s has %d decimals", (code, digits) => {
  expect(minorDigits(currency(code))).toBe(digits);
});

test("plain numbers, plain texts and the brands do not mix", () => {
  const takeMinor = (amount: Minor) => amount;
  const takeDay = (on: CalendarDate) => on;
  const takeCurrency = (code: Currency) => code;
  // @ts-expect-error a plain number is not minor units
  takeMinor(100);
  // @ts-expect-error arithmetic gives a plain number: it has to pass minor() again
  takeMinor(minor(1) + minor(2));
  // @ts-expect-error a plain text is not a day
  takeDay("2026-01-01");
  // @ts-expect-error a plain text is not a currency
  takeCurrency("GBP");
  // @ts-expect-error a day is not a currency
  takeCurrency(day("2026-01-01"));
  // @ts-expect-error sums take minor units only
  addMinor(minor(1), 2);
  expectTypeOf(addMinor(minor(1))).toEqualTypeOf<Minor>();
  expectTypeOf(minor(1)).toExtend<number>();
});
