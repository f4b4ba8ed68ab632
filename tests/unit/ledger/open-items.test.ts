import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { brief, ledger, money } from "#tests/support/ledger-dsl.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
  receipt       2026-03-01                           750.00
`;

describe("open items", () => {
  test("a receipt pays the oldest due first and leaves the rest of the next one open", () => {
    expect(brief(openItems(book, day("2026-03-01")))).toEqual([{ number: "1002", openMinor: money("250.00") }]);
  });

  test("the day before the receipt everything is open, as it was", () => {
    expect(brief(openItems(book, day("2026-02-28")))).toEqual([
      { number: "1001", openMinor: money("600.00") },
      { number: "1002", openMinor: money("400.00") },
    ]);
  });

  test("an invoice is not open before it was issued", () => {
    expect(openItems(book, day("2026-01-04"))).toEqual([]);
  });

  test.each([
    ["2026-02-18", -1],
    ["2026-02-19", 0],
    ["2026-02-20", 1],
  ])("days late on %s are %d: due today is not overdue", (on, daysLate) => {
    expect(openItems(book, day(on)).find((item) => item.entry.number === "1002")?.daysLate).toBe(daysLate);
  });

  test("instalments are filled earliest first", () => {
    const plan = ledger`
      invoice 7  issued 2026-01-01  parts 2026-01-31=30.00,2026-03-02=50.00,2026-04-01=20.00  100.00
      receipt    2026-02-01  40.00
    `;
    const items = openItems(plan, day("2026-02-01"));
    expect(items.map((item) => [item.part, item.originalMinor, item.openMinor])).toEqual([
      [1, 5000, 4000],
      [2, 2000, 2000],
    ]);
  });

  test("what a receipt does not use is open credit", () => {
    const over = ledger`
      invoice 1  issued 2026-01-05  due 2026-02-04  600.00
      receipt R1 2026-02-01  700.00
    `;
    expect(brief(openCredits(over, day("2026-02-01")))).toEqual([{ number: "R1", openMinor: money("100.00") }]);
    expect(openCredits(over, day("2026-01-31"))).toEqual([]);
  });
});
