import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { suggestLimit } from "#shared/credit/suggested-limit.ts";
import { suggestTerms, TERMS_LADDER } from "#shared/credit/suggested-terms.ts";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { writeOff } from "#shared/ledger/write-off.ts";
import { minor } from "#shared/money/minor.ts";
import { GBP, ledger, money, testWriter, written } from "#tests/support/ledger-dsl.ts";
import { makeAllocation, makeInvoice, makeNote, makeReceipt } from "#tests/support/rows.ts";
import { fileOf, hold, hollins, promise } from "#tests/unit/chasing/chase-file.ts";
import { credit } from "./credit-rows.ts";

const ON = day("2026-12-31");
const suggest = (file: CustomerFile) => suggestLimit(file, GBP, ON, defaultCreditSettings);
const terms = (file: CustomerFile) => suggestTerms(suggest(file).behaviour, hollins().terms);

/** Buys for 36,500 a year on 30 days and pays on the due day. */
const steady = ledger`
  invoice 1  issued 2026-01-01  due 2026-01-31   9,125.00
  invoice 2  issued 2026-04-01  due 2026-05-01   9,125.00
  invoice 3  issued 2026-07-01  due 2026-07-31   9,125.00
  invoice 4  issued 2026-10-01  due 2026-10-31   9,125.00
  receipt R1 2026-01-31  9,125.00
  receipt R2 2026-05-01  9,125.00
  receipt R3 2026-07-31  9,125.00
  receipt R4 2026-10-31  9,125.00
`;

describe("suggested limit", () => {
  test("a steady customer is given what terms and thirty more days of buying need, rounded down", () => {
    const { limitMinor, steps } = suggest(fileOf(steady));
    expect(steps.map(({ kind }) => kind)).toEqual(["need", "late", "rounded"]);
    expect(steps[0]).toMatchObject({ termsDays: 30, extraDays: 30 });
    expect(limitMinor).toBe(money("6,000.00"));
  });

  test("every step keeps or lowers, but for the first", () => {
    const file = fileOf(steady, {
      promises: [promise("2026-11-01", "2026-11-10 = 100.00")],
      credit: [credit("2026-06-01", "check", "4,000.00", { facts: { check: "agency-report" } })],
    });
    const amounts = suggest(file).steps.map(({ limitMinor }) => limitMinor);
    expect([...amounts].sort((first, second) => second - first)).toEqual(amounts);
  });

  test("a new customer begins with the starting limit", () => {
    const { limitMinor, steps } = suggest(fileOf(ledger`invoice 1  issued 2026-12-01  due 2026-12-31  50,000.00`));
    expect(limitMinor).toBe(defaultCreditSettings.newCustomerMinor);
    expect(steps.map(({ kind }) => kind)).toEqual(["need", "new-customer", "rounded"]);
  });

  test.each([
    [
      "agency's recommendation",
      credit("2026-06-01", "check", "2,000.00", { facts: { check: "agency-report" } }),
      "2,000.00",
    ],
    [
      "tenth of the net worth",
      credit("2026-06-01", "check", "", { facts: { check: "accounts", netWorth: "1500000" } }),
      "1,500.00",
    ],
    [
      "fifth of the working capital",
      credit("2026-06-01", "check", "", { facts: { check: "accounts", workingCapital: "500000" } }),
      "1,000.00",
    ],
    ["negative net worth", credit("2026-06-01", "check", "", { facts: { check: "accounts", netWorth: "-1" } }), "0.00"],
    ["bad news", credit("2026-06-01", "bad-news", ""), "0.00"],
  ])("%s caps it", (_, row, expected) => {
    expect(suggest(fileOf(steady, { credit: [row] })).limitMinor).toBe(money(expected));
  });

  test("a check that has run out no longer counts", () => {
    const old = credit("2026-01-01", "check", "500.00", {
      facts: { check: "agency-report" },
      expiresOn: day("2026-12-30"),
    });
    expect(suggest(fileOf(steady, { credit: [old] })).limitMinor).toBe(money("6,000.00"));
  });

  test("one returned cheque halves it, two end it; a receipt entered by mistake does not count", () => {
    const reversed = (reason: "cheque-bounced" | "entered-by-mistake", ids: readonly string[]) => {
      const writer = testWriter("2026-12-31");
      const on = day("2026-12-15");
      return ids.reduce((so, entryId) => written(so, reverseEntry(so, { entryId, on, reason }, writer)), steady);
    };
    const kinds = (book: CustomerLedger) => suggest(fileOf(book)).steps.map(({ kind }) => kind);
    expect(kinds(reversed("entered-by-mistake", ["R1"]))).not.toContain("returned");
    expect(kinds(reversed("cheque-bounced", ["R4"]))).toContain("returned");
    expect(suggest(fileOf(reversed("cheque-bounced", ["R3", "R4"]))).limitMinor).toBe(0);
  });
});

