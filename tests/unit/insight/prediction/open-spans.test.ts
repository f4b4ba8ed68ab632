import { describe, expect, test } from "vitest";
import { day, dayNumber } from "#shared/dates/calendar-date.ts";
import { openSpans } from "#shared/insight/prediction/open-spans.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";

const LATER = day("2027-01-01");
const short = (book: CustomerLedger, on = LATER) =>
  openSpans(book, on).map(({ entryId, ended, end, isAgain }) => ({ entryId, ended, end, isAgain }));
const number = (text: string) => dayNumber(day(text));

describe("open spans", () => {
  test("an invoice is paid on the day the last part comes in, not before", () => {
    const book = ledger`
      invoice 1  issued 2026-01-01  due 2026-01-31  100.00
      receipt R1 2026-02-05   40.00
      receipt R2 2026-03-01   60.00
    `;
    expect(short(book)).toEqual([{ entryId: "1", ended: number("2026-03-01"), end: "paid", isAgain: false }]);
    expect(short(book, day("2026-02-28"))).toEqual([{ entryId: "1", ended: null, end: "open", isAgain: false }]);
    expect(short(book, day("2025-12-31"))).toEqual([]);
  });

  test("an invoice taken back by a credit note was not paid", () => {
    const book = ledger`
      invoice 1  issued 2026-01-01  due 2026-01-31  100.00
      credit-note C1  2026-01-10  100.00  against 1
    `;
    expect(short(book)).toEqual([{ entryId: "1", ended: number("2026-01-10"), end: "credited", isAgain: false }]);
  });

  test("part credited, the rest paid: paid", () => {
    const book = ledger`
      invoice 1  issued 2026-01-01  due 2026-01-31  100.00
      credit-note C1  2026-01-10  10.00  against 1
      receipt R1 2026-02-02  90.00
    `;
    expect(short(book)).toEqual([{ entryId: "1", ended: number("2026-02-02"), end: "paid", isAgain: false }]);
  });

  test("a payment taken back opens the invoice again from that day", () => {
    const paid = ledger`
      invoice 1  issued 2026-01-01  due 2026-01-31  100.00
      receipt R1 2026-02-02  100.00
    `;
    const bounced: CustomerLedger = {
      ...paid,
      allocations: paid.allocations.map((allocation) => ({ ...allocation, undoneOn: day("2026-02-09") })),
    };
    expect(short(bounced, day("2026-02-08"))).toHaveLength(1);
    expect(short(bounced)).toEqual([
      { entryId: "1", ended: number("2026-02-02"), end: "paid", isAgain: false },
      { entryId: "1", ended: null, end: "open", isAgain: true },
    ]);
  });

  test("instalments are due when the last one is", () => {
    const book = ledger`
      invoice 1  issued 2026-01-01  parts 2026-02-01=50.00,2026-03-01=50.00  100.00
    `;
    expect(openSpans(book, LATER)[0]?.due).toBe(number("2026-03-01"));
  });
});
