import { describe, expect, test } from "vitest";
import type { Dispute, PaymentPlan } from "#shared/chasing/rows.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { interestOnInvoice } from "#shared/interest/interest-on-invoice.ts";
import type { Claim } from "#shared/interest/rows.ts";
import { minor } from "#shared/money/minor.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";
import { disputed, fileOf, lines, on, plan, stamp, terms } from "./interest-dsl.ts";

describe("disputes", () => {
  const book = ledger`invoice 4471  issued 2026-01-01  due 2026-01-31  1000.00`;
  const withDispute = (one: Dispute, asAt: string, own = terms()) =>
    lines(on(fileOf(book, {}, { disputes: [one] }), "4471", asAt, own));
  const whole = ["2026-02-01 2026-03-02 30 1000.00 11.75 9.66"];
  const gap = ["2026-02-01 2026-02-10 10 1000.00 11.75 3.22", "2026-02-21 2026-03-02 10 1000.00 11.75 3.22"];

  test("an open dispute of all of it stops the interest from the next day", () => {
    expect(withDispute(disputed(null, "2026-02-10"), "2026-03-02")).toEqual([gap[0]]);
  });

  test.each([
    ["rejected", whole],
    ["withdrawn", whole],
    ["replaced-goods", gap],
    ["goodwill-credit", gap],
  ] as const)("%s: interest for the days of the dispute as the outcome says", (kind, expected) => {
    expect(withDispute(disputed(null, "2026-02-10", [kind, "2026-02-20"]), "2026-03-02")).toEqual(expected);
  });

  test("a company may forgive the days of a dispute that failed", () => {
    const one = disputed(null, "2026-02-10", ["rejected", "2026-02-20"]);
    expect(withDispute(one, "2026-03-02", terms({ failedDispute: "from-its-end" }))).toEqual(gap);
  });

  test("as at a day before the dispute ended it is still open", () => {
    const one = disputed(null, "2026-02-10", ["rejected", "2026-02-20"]);
    expect(withDispute(one, "2026-02-15")).toEqual([gap[0]]);
  });
});

describe("payment plans", () => {
  const book = ledger`invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00`;
  const withPlan = (one: PaymentPlan) => lines(on(fileOf(book, {}, { plans: [one] }), "1001", "2026-03-12"));
  const whole = ["2026-02-01 2026-03-12 40 1000.00 11.75 12.88"];
  const until = "2026-02-01 2026-02-10 10 1000.00 11.75 3.22";

  test("a plan that freezes interest does so from its acceptance", () => {
    expect(
      withPlan(
        plan([
          ["proposed", "2026-02-05"],
          ["accepted", "2026-02-10"],
        ]),
      ),
    ).toEqual([until]);
  });

  test("once it has defaulted the position is what it would have been without it (rule 27)", () => {
    expect(
      withPlan(
        plan([
          ["accepted", "2026-02-10"],
          ["defaulted", "2026-03-10"],
        ]),
      ),
    ).toEqual(whole);
  });

  test("a plan with running interest, or one that was only proposed, changes nothing", () => {
    expect(withPlan(plan([["accepted", "2026-02-10"]], "running"))).toEqual(whole);
    expect(withPlan(plan([["proposed", "2026-02-10"]]))).toEqual(whole);
  });

  test("cancelled: interest runs again from the day after", () => {
    expect(
      withPlan(
        plan([
          ["accepted", "2026-02-10"],
          ["cancelled", "2026-03-02"],
        ]),
      ),
    ).toEqual([until, "2026-03-03 2026-03-12 10 1000.00 11.75 3.22"]);
  });
});

describe("who and where", () => {
  const book = ledger`invoice 1001  issued 2026-01-01  due 2026-03-02  1000.00`;

  test("a public body's interest begins after 30 days, whatever was agreed", () => {
    const found = on(fileOf(book, { kind: "public-body" }), "1001", "2026-03-12");
    expect(found.debts[0]?.facts.relevant).toMatchObject({ on: "2026-01-31", because: "public-limit" });
    expect(lines(found)).toEqual(["2026-02-01 2026-03-12 40 1000.00 11.75 12.88"]);
  });

  test("a public body's contract cannot undercut the statute, and a better one stands", () => {
    const agreement = (contractRate: string) => ({ agreedOn: null, how: "", contractRate, fileId: "" });
    const low = on(fileOf(book, { kind: "public-body", agreement: agreement("4") }), "1001", "2026-03-12");
    expect([lines(low)[0], low.fixedSumMinor]).toEqual([
      "2026-02-01 2026-03-12 40 1000.00 11.75 12.88",
      money("70.00"),
    ]);
    const high = on(fileOf(book, { kind: "public-body", agreement: agreement("15") }), "1001", "2026-03-12");
    expect([lines(high)[0], high.fixedSumMinor]).toEqual(["2026-02-01 2026-03-12 40 1000.00 15.00 16.44", 0]);
  });

  test("a private person gets a reason instead of a figure", () => {
    const found = interestOnInvoice(fileOf(book, { kind: "individual" }), "1001", day("2026-05-01"), terms());
    expect(found).toMatchObject({ ok: false, error: { kind: "not-claimable", entitlement: { reason: "consumer" } } });
  });

  test("the fixed sum is in pounds and is never added to a debt in euros", () => {
    const euros = ledger`invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00 EUR`;
    const found = on(fileOf(euros), "1001", "2026-03-02");
    expect([found.fixedSumMinor, found.interestMinor > 0]).toEqual([0, true]);
  });

  test("Germany counts an earlier claim of costs before a part payment", () => {
    const german = ledger`
      invoice 1001  issued 2025-12-01  due 2025-12-31  1000.00 EUR
      receipt       2026-04-10  500.00 EUR
    `;
    const claim: Claim = {
      ...stamp,
      id: "c1",
      customerId: "customer-1",
      invoiceId: "1001",
      on: day("2026-01-10"),
      kind: "fixed-sum",
      currency: german.entries[0]!.currency,
      amountMinor: minor(40_00),
      levelId: "",
      letterId: "",
      waived: null,
      paidOn: null,
    };
    const place = { jurisdiction: "DE" };
    const without = on(fileOf(german, place), "1001", "2026-04-20").debts[0]?.accrual.owed;
    const withCosts = on(fileOf(german, place, { claims: [claim] }), "1001", "2026-04-20").debts[0]?.accrual.owed;
    // 100 days at 10.27 % on 1,000.00 are 28.14.
    expect(without?.principalMinor).toBe(minor(528_14));
    expect(withCosts?.principalMinor).toBe(minor(568_14));
  });

  test("no such invoice, or one from after the day asked about, is said so", () => {
    expect(interestOnInvoice(fileOf(book), "9", day("2026-05-01"), terms())).toMatchObject({
      error: { kind: "no-such-invoice" },
    });
    expect(interestOnInvoice(fileOf(book), "1001", day("2025-12-31"), terms())).toMatchObject({
      error: { kind: "no-such-invoice" },
    });
  });
});
