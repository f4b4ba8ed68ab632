import { expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { type ExchangeRate, homeEquivalent } from "#shared/ledger/home-equivalent.ts";
import { instalmentsOf } from "#shared/ledger/instalment-terms.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { GBP } from "#tests/support/ledger-dsl.ts";

const EUR = currency("EUR");
const rate = (on: string, text: string, from = EUR, to = GBP): ExchangeRate => ({
  from,
  to,
  rate: text,
  on: day(on),
  enteredBy: "len",
});
const rates = [rate("2026-03-01", "0.86"), rate("2026-01-01", "0.84"), rate("2026-01-01", "1.1", currency("USD"))];
const inHome = (on: string, code = EUR, list = rates) => homeEquivalent(minor(10000), code, GBP, day(on), list);

test("takes the latest rate entered for a day up to the one asked about, and names it", () => {
  expect(inHome("2026-02-28")).toEqual({ amountMinor: 8400, rate: rates[1] });
  expect(inHome("2026-03-01")?.amountMinor).toBe(8600);
});

test("never guesses: no rate yet, no rate for the currency, none turned round", () => {
  expect(inHome("2025-12-31")).toBeNull();
  expect(inHome("2026-03-01", currency("JPY"))).toBeNull();
  expect(inHome("2026-03-01", EUR, [rate("2026-01-01", "1.2", GBP, EUR)])).toBeNull();
  expect(inHome("2026-03-01", EUR, [rate("2026-01-01", "0")])).toBeNull();
});

test("of two rates for a day the one entered last counts", () => {
  expect(inHome("2026-03-01", EUR, [rate("2026-01-01", "0.80"), rate("2026-01-01", "0.81")])?.amountMinor).toBe(8100);
});

test("instalments by terms come in the order they fall due; the last takes the rounding", () => {
  const terms = [
    { share: 1, days: 60 },
    { share: 1, days: 30 },
    { share: 1, days: 90 },
  ];
  expect(instalmentsOf(minor(10000), day("2026-01-31"), terms)).toEqual([
    { dueOn: "2026-03-02", amountMinor: 3333 },
    { dueOn: "2026-04-01", amountMinor: 3333 },
    { dueOn: "2026-05-01", amountMinor: 3334 },
  ]);
});
