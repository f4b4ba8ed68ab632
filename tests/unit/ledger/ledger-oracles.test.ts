import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { dueDay } from "#shared/dates/payment-terms.ts";
import { ageBand } from "#shared/ledger/ageing.ts";
import { allocateCredit } from "#shared/ledger/allocate-credit.ts";
import { homeEquivalent } from "#shared/ledger/home-equivalent.ts";
import { instalmentsOf } from "#shared/ledger/instalment-terms.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { ledgerPosition, positionIn, sumPositions } from "#shared/ledger/position.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import type { AgeingSettings } from "#shared/settings/settings.ts";
import { GBP, ledger, money, refusal, testWriter, written } from "#tests/support/ledger-dsl.ts";

// Scenarios and expected numbers of other programs' test suites, carried over as facts; no code is copied. `T` is the day
// of the report. Sources:
//   ERPNext: frappe/erpnext test_accounts_receivable.py @01dce56, test_dunning.py @03bace7, accounts_receivable.py
//   OCA: account-financial-reporting aged_partner_balance.py, credit-control test_overdue_warn.py @9070fa0
//   Frappe Books: frappe/books testInvoice.spec.ts @7c35767

const T = day("2026-06-30");
const ago = (days: number) => addDays(T, -days);
const ahead = (days: number) => addDays(T, days);
const byDue: AgeingSettings = { limits: [30, 60, 90], by: "due-date" };
const longByDue: AgeingSettings = { limits: [30, 60, 90, 120], by: "due-date" };
const longByInvoice: AgeingSettings = { limits: [30, 60, 90, 120], by: "invoice-date" };
const writer = testWriter("2999-12-31");

const open = (book: ReturnType<typeof ledger>, on: CalendarDate = T) =>
  openItems(book, on).map((item) => [item.originalMinor / 100, item.openMinor / 100]);
const held = (book: ReturnType<typeof ledger>, on: CalendarDate = T) =>
  openCredits(book, on).map((credit) => credit.openMinor / 100);

