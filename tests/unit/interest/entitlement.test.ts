import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { cautionSentences, claimSentence } from "#shared/interest/claim-words.ts";
import { describeContractRate, parseContractRate } from "#shared/interest/contract-rate.ts";
import { entitlement } from "#shared/interest/entitlement.ts";
import { fixedSum } from "#shared/interest/fixed-sum.ts";
import { defaultInterestSettings } from "#shared/interest/interest-settings.ts";
import { JURISDICTIONS, jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import { relevantDay } from "#shared/interest/relevant-day.ts";
import type { Customer, CustomerKind } from "#shared/ledger/customer.ts";
import { currency } from "#shared/money/currency.ts";
import { money, unwrap } from "#tests/support/ledger-dsl.ts";
import { makeCustomer } from "#tests/support/rows.ts";
import { shipped } from "./interest-dsl.ts";

const whose = (kind: CustomerKind, jurisdiction: string, contractRate = ""): Customer =>
  makeCustomer("c", { kind, jurisdiction, agreement: { agreedOn: null, how: "", contractRate, fileId: "" } });

describe("who may be charged what", () => {
  test.each([
    ["company", "GB-EAW", "", "statute", true],
    ["sole-trader", "GB-SCT", "", "statute", true],
    ["public-body", "GB-NIR", "", "statute", true],
    ["individual", "GB-EAW", "", "consumer", false],
    ["individual", "IE", "", "consumer", false],
    ["individual", "DE", "", "statute-consumer", false],
    ["individual", "NL", "", "statute-consumer", false],
    ["individual", "GB-EAW", "8", "contract-consumer", false],
    ["company", "GB-EAW", "8", "contract", false],
    ["company", "DE", "8", "contract", true],
    ["company", "DE", "", "statute", true],
    ["company", "FR", "", "statute", true],
    ["company", "EU", "", "statute", true],
    ["company", "US", "", "no-statute", false],
    ["company", "US", "18", "contract", false],
    ["company", "US-TX", "", "public-bodies-only", false],
    ["public-body", "US-TX", "", "statute", false],
    ["company", "JP", "", "unknown-law", false],
    ["company", "JP", "6", "contract", false],
    ["company", "GB-EAW", "some", "contract-rate-unreadable", false],
    ["company", "GB-EAW", "0", "contract-rate-zero", false],
  ] as const)("%s under %s with contract rate '%s': %s, fixed sum %s", (kind, place, rate, reason, hasSum) => {
    const found = entitlement(whose(kind, place, rate), defaultInterestSettings);
    expect([found.reason, found.kind === "claim" && found.fixedSum !== null]).toEqual([reason, hasSum]);
  });

  test("no jurisdiction gives a consumer a fixed sum or the business rate", () => {
    for (const law of JURISDICTIONS) {
      const found = entitlement(whose("individual", law.id), defaultInterestSettings);
      if (found.kind === "none") continue;
      expect(found.fixedSum).toBeNull();
      expect(found.regime).toEqual(law.consumer);
      expect(found.regime).not.toEqual(law.business);
    }
  });

  test("switched off means none; the court's rate is for England and Wales; sums can be left out", () => {
    const company = whose("company", "GB-EAW");
    expect(entitlement(company, { ...defaultInterestSettings, basis: "none" })).toMatchObject({
      reason: "switched-off",
    });
    const court = { ...defaultInterestSettings, basis: "court" } as const;
    expect(entitlement(company, court)).toMatchObject({ reason: "court", fixedSum: null });
    expect(entitlement(whose("company", "DE"), court)).toMatchObject({ kind: "none", reason: "no-court-rate" });
    expect(entitlement(company, { ...defaultInterestSettings, fixedSums: false })).toMatchObject({ fixedSum: null });
  });

  test("part payments follow the law of the place unless the company chose", () => {
    expect(entitlement(whose("company", "DE"), defaultInterestSettings)).toMatchObject({
      partPayments: "costs-interest-principal",
    });
    expect(entitlement(whose("company", "GB-EAW"), defaultInterestSettings)).toMatchObject({
      partPayments: "principal-first",
    });
    const chosen = { ...defaultInterestSettings, partPayments: "interest-first" } as const;
    expect(entitlement(whose("company", "DE"), chosen)).toMatchObject({ partPayments: "interest-first" });
  });

  test.each([
    ["", "GB", "GB-EAW"],
    ["GB-SCT", "GB", "GB-SCT"],
    ["", "DE", "DE"],
    ["", "PT", "EU"],
    ["US-NY", "US", "US"],
    ["", "SE", null],
  ])("jurisdiction '%s' in country %s follows %s", (jurisdiction, country, expected) => {
    expect(jurisdictionOf({ jurisdiction, country })?.id ?? null).toBe(expected);
  });

  test("the sentence names the rate, the rule and who the customer is", () => {
    const company = whose("company", "GB-EAW");
    expect(claimSentence(entitlement(company, defaultInterestSettings), company)).toBe(
      "Interest is claimed at the reference rate plus 8 points, as it stood when the invoice became late (Late Payment of Commercial Debts (Interest) Act 1998): a company, England and Wales. A fixed sum is owed for each late invoice.",
    );
    const person = whose("individual", "GB-EAW");
    expect(claimSentence(entitlement(person, defaultInterestSettings), person)).toMatch(
      /^No interest is claimed: a private/,
    );
  });
});

describe("contract rates", () => {
  test.each([
    ["24", "24.00% per year"],
    ["8,5 %", "8.50% per year"],
    ["8 per cent per annum", "8.00% per year"],
    ["18% p.a.", "18.00% per year"],
    ["2 per month", "2.00% per month (24.00% per year)"],
    ["1.5%/month", "1.50% per month (18.00% per year)"],
    ["2% per month (24% per year)", "2.00% per month (24.00% per year)"],
  ])("%s is %s", (text, words) => {
    expect(describeContractRate(unwrap(parseContractRate(text)))).toBe(words);
  });

  test.each(["", "base + 4", "-3", "2% per month (20% per year)", "12 per week"])("'%s' is refused", (text) => {
    expect(parseContractRate(text).ok).toBe(false);
  });

  test("a Canadian agreement by the month without its yearly rate bears 5 %", () => {
    const found = entitlement(whose("company", "CA", "2 per month"), defaultInterestSettings);
    expect(found).toMatchObject({ cautions: ["contract-replaces-statute", "canada-yearly-not-stated"] });
    expect(found.kind === "claim" && found.regime.kind === "contract" && found.regime.rate.yearly).toEqual({
      units: 5,
      scale: 0,
    });
    const stated = entitlement(whose("company", "CA", "2% per month (24% per year)"), defaultInterestSettings);
    expect(stated).toMatchObject({ cautions: ["contract-replaces-statute"] });
  });
});

describe("the last day without interest", () => {
  const law = jurisdictionOf({ jurisdiction: "GB-EAW", country: "GB" });
  const rules = { counting: "cautious", capLongTerms: false } as const;
  const facts = (agreed: string) => ({ agreedOn: day(agreed), invoiceOn: day("2026-03-01"), performedOn: null });

  test.each([
    ["company", "2026-03-31", "2026-03-31", "agreed", false],
    ["company", "2026-04-30", "2026-04-30", "agreed", false],
    ["company", "2026-05-30", "2026-05-30", "agreed", true],
    ["public-body", "2026-04-30", "2026-03-31", "public-limit", false],
    ["public-body", "2026-03-20", "2026-03-20", "agreed", false],
    ["individual", "2026-07-30", "2026-07-30", "agreed", false],
  ] as const)("%s, agreed for %s: %s (%s)", (kind, agreed, on, because, termsAreLong) => {
    expect(relevantDay(facts(agreed), kind, law, rules)).toEqual({ on, because, termsAreLong });
  });

  test("terms longer than 60 days are cut only where the company chose so", () => {
    const chosen = { ...rules, capLongTerms: true };
    expect(relevantDay(facts("2026-05-30"), "company", law, chosen)).toMatchObject({
      on: "2026-04-30",
      because: "long-terms-limit",
    });
  });

  test("where the law has no limit the agreed day stands", () => {
    const us = jurisdictionOf({ jurisdiction: "US", country: "US" });
    expect(relevantDay(facts("2026-07-30"), "public-body", us, rules)).toMatchObject({ on: "2026-07-30" });
  });
});

describe("fixed sums", () => {
  const sum = (code: string, amount: string, days: number, currencyCode = "GBP") => {
    const rule = jurisdictionOf({ jurisdiction: code, country: code })?.fixedSum ?? null;
    return fixedSum(rule, { debtMinor: money(amount), currency: currency(currencyCode), days });
  };

  test.each([
    ["GB-EAW", "999.99", "GBP", "40.00"],
    ["GB-EAW", "1000.00", "GBP", "70.00"],
    ["GB-EAW", "10000.00", "GBP", "100.00"],
    ["IE", "1000.00", "EUR", "40.00"],
    ["IE", "1000.01", "EUR", "70.00"],
    ["IE", "10000.00", "EUR", "70.00"],
    ["IE", "10000.01", "EUR", "100.00"],
    ["DE", "50000.00", "EUR", "40.00"],
    ["FR", "1.00", "EUR", "40.00"],
  ])("%s, a debt of %s %s: %s", (code, amount, currencyCode, expected) => {
    expect(sum(code, amount, 1, currencyCode)).toBe(money(expected));
  });

  test("none on the due day, none for nothing, none in another currency, none where there is no rule", () => {
    expect([sum("GB-EAW", "500.00", 0), sum("GB-EAW", "0.00", 10)]).toEqual([0, 0]);
    expect([sum("GB-EAW", "500.00", 10, "EUR"), sum("US", "500.00", 10, "USD")]).toEqual([0, 0]);
  });
});

describe("the least a French contract may set", () => {
  const sentences = (kind: CustomerKind, contractRate: string, on: string) => {
    const found = entitlement(whose(kind, "FR", contractRate), defaultInterestSettings);
    if (found.kind === "none") throw new Error("Nothing can be claimed");
    return cautionSentences(found, shipped, day(on)).join(" ");
  };

  test("three times the legal rate of the half-year, said only where the contract stays below it", () => {
    expect(sentences("company", "4", "2025-03-01")).toContain("4.00% per year is too low");
    expect(sentences("company", "4", "2025-03-01")).toContain("11.13% on 1 Mar 2025");
    expect(sentences("company", "11.13", "2025-03-01")).not.toContain("legal rate");
    expect(sentences("individual", "4", "2025-03-01")).not.toContain("legal rate");
  });

  test("a half-year whose legal rate is not known is asked for, not guessed", () => {
    expect(sentences("company", "4", "2030-03-01")).toContain("not known to Duebook for 1 Mar 2030");
  });
});
