import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { interestOnInvoice, interestOnLedger } from "#shared/interest/interest-on-invoice.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { ledger, money, unwrap } from "#tests/support/ledger-dsl.ts";
import { GBP } from "#tests/support/rows.ts";
import { disputed, fileOf, lines, on, pictureLedger, secondHalf2026, stamp, terms } from "./interest-dsl.ts";

describe("the proof of the picture", () => {
  const file = fileOf(pictureLedger, {}, { disputes: [disputed("200.00", "2026-10-12")] });

  test.each([
    ["2107", ["2021-01-15 2026-11-17 2133 380.00 8.10 179.87"], "40.00"],
    ["4398", ["2026-09-03 2026-10-05 33 3000.00 11.75 31.87", "2026-10-06 2026-11-17 43 1500.00 11.75 20.76"], "70.00"],
    ["4431", ["2026-10-02 2026-11-17 47 1410.00 11.75 21.33"], "70.00"],
    ["4452", ["2026-10-15 2026-11-17 34 1240.00 11.75 13.57"], "70.00"],
    ["4471", ["2026-10-31 2026-11-17 18 1950.00 11.75 11.30"], "70.00"],
  ])("%s", (number, expected, sum) => {
    const found = on(file, number, "2026-11-17");
    expect(lines(found)).toEqual(expected);
    expect(plainAmount(found.fixedSumMinor, GBP)).toBe(sum);
  });

  test("together 278.70 of interest and 320.00 of fixed sums", () => {
    const { invoices } = interestOnLedger(file, day("2026-11-17"), terms({}, [secondHalf2026]));
    expect(sumMinor(invoices, (one) => one.interestMinor)).toBe(money("278.70"));
    expect(sumMinor(invoices, (one) => one.fixedSumMinor)).toBe(money("320.00"));
  });

  test("without the rate of the half-year the user is asked, for those invoices only", () => {
    const { invoices, unknown } = interestOnLedger(file, day("2026-11-17"), terms());
    expect(invoices.map((one) => one.number)).toEqual(["2107"]);
    expect(unknown.map(({ entry, rate }) => `${entry.number} ${rate.table} ${rate.periodFromOn}`)).toEqual(
      ["4398", "4431", "4452", "4471"].map((number) => `${number} gb-reference 2026-07-01`),
    );
  });
});