describe("ageing", () => {
  // ERPNext: bucket = first limit that the age does not pass. By invoice date day 0 is in the first.
  test.each([
    [0, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [90, 3],
    [91, 4],
    [120, 4],
    [121, 5],
  ])("ERPNext: age %d is in bucket %d", (age, band) => {
    expect(ageBand(age, longByInvoice)).toBe(band);
    // By due date the two programs differ on day 0 only: ours is OCA's, since due today is not overdue.
    if (age > 0) expect(ageBand(age, longByDue)).toBe(band);
  });

  test("ERPNext: an invoice due after the report is in no bucket", () => {
    expect(ageBand(-1, longByDue)).toBe(0);
  });

  test.each([
    [0, 0],
    [1, 1],
    [30, 1],
    [31, 2],
    [120, 4],
    [121, 5],
  ])("OCA: %d days after the due date is band %d, 0 is current", (late, band) => {
    expect(ageBand(late, longByDue)).toBe(band);
  });

  const four = ledger`
    invoice 1  2023-12-25  due 2024-01-10  1000.00
    invoice 2  2023-11-20  due 2023-12-20  2000.00
    invoice 3  2023-10-20  due 2023-11-20  1500.00
    invoice 4  2023-09-01  due 2023-10-01  3000.00
  `;
  test.each<[AgeingSettings["by"], readonly number[]]>([
    ["invoice-date", [0, 1000, 2000, 1500, 3000]],
    ["due-date", [1000, 2000, 1500, 0, 3000]],
  ])("four invoices by %s (a public test suite; by due date recomputed)", (by, expected) => {
    const position = positionIn(four, GBP, day("2023-12-31"), { ...byDue, by });
    expect(position.bandsMinor.map((amount) => amount / 100)).toEqual(expected);
    expect(position.owedMinor).toBe(money("7500.00"));
  });

  test("OCA: one of two invoices is overdue", () => {
    const book = ledger`
      invoice 1  ${ago(40)}  due ${ago(5)}     500.00
      invoice 2  ${ago(5)}   due ${ahead(30)}  1000.00
    `;
    expect(positionIn(book, GBP, T, byDue)).toMatchObject({ overdueCount: 1, overdueMinor: money("500.00") });
  });

  test("ERPNext: two overdue invoices are two items", () => {
    const book = ledger`
      invoice 1  ${ago(6)}  due ${ago(6)}  100.00
      invoice 2  ${ago(6)}  due ${ago(6)}  300.00
    `;
    expect(openItems(book, T).map((item) => [item.openMinor / 100, item.daysLate > 0])).toEqual([
      [100, true],
      [300, true],
    ]);
  });
});

describe("instalments (ERPNext)", () => {
  const shares = [
    { share: 30, days: 30 },
    { share: 50, days: 60 },
    { share: 20, days: 90 },
  ];

  test("terms 30 / 50 / 20 percent", () => {
    const parts = instalmentsOf(minor(10000), T, shares);
    expect(parts.map((part) => part.amountMinor / 100)).toEqual([30, 50, 20]);
    expect(parts.map((part) => part.dueOn)).toEqual([ahead(30), ahead(60), ahead(90)]);
  });

  const book = ledger`
    invoice 1       ${T}  parts ${ahead(30)}=30.00,${ahead(60)}=50.00,${ahead(90)}=20.00  100.00
    receipt R1      ${T}  40.00
  `;
  test("a payment of 40 fills the first and ten of the second", () => {
    expect(open(book)).toEqual([
      [50, 40],
      [20, 20],
    ]);
  });

  test("a full credit note that is not applied stands beside them", () => {
    const credited = ledger`
      invoice 1       ${T}  parts ${ahead(30)}=30.00,${ahead(60)}=50.00,${ahead(90)}=20.00  100.00
      receipt R1      ${T}  40.00
      credit-note C1  ${T}  100.00
    `;
    expect(held(credited)).toEqual([100]);
    expect(open(credited)).toEqual(open(book));
  });

  test("payment and applied credit note both go to the oldest instalment first", () => {
    const paid = ledger`
      invoice 1       ${T}  parts ${ahead(30)}=60.00,${ahead(60)}=100.00,${ahead(90)}=40.00  200.00
      receipt R1      ${T}  40.00
    `;
    expect(open(paid)).toEqual([
      [60, 20],
      [100, 100],
      [40, 40],
    ]);
    const credited = ledger`
      invoice 1       ${T}  parts ${ahead(30)}=60.00,${ahead(60)}=100.00,${ahead(90)}=40.00  200.00
      receipt R1      ${T}  40.00
      credit-note C1  ${T}  100.00  against 1
    `;
    expect(open(credited)).toEqual([
      [100, 20],
      [40, 40],
    ]);
  });

  test("one of two instalments is overdue; paid, then the payment cancelled", () => {
    const two = ledger`
      invoice 1  ${ago(6)}  parts ${ago(1)}=50.00,${ahead(4)}=50.00  100.00
    `;
    const overdue = (ledgerAt: typeof two) => openItems(ledgerAt, T).filter((item) => item.daysLate > 0).length;
    expect(overdue(two)).toBe(1);
    const paid = ledger`
      invoice 1  ${ago(6)}  parts ${ago(1)}=50.00,${ahead(4)}=50.00  100.00
      receipt R1 ${T}  50.00
    `;
    expect(overdue(paid)).toBe(0);
    expect(open(paid)).toEqual([[50, 50]]);
    const cancelled = written(paid, reverseEntry(paid, { entryId: "R1", on: T, reason: "entered-by-mistake" }, writer));
    expect(overdue(cancelled)).toBe(1);
  });
});

describe("payments and credits (ERPNext)", () => {
  test("a full credit note applied to an unpaid invoice leaves no rows", () => {
    const book = ledger`
      invoice 1       ${T}  100.00
      credit-note C1  ${T}  100.00  against 1
    `;
    expect(open(book)).toEqual([]);
    expect(held(book)).toEqual([]);
  });

  test("cancelling the credit note opens the invoice again; one not applied never closed it", () => {
    const applied = ledger`
      invoice 1       ${ago(10)}  due ${ago(9)}  100.00
      credit-note C1  ${ago(1)}  100.00  against 1
    `;
    const reversed = written(
      applied,
      reverseEntry(applied, { entryId: "C1", on: T, reason: "entered-by-mistake" }, writer),
    );
    expect(open(applied)).toEqual([]);
    expect(open(reversed)).toEqual([[100, 100]]);
    const alone = ledger`
      invoice 1       ${ago(10)}  due ${ago(9)}  100.00
      credit-note C1  ${ago(1)}  100.00
    `;
    expect(open(alone)).toEqual([[100, 100]]);
  });

  test("a standalone credit note is a row of its own", () => {
    const book = ledger`
      invoice 1       ${ago(1)}  100.00
      receipt R1      ${T}  40.00
      credit-note C1  ${T}  100.00
    `;
    expect(open(book)).toEqual([[100, 60]]);
    expect(held(book)).toEqual([100]);
  });

  test("a penny left is still listed", () => {
    const book = ledger`
      invoice 1   ${T}  100.00
      receipt R1  ${T}  99.99
    `;
    expect(open(book)).toEqual([[100, 0.01]]);
  });

  test("a prepayment without an invoice is held", () => {
    const book = ledger`
      receipt R1  ${T}  1000.00
    `;
    expect(positionIn(book, GBP, T, byDue)).toMatchObject({ owedMinor: 0, heldMinor: 100000, balanceMinor: -100000 });
  });

  test("two invoices of a customer add up, in the group and in all", () => {
    const book = ledger`
      invoice 1  ${ago(1)}  100.00
      invoice 2  ${T}        85.00
    `;
    const [total] = sumPositions(ledgerPosition(book, T, byDue));
    expect([positionIn(book, GBP, T, byDue).balanceMinor, total?.balanceMinor]).toEqual([18500, 18500]);
  });

  test("half paid at the point of sale", () => {
    const book = ledger`
      invoice 1   ${T}  100.00
      receipt R1  ${T}  50.00
    `;
    expect(runningBalance(book, GBP, T)[0]).toMatchObject({ debitMinor: 10000, allocatedMinor: 5000, openMinor: 5000 });
  });

  test("a charge and interest are paid with the invoice", () => {
    const book = ledger`
      invoice 1   ${ago(45)}  due ${ago(15)}  100.00
      charge F1   ${T}  10.00
      charge I1   ${T}  0.41
      receipt R1  ${T}  110.41
    `;
    expect(open(book)).toEqual([]);
    expect(held(book)).toEqual([]);
  });
});

describe("payments dated after the report (ERPNext)", () => {
  test("do not touch it: a payment and a credit settle 90 the day after", () => {
    const before = ledger`
      invoice 1       ${ago(1)}  100.00
      credit-note C1  ${T}  10.00
      receipt R1      ${ahead(1)}  80.00  pays 1=80.00
    `;
    const allocate = { how: "by-hand", parts: [{ debitId: "1", amountMinor: minor(1000) }] } as const;
    const book = written(before, allocateCredit(before, { creditId: "C1", on: ahead(1), allocate }, writer));
    expect([open(book), held(book)]).toEqual([[[100, 100]], [10]]);
    expect([open(book, ahead(1)), held(book, ahead(1))]).toEqual([[[100, 10]], []]);
  });

  test.each([
    ["100.00", [], []],
    ["110.00", [], [10]],
  ])("a payment of %s", (amount, openAfter, heldAfter) => {
    const book = ledger`
      invoice 1   ${ago(1)}  100.00
      receipt R1  ${ahead(1)}  ${amount}
    `;
    expect([open(book), held(book)]).toEqual([[[100, 100]], []]);
    expect([open(book, ahead(1)), held(book, ahead(1))]).toEqual([openAfter, heldAfter]);
  });
});

test("ERPNext: USD 100 at 80 is 8,000 in home currency, at 85 500 more; the ledger stays in USD", () => {
  const USD = currency("USD");
  const INR = currency("INR");
  const book = ledger`
    invoice 1  ${T}  100.00 USD
  `;
  const { balanceMinor } = positionIn(book, USD, T, byDue);
  const rates = [
    { from: USD, to: INR, rate: "80", on: T, enteredBy: "len" },
    { from: USD, to: INR, rate: "85", on: ahead(1), enteredBy: "len" },
  ];
  expect(balanceMinor).toBe(10000);
  expect(homeEquivalent(balanceMinor, USD, INR, T, rates)?.amountMinor).toBe(800000);
  expect(homeEquivalent(balanceMinor, USD, INR, ahead(1), rates)?.amountMinor).toBe(850000);
});

test("Frappe Books: two returns of a paid invoice are credit to pay back, and the invoice can no longer be cancelled", () => {
  const book = ledger`
    invoice 1       ${ago(3)}  200.00
    receipt R1      ${ago(2)}  200.00
    credit-note C1  ${ago(1)}  100.00  against 1
    credit-note C2  ${T}       100.00  against 1
  `;
  expect([held(book, ago(1)), held(book)]).toEqual([[100], [100, 100]]);
  const refunded = ledger`
    invoice 1       ${ago(3)}  200.00
    receipt R1      ${ago(2)}  200.00
    credit-note C1  ${ago(1)}  100.00  against 1
    refund          ${T}       100.00
  `;
  expect(held(refunded)).toEqual([]);
  expect(refusal(reverseEntry(book, { entryId: "1", on: T, reason: "entered-by-mistake" }, writer))).toBe(
    "depends-on-it",
  );
});

test("OCA: the last day of the month of (due + 30 days) is the days-first reading of end of month", () => {
  expect(dueDay({ kind: "end-of-month", days: 30, reading: "days-first" }, day("2026-01-15"))).toBe("2026-02-28");
});
