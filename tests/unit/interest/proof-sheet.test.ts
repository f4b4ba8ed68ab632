import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import { buildProofSheet } from "#shared/interest/build-proof-sheet.ts";
import { interestOnLedger } from "#shared/interest/interest-on-invoice.ts";
import type { InterestFile } from "#shared/interest/ledger-debts.ts";
import { proofCsv, proofExport, proofText } from "#shared/interest/proof-csv.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { INTEREST_ROUNDINGS } from "#shared/interest/simple-interest.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";
import { makeAllocation, makeInvoice, makeReceipt } from "#tests/support/rows.ts";
import { disputed, fileOf, pictureLedger, secondHalf2026, terms } from "./interest-dsl.ts";
import { reworkProof } from "./read-proof.ts";

function sheetOf(file: InterestFile, asAt: string, own = terms({}, [secondHalf2026])): ProofSheet {
  const { invoices } = interestOnLedger(file, day(asAt), own);
  return buildProofSheet(
    invoices.flatMap((one) => one.debts),
    day(asAt),
  );
}

describe("the proof sheet of the picture", () => {
  const sheet = sheetOf(fileOf(pictureLedger, {}, { disputes: [disputed("200.00", "2026-10-12")] }), "2026-11-17");

  test("has the lines, notes and running totals of the picture", () => {
    const printed = sheet.items.flatMap((item) => [
      `${item.number} due ${item.dueOn} left out ${item.disputedMinor}`,
      ...item.lines.map((line) =>
        line.kind === "row"
          ? `${line.fromOn} ${line.toOn} ${line.days} ${line.balanceMinor} ${line.percent} ${line.amountMinor} ${line.runningMinor}`
          : `${line.what} ${line.on} ${line.amountMinor}`,
      ),
    ]);
    expect(printed).toEqual([
      "2107 due 2021-01-14 left out 0",
      "2021-01-15 2026-11-17 2133 38000 8.10 17987 17987",
      "4398 due 2026-09-02 left out 0",
      "2026-09-03 2026-10-05 33 300000 11.75 3187 21174",
      "payment 2026-10-05 150000",
      "2026-10-06 2026-11-17 43 150000 11.75 2076 23250",
      "4431 due 2026-10-01 left out 0",
      "2026-10-02 2026-11-17 47 141000 11.75 2133 25383",
      "4452 due 2026-10-14 left out 0",
      "2026-10-15 2026-11-17 34 124000 11.75 1357 26740",
      "4471 due 2026-10-30 left out 20000",
      "dispute-opened 2026-10-12 20000",
      "2026-10-31 2026-11-17 18 195000 11.75 1130 27870",
    ]);
  });

  test("says where the rates come from, and which one was entered by hand", () => {
    expect(
      sheet.rates.map((rate) => [rate.periodFromOn, rate.periodToOn, rate.basePercent, rate.percent, rate.byHand]),
    ).toEqual([
      ["2021-01-01", "2021-06-30", "0.10", "8.10", false],
      ["2026-07-01", "2026-12-31", "3.75", "11.75", true],
    ]);
  });

  test("counts the fixed sums by size of debt", () => {
    expect(
      sheet.fixedSums.map((sum) => [sum.fromMinor, sum.belowMinor, sum.debts, sum.eachMinor, sum.sumMinor]),
    ).toEqual([
      [0, 1_000_00, 1, 40_00, 40_00],
      [1_000_00, 10_000_00, 4, 70_00, 280_00],
    ]);
  });

  test("adds up: owed, interest, fixed sums, total, and what one more day adds", () => {
    expect(sheet.totals).toMatchObject({
      openMinor: money("6480.00"),
      interestMinor: money("278.70"),
      fixedSumMinor: money("320.00"),
      totalMinor: money("7078.70"),
      // 380 at 8.10 % is 0.0843 a day; 1,500 + 1,410 + 1,240 + 1,950 at 11.75 % are 0.4829 + 0.4539 + 0.3992 + 0.6277.
      perDay: "2.0480",
      perDayMinor: 2_05,
    });
  });

  test("one more day really adds what it says, to the penny of each line", () => {
    const next = sheetOf(fileOf(pictureLedger, {}, { disputes: [disputed("200.00", "2026-10-12")] }), "2026-11-18");
    expect(Math.abs(next.totals.interestMinor - sheet.totals.interestMinor - 2_05)).toBeLessThanOrEqual(5);
  });

  test("refuses to put two currencies on one sheet", () => {
    const mixed = ledger`
      invoice 1  issued 2026-01-01  due 2026-01-31  100.00
      invoice 2  issued 2026-01-01  due 2026-01-31  100.00 EUR
    `;
    expect(() => sheetOf(fileOf(mixed), "2026-03-01")).toThrow(RangeError);
  });
});

