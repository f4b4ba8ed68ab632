import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { paysLate } from "#shared/ledger/pays-late.ts";
import { settledOn, settlements } from "#shared/ledger/settled-on.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";

describe("the day an invoice was settled", () => {
  const book = ledger`
    invoice 1       2026-01-05  due 2026-02-04  100.00
    receipt R1      2026-02-01   60.00
    receipt R2      2026-02-10   40.00
    invoice 2       2026-02-20  due 2026-03-20   10.00
  `;

  test.each([
    ["2026-02-09", null],
    ["2026-02-10", "2026-02-10"],
    ["2026-12-31", "2026-02-10"],
  ])("is that of the last part: as known on %s", (asAt, expected) => {
    expect(settledOn(book, "1", day(asAt))).toBe(expected);
  });

  test("an open one, and one that is not there, have none", () => {
    expect(settledOn(book, "2", day("2026-12-31"))).toBeNull();
    expect(settledOn(book, "nope", day("2026-12-31"))).toBeNull();
  });

  test("a bounced cheque takes it back, the next payment sets it anew", () => {
    const bounced = ledger`
      invoice 1   2026-01-05  due 2026-02-04  100.00
      receipt R1  2026-02-01  100.00
      reverse     2026-02-08  of R1
      receipt R2  2026-03-01  100.00
    `;
    const on = (asAt: string) => settledOn(bounced, "1", day(asAt));
    expect([on("2026-02-07"), on("2026-02-08"), on("2026-03-01")]).toEqual(["2026-02-01", null, "2026-03-01"]);
  });

  test("set off anew on the day it was undone, it has been settled all along", () => {
    const moved = ledger`
      invoice 1   2026-01-05  due 2026-02-04  100.00
      receipt R1  2026-02-01  100.00
      undo        2026-03-01  of R1
      receipt R2  2026-03-01  100.00
    `;
    expect(settledOn(moved, "1", day("2026-03-31"))).toBe("2026-02-01");
  });

  test("what was paid in money is told from what was credited", () => {
    const mixed = ledger`
      invoice 1       2026-01-05  due 2026-02-04  100.00
      credit-note C1  2026-02-01   30.00  against 1
      receipt R1      2026-02-01   70.00
    `;
    expect(settlements(mixed, day("2026-02-01"))).toMatchObject([{ settledOn: "2026-02-01", paidMinor: 7000 }]);
  });
});

describe("how late a customer pays", () => {
  const book = ledger`
    invoice 1   2025-01-05  due 2025-02-04  100.00
    receipt R1  2025-02-14  100.00
    invoice 2   2026-01-05  due 2026-02-04  300.00
    receipt R2  2026-03-06  300.00
    invoice 3   2026-03-05  due 2026-04-04  100.00
    receipt R3  2026-03-25  100.00
    invoice 4   2026-05-05  due 2026-06-04  100.00
  `;

  test("is weighted by what was paid, and an early payment counts as early", () => {
    // (300 x 30 days late + 100 x 10 days early) / 400 = 20
    expect(paysLate(book, GBP, day("2026-06-30")).now).toEqual({
      days: 20,
      daysToPay: 50,
      invoices: 2,
      paidMinor: money("400.00"),
    });
  });

  test("a year ago is what was known a year ago", () => {
    expect(paysLate(book, GBP, day("2026-02-14")).yearAgo).toMatchObject({ days: 10, invoices: 1 });
    expect(paysLate(book, GBP, day("2026-02-13")).yearAgo).toMatchObject({ days: null, invoices: 0 });
  });

  test("only settlements of the last twelve months count, and only those up to the day", () => {
    expect(paysLate(book, GBP, day("2026-02-13")).now).toMatchObject({ days: 10, invoices: 1 });
    expect(paysLate(book, GBP, day("2026-02-14")).now).toMatchObject({ days: null, invoices: 0 });
    expect(paysLate(book, GBP, day("2026-03-06")).now).toMatchObject({ days: 30, invoices: 1 });
  });

  test("what was written off, credited or reversed is not payment", () => {
    const unpaid = ledger`
      invoice 1       2026-01-05  due 2026-02-04  100.00
      write-off W1    2026-02-10  100.00  against 1
      invoice 2       2026-01-05  due 2026-02-04  100.00
      credit-note C1  2026-02-10  100.00  against 2
      invoice 3       2026-01-05  due 2026-02-04  100.00
      reverse         2026-02-10  of 3
      invoice 4       2026-01-05  due 2026-02-04  100.00  retention
      receipt R1      2026-06-10  100.00
    `;
    expect(paysLate(unpaid, GBP, day("2026-06-30")).now).toEqual({
      days: null,
      daysToPay: null,
      invoices: 0,
      paidMinor: 0,
    });
  });

  test("a cheque that bounced before the debt was written off is not payment", () => {
    const bounced = ledger`
      invoice 1     2026-01-05  due 2026-02-04  100.00
      receipt R1    2026-02-10  100.00
      reverse       2026-02-14  of R1
      write-off W1  2026-03-10  100.00  against 1
    `;
    expect(paysLate(bounced, GBP, day("2026-02-13")).now.invoices).toBe(1);
    expect(paysLate(bounced, GBP, day("2026-06-30")).now.invoices).toBe(0);
  });

  test("a due day moved by agreement before the payment is the one that counts", () => {
    const agreed = ledger`
      invoice 1   2026-01-05  due 2026-02-04  100.00
      agree       2026-02-01  of 1  due 2026-03-01
      receipt R1  2026-03-06  100.00
      agree       2026-03-20  of 1  due 2026-12-31
    `;
    expect(paysLate(agreed, GBP, day("2026-06-30")).now.days).toBe(5);
  });

  test("large amounts are weighed exactly", () => {
    const large = ledger`
      invoice 1   2026-01-05  due 2026-02-04  45,000,000,000,000.00
      receipt R1  2026-02-14  45,000,000,000,000.00
      invoice 2   2026-01-05  due 2026-02-04  45,000,000,000,000.00
      receipt R2  2026-02-15  45,000,000,000,000.00
    `;
    expect(paysLate(large, GBP, day("2026-06-30")).now.days).toBe(11);
  });
});