describe("worse behaviour never raises a limit, nor makes terms milder", () => {
  const payment = fc.record({
    issued: fc.integer({ min: 0, max: 340 }),
    terms: fc.constantFrom(14, 30, 60),
    late: fc.integer({ min: -10, max: 120 }),
    amount: fc.integer({ min: 100, max: 2_000_000 }),
  });
  const payments = fc.array(payment, { minLength: 1, maxLength: 12 });
  type Payment = { readonly issued: number; readonly terms: number; readonly late: number; readonly amount: number };

  const START = day("2026-01-05");
  function bookOf(rows: readonly Payment[]): CustomerLedger {
    const entries = rows.flatMap(({ issued, terms: days, late, amount }, at) => {
      const on = addDays(START, issued);
      const dueOn = addDays(on, days);
      const paidOn = addDays(dueOn, Math.max(-days, late));
      return [
        {
          invoice: makeInvoice(`i${at}`, amount, on, dueOn),
          receipt: makeReceipt(`r${at}`, amount, paidOn),
          paidOn,
          amount,
        },
      ];
    });
    const paid = entries.filter(({ paidOn }) => paidOn <= ON);
    return {
      customerId: "customer-1",
      entries: [...entries.map(({ invoice }) => invoice), ...paid.map(({ receipt }) => receipt)],
      allocations: paid.map(({ invoice, receipt, paidOn, amount }, at) =>
        makeAllocation(`a${at}`, receipt.id, invoice.id, amount, paidOn),
      ),
    };
  }

  function expectNotBetter(before: CustomerFile, after: CustomerFile): void {
    expect(suggest(after).limitMinor).toBeLessThanOrEqual(suggest(before).limitMinor);
    expect(TERMS_LADDER.indexOf(terms(after).step)).toBeGreaterThanOrEqual(TERMS_LADDER.indexOf(terms(before).step));
  }

  test("paying any one invoice later", () => {
    fc.assert(
      fc.property(payments, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 200 }), (rows, which, later) => {
        const worse = rows.map((row, at) => (at === which % rows.length ? { ...row, late: row.late + later } : row));
        expectNotBetter(fileOf(bookOf(rows)), fileOf(bookOf(worse)));
      }),
      { numRuns: 200 },
    );
  });

  test("having what is open written off", () => {
    fc.assert(
      fc.property(payments, (rows) => {
        const book = bookOf(rows.map((row, at) => (at === 0 ? { ...row, late: 400 } : row)));
        const lost = writeOff(
          book,
          { on: ON, parts: [{ debitId: "i0", amountMinor: minor(rows[0]?.amount ?? 0) }] },
          testWriter("2026-12-31"),
        );
        expectNotBetter(fileOf(book), fileOf(written(book, lost)));
      }),
      { numRuns: 60 },
    );
  });

  test("breaking promises, returned payments, bad news, insolvency, weaker accounts, a lower agency limit", () => {
    const worse = fc.constantFrom<Partial<CustomerFile>>(
      { promises: [promise("2026-06-01", "2026-06-10 = 99999.00")] },
      { promises: [promise("2026-06-01", "2026-06-10 = 99999.00"), promise("2026-07-01", "2026-07-10 = 99999.00")] },
      { notes: [{ ...makeNote("n1", "customer-1", "Late filing"), on: day("2026-06-01"), kind: "bad-news" }] },
      { holds: [hold("2026-06-01", "insolvency")] },
      { credit: [credit("2026-06-01", "check", "", { facts: { check: "accounts", netWorth: "100000" } })] },
      { credit: [credit("2026-06-01", "check", "900.00", { facts: { check: "agency-report" } })] },
      { credit: [credit("2026-06-01", "bad-news", "", { text: "Winding-up petition" })] },
    );
    fc.assert(
      fc.property(payments, worse, (rows, bad) => {
        expectNotBetter(fileOf(bookOf(rows)), fileOf(bookOf(rows), bad));
      }),
      { numRuns: 120 },
    );
  });
});
