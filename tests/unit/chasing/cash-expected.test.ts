import { describe, expect, test } from "vitest";
import { cashExpected } from "#shared/chasing/cash-expected.ts";
import { paymentHabit } from "#shared/chasing/payment-habit.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { d, fileOf, m, plan, promise } from "./chase-file.ts";

describe("cash expected this week", () => {
  // Tuesday 17 March; the week ends on Sunday 22 March.
  const paidLate = ledger`
    invoice 1  issued 2025-10-01  due 2025-11-01  100.00
    receipt a  2025-11-11  100.00
    invoice 2  issued 2025-11-01  due 2025-12-01  100.00
    receipt b  2025-12-15  100.00
    invoice 3  issued 2025-12-01  due 2026-01-01  100.00
    receipt c  2026-01-21  100.00
    invoice 1001  issued 2026-02-06  due 2026-03-06   800.00
    invoice 1002  issued 2026-02-20  due 2026-03-20   300.00
  `;

  test("a customer's habit is how late its last invoices were settled", () => {
    expect(paymentHabit(paidLate, d("2026-03-17"))).toEqual({ count: 3, quickDays: 12, usualDays: 14, slowDays: 17 });
    expect(paymentHabit(paidLate, d("2025-12-20"))).toBeNull();
  });

  test("by habit, with what a slow and a quick quarter would bring", () => {
    const cash = cashExpected([fileOf(paidLate)], d("2026-03-17"), GBP);
    expect(cash).toMatchObject({
      until: "2026-03-22",
      expectedMinor: m("800.00"),
      habitMinor: m("800.00"),
      lowMinor: 0,
      highMinor: m("800.00"),
    });
  });

  test("what was promised and what plans say come first, and nothing counts twice", () => {
    const file = fileOf(paidLate, {
      promises: [promise("2026-03-10", "2026-03-20 = 800.00", { invoiceIds: ["1001"] })],
      plans: [plan("2026-03-10", "2026-03-19 = 100.00, 2026-04-19 = 200.00", ["1002"])],
    });
    expect(cashExpected([file], d("2026-03-17"), GBP)).toMatchObject({
      promisedMinor: m("800.00"),
      planMinor: m("100.00"),
      habitMinor: 0,
      expectedMinor: m("900.00"),
      highMinor: m("900.00"),
    });
  });

  test("a promise for next week and a broken one are not this week's cash", () => {
    const book = ledger`invoice 1001 issued 2026-02-06 due 2026-03-06 800.00`;
    const of = (by: string) =>
      cashExpected([fileOf(book, { promises: [promise("2026-03-10", `${by} = 800.00`)] })], d("2026-03-17"), GBP)
        .expectedMinor;
    expect([of("2026-03-23"), of("2026-03-16"), of("2026-03-17")]).toEqual([0, 0, m("800.00")]);
  });
});