describe("a reader with a calculator", () => {
  test("re-adds every printed row and the total of the picture", () => {
    const sheet = sheetOf(fileOf(pictureLedger, {}, { disputes: [disputed("200.00", "2026-10-12")] }), "2026-11-17");
    expect(reworkProof(proofCsv(sheet))).toEqual({ lines: 6, faults: [], totalPence: 278_70n });
  });

  test("would notice one penny that is wrong", () => {
    const csv = proofCsv(sheetOf(fileOf(pictureLedger), "2026-11-17")).replace(",31.87,", ",31.88,");
    expect(reworkProof(csv).faults).toEqual(["interest of line 2: printed 31.88, is 31.87"]);
  });

  test("re-adds any ledger in any way of rounding", () => {
    const START = day("2022-06-01");
    const invoice = fc.record({
      amount: fc.integer({ min: 1, max: 90_000_00 }),
      due: fc.integer({ min: 0, max: 700 }),
      paid: fc.array(fc.record({ share: fc.integer({ min: 1, max: 60 }), after: fc.integer({ min: -10, max: 500 }) }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(
        fc.array(invoice, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...INTEREST_ROUNDINGS),
        fc.constantFrom("GB-EAW", "DE", "IE", "FR"),
        (invoices, rounding, jurisdiction) => {
          const entries = invoices.map((one, at) => makeInvoice(`${at}`, one.amount, START, addDays(START, one.due)));
          const receipts = invoices.flatMap((one, at) =>
            one.paid.map((part, no) => ({
              debitId: `${at}`,
              entry: makeReceipt(
                `${at}-${no}`,
                Math.max(1, Math.floor((one.amount * part.share) / 200)),
                addDays(START, Math.max(0, one.due + part.after)),
              ),
            })),
          );
          const allocations = receipts.map(({ debitId, entry }) =>
            makeAllocation(`a${entry.id}`, entry.id, debitId, entry.amountMinor, entry.on),
          );
          const own = {
            customerId: "customer-1",
            entries: [...entries, ...receipts.map((one) => one.entry)],
            allocations,
          };
          const { invoices: found } = interestOnLedger(
            fileOf(own, { jurisdiction }),
            day("2025-12-01"),
            terms({ rounding }),
          );
          fc.pre(found.length > 0);
          const sheet = buildProofSheet(
            found.flatMap((one) => one.debts),
            day("2025-12-01"),
          );
          const read = reworkProof(proofCsv(sheet), rounding);
          expect(read.faults).toEqual([]);
          expect(Number(read.totalPence)).toBe(sheet.totals.interestMinor);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("the proof as a file", () => {
  test("text that looks like a formula is made harmless, commas and quotes are kept", () => {
    const own = ledger`invoice 1001  issued 2026-01-01  due 2026-01-31  100.00`;
    const named = { ...own, entries: own.entries.map((entry) => ({ ...entry, description: '=SUM(A1), "doors"' })) };
    const csv = proofCsv(sheetOf(fileOf(named), "2026-03-01"));
    expect(csv.split("\r\n")[1]).toBe(
      `1001,"'=SUM(A1), ""doors""",2026-01-31,2026-02-01,2026-03-01,29,100.00,11.75,365,0.93,0.93,`,
    );
  });

  test("as a workbook has amounts, days and percentages a spreadsheet can count with", () => {
    const { head, rows } = proofExport(sheetOf(fileOf(pictureLedger), "2026-11-17"), "Interest");
    const cell = (heading: string) => rows[0]?.[head.indexOf(heading)];
    expect(["Due", "Days", "Balance", "Rate % a year", "Interest"].map(cell)).toEqual([
      { on: "2021-01-14" },
      2133,
      { minor: 38000, currency: "GBP" },
      8.1,
      { minor: 17987, currency: "GBP" },
    ]);
  });

  test("ends with totals, the law, how it is worked out, and that it is no legal advice", () => {
    const text = proofText(sheetOf(fileOf(pictureLedger), "2026-11-17"));
    expect(text).toContain("Late Payment of Commercial Debts (Interest) Act 1998");
    expect(text).toContain("balance × rate ÷ 100 × days ÷ 365, rounded to the nearest penny");
    expect(text).toContain("(entered by hand)");
    expect(text).toContain("not legal advice");
  });
});