describe("payments and credits", () => {
  test("interest stops on the day the money came, not on the day it was matched", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
      receipt R1    2026-02-10  1000.00  on-account
    `;
    const matched: CustomerLedger = {
      ...book,
      allocations: [
        {
          id: "a1",
          creditId: "R1",
          debitId: "1001",
          amountMinor: money("1000.00"),
          on: day("2026-03-20"),
          undoneOn: null,
          reason: "by-hand",
          ...stamp,
        },
      ],
    };
    const found = on(fileOf(matched), "1001", "2026-04-30");
    expect(lines(found)).toEqual(["2026-02-01 2026-02-10 10 1000.00 11.75 3.22"]);
    expect(found.paidOn).toBe("2026-02-10");
  });

  test("a cheque that bounced never stopped the interest", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
      receipt R1    2026-02-10  1000.00
    `;
    const bounced = { ...book, allocations: book.allocations.map((one) => ({ ...one, undoneOn: day("2026-02-14") })) };
    expect(lines(on(fileOf(bounced), "1001", "2026-02-12"))).toEqual(["2026-02-01 2026-02-10 10 1000.00 11.75 3.22"]);
    expect(lines(on(fileOf(bounced), "1001", "2026-02-20"))).toEqual(["2026-02-01 2026-02-20 20 1000.00 11.75 6.44"]);
  });

  test("a price correction counts from the start and lowers the band; goodwill counts from its day", () => {
    const corrected = ledger`
      invoice 1001    issued 2026-01-01  due 2026-01-31  1050.00
      credit-note C1  2026-02-10  100.00  of 1001 from-start
    `;
    const fromStart = on(fileOf(corrected), "1001", "2026-02-20");
    expect(lines(fromStart)).toEqual(["2026-02-01 2026-02-20 20 950.00 11.75 6.12"]);
    expect(fromStart.fixedSumMinor).toBe(money("40.00"));
    const goodwill = ledger`
      invoice 1001    issued 2026-01-01  due 2026-01-31  1050.00
      credit-note C1  2026-02-10  100.00  of 1001
    `;
    const fromItsDay = on(fileOf(goodwill), "1001", "2026-02-20");
    expect(lines(fromItsDay)).toEqual([
      "2026-02-01 2026-02-10 10 1050.00 11.75 3.38",
      "2026-02-11 2026-02-20 10 950.00 11.75 3.06",
    ]);
    expect(fromItsDay.fixedSumMinor).toBe(money("70.00"));
  });

  test("a later part payment does not lower the band (GOV.UK: size of the debt)", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
      receipt       2026-02-05  900.00
    `;
    expect(on(fileOf(book), "1001", "2026-02-20").fixedSumMinor).toBe(money("70.00"));
  });

  test("each instalment is a debt of its own, with its own day and its own sum (s.3)", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  parts 2026-01-31=600.00,2026-03-02=600.00  1200.00
      receipt       2026-02-10  700.00
    `;
    const found = on(fileOf(book), "1001", "2026-03-12");
    expect(lines(found)).toEqual([
      "2026-02-01 2026-02-10 10 600.00 11.75 1.93",
      "2026-03-03 2026-03-12 10 500.00 11.75 1.61",
    ]);
    expect(found.fixedSumMinor).toBe(money("80.00"));
    expect(found.debts.map((debt) => [debt.facts.instalment, debt.facts.openMinor])).toEqual([
      [1, 0],
      [2, money("500.00")],
    ]);
  });

  test("what is open agrees with the ledger on every day", () => {
    const book = ledger`
      invoice 1001    issued 2026-01-01  parts 2026-01-31=600.00,2026-03-02=600.00  1200.00
      invoice 1002    issued 2026-01-10  due 2026-02-09  250.00
      receipt         2026-02-10  700.00
      credit-note C1  2026-02-15  50.00  of 1002 from-start
      receipt         2026-03-05  300.00
    `;
    for (const asAt of ["2026-02-09", "2026-02-10", "2026-02-20", "2026-03-06", "2026-06-01"].map(day)) {
      const items = openItems(book, asAt);
      for (const id of ["1001", "1002"]) {
        const own = unwrap(interestOnInvoice(fileOf(book), id, asAt, terms({}, [secondHalf2026])));
        const open = sumMinor(
          items.filter((item) => item.entry.id === id),
          (item) => item.openMinor,
        );
        expect([asAt, id, own.openMinor]).toEqual([asAt, id, open]);
      }
    }
  });

  test("with interest first, a part payment leaves more principal; the last payment ends it", () => {
    const part = ledger`
      invoice 1001  issued 2025-07-01  due 2025-07-31  1000.00
      receipt       2025-08-30  400.00
    `;
    const first = terms({ partPayments: "interest-first" });
    expect(lines(on(fileOf(part), "1001", "2025-09-29", first))).toEqual([
      "2025-08-01 2025-08-30 30 1000.00 12.25 10.07",
      "2025-08-31 2025-09-29 30 610.07 12.25 6.14",
    ]);
    const whole = ledger`
      invoice 1001  issued 2025-07-01  due 2025-07-31  1000.00
      receipt       2025-08-30  1000.00
    `;
    expect(on(fileOf(whole), "1001", "2026-06-01", first).interestMinor).toBe(money("10.07"));
  });

  test("a retention bears interest from its own due day, and the invoice only on the rest", () => {
    const book = ledger`
      invoice 1001    issued 2026-01-01  due 2026-01-31  1000.00
      retention RET   2026-01-05  50.00  of 1001  due 2026-03-02
    `;
    const { invoices } = interestOnLedger(fileOf(book), day("2026-03-12"), terms());
    expect(invoices.flatMap(lines)).toEqual([
      "2026-02-01 2026-03-12 40 950.00 11.75 12.23",
      "2026-03-03 2026-03-12 10 50.00 11.75 0.16",
    ]);
  });

  test("a reversed invoice was never owed", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
      reverse       2026-03-02         of 1001
    `;
    expect(interestOnLedger(fileOf(book), day("2026-03-12"), terms()).invoices).toEqual([]);
  });

  test("an agreed later due day moves the interest with it", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
      agree         2026-02-05         of 1001  due 2026-02-28
    `;
    expect(lines(on(fileOf(book), "1001", "2026-02-04"))).toEqual(["2026-02-01 2026-02-04 4 1000.00 11.75 1.29"]);
    expect(lines(on(fileOf(book), "1001", "2026-03-10"))).toEqual(["2026-03-01 2026-03-10 10 1000.00 11.75 3.22"]);
  });

  test("only invoices and old balances bear interest: never a charge", () => {
    const book = ledger`invoice 1001  issued 2026-01-01  due 2026-01-31  40.00`;
    const charged: CustomerLedger = {
      ...book,
      entries: book.entries.map((entry) => (entry.side === "debit" ? { ...entry, kind: "charge" as const } : entry)),
    };
    expect(interestOnLedger(fileOf(charged), day("2026-03-01"), terms()).invoices).toEqual([]);
  });
});
