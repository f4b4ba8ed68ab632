import { describe, expect, it } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import type { ExchangeRate } from "#shared/ledger/home-equivalent.ts";
import { homeTotal } from "#shared/ledger/home-total.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

const [GBP, EUR, USD] = [currency("GBP"), currency("EUR"), currency("USD")];
const TODAY = day("2026-11-21");

function rate(from: typeof EUR, text: string, on: string): ExchangeRate {
  return { from, to: GBP, rate: text, on: day(on), enteredBy: "user-1" };
}

describe("a total over several currencies", () => {
  const amounts = [
    { currency: GBP, amountMinor: minor(100_00) },
    { currency: EUR, amountMinor: minor(50_00) },
    { currency: USD, amountMinor: minor(-10_00) },
  ];

  it("is at the user's rates, and as old as the oldest of them", () => {
    const rates = [rate(EUR, "0.85", "2026-11-01"), rate(USD, "0.75", "2026-10-15")];
    expect(homeTotal(amounts, GBP, TODAY, rates)).toEqual({
      kind: "about",
      amountMinor: 135_00,
      ratesOn: day("2026-10-15"),
    });
  });

  it("is not made while one rate is missing", () => {
    expect(homeTotal(amounts, GBP, TODAY, [rate(EUR, "0.85", "2026-11-01")])).toEqual({
      kind: "no-rate",
      currencies: [USD],
    });
  });

  it("does not use a rate of a later day than the one shown", () => {
    const rates = [rate(EUR, "0.85", "2026-11-20"), rate(USD, "0.75", "2026-10-15")];
    expect(homeTotal(amounts, GBP, day("2026-11-10"), rates)).toMatchObject({ kind: "no-rate", currencies: [EUR] });
  });

  it("is not said where everything is in the home currency", () => {
    expect(homeTotal(amounts.slice(0, 1), GBP, TODAY, [])).toBeNull();
    expect(homeTotal([], GBP, TODAY, [])).toBeNull();
  });
});
