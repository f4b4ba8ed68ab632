import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { takeDiscount } from "#shared/ledger/take-discount.ts";
import { recoverWriteOff, unrecovered, writeOff } from "#shared/ledger/write-off.ts";
import { brief, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-12-31");
const book = ledger`
  invoice 1001  2026-01-05  due 2026-02-04   600.00
  invoice 1002  2026-01-20  due 2026-02-19   400.00
  invoice E1    2026-01-20  due 2026-02-19   400.00 EUR
  receipt R1    2026-03-01  100.00  pays 1001=100.00
`;
const on = day("2026-06-30");
const parts = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([debitId, amount]) => ({ debitId, amountMinor: money(amount) }));

describe("write-off", () => {
  test("takes several debts off in one entry, and is linked only when it is for one", () => {
    const both = unwrap(writeOff(book, { on, parts: parts(["1001", "500.00"], ["1002", "150.00"]) }, writer));
    expect(both.credit).toMatchObject({ kind: "write-off", amountMinor: money("650.00"), linkedId: "" });
    expect(both.allocations).toHaveLength(2);
    const one = unwrap(writeOff(book, { on, parts: parts(["1001", "500.00"]) }, writer));
    expect(one.credit.linkedId).toBe("1001");
  });

  test("the debt stands until its day", () => {
    const after = written(book, writeOff(book, { on, parts: parts(["1001", "500.00"]) }, writer));
    expect(brief(openItems(after, day("2026-06-29")))[0]).toEqual({ number: "1001", openMinor: money("500.00") });
    expect(openItems(after, on).some((item) => item.entry.number === "1001")).toBe(false);
  });

  test.each<[string, Parameters<typeof writeOff>[1], string]>([
    ["nothing", { on, parts: [] }, "nothing-to-set-off"],
    ["more than is left", { on, parts: parts(["1001", "500.01"]) }, "over-allocated"],
    ["two currencies together", { on, parts: parts(["1001", "1.00"], ["E1", "1.00"]) }, "wrong-currency"],
    ["before the invoice", { on: day("2026-01-04"), parts: parts(["1001", "1.00"]) }, "before-entry"],
    ["tomorrow", { on: day("2027-01-01"), parts: parts(["1001", "1.00"]) }, "in-the-future"],
    ["a receipt", { on, parts: parts(["R1", "1.00"]) }, "wrong-kind"],
    ["a line that is not there", { on, parts: parts(["nope", "1.00"]) }, "unknown-entry"],
    ["no amount", { on, parts: parts(["1001", "0.00"]) }, "not-above-zero"],
  ])("refuses %s", (_, input, kind) => {
    expect(refusal(writeOff(book, input, writer))).toBe(kind);
    expect(refusal(takeDiscount(book, input, writer))).toBe(kind);
  });
});

test("a discount is a credit of its own kind", () => {
  const discount = unwrap(takeDiscount(book, { on, parts: parts(["1002", "12.00"]) }, writer)).credit;
  expect(discount).toMatchObject({ kind: "discount", linkedId: "1002", amountMinor: money("12.00") });
});

describe("recovery", () => {
  const writtenOff = ledger`
    invoice 1001     2026-01-05  due 2026-02-04  600.00
    write-off W1     2026-06-30  600.00  against 1001
  `;
  const recovery = {
    writeOffId: "W1",
    on: day("2026-09-01"),
    amountMinor: money("250.00"),
    receipt: { method: "transfer", reference: "" },
  };

  test("brings the debt back as far as it is paid, and the write-off stays as reported", () => {
    const after = written(writtenOff, recoverWriteOff(writtenOff, recovery, writer));
    expect(openItems(after, recovery.on)).toEqual([]);
    expect(openCredits(after, recovery.on)).toEqual([]);
    const kinds = after.entries.map((entry) => [entry.kind, entry.amountMinor]);
    expect(kinds.slice(2)).toEqual([
      ["recovery", 25000],
      ["receipt", 25000],
    ]);
  });

  test("without money the debt is only brought back", () => {
    const after = written(writtenOff, recoverWriteOff(writtenOff, { ...recovery, receipt: null }, writer));
    expect(openItems(after, recovery.on).map((item) => item.openMinor)).toEqual([money("250.00")]);
  });

  test("never comes to more than was written off", () => {
    const once = written(writtenOff, recoverWriteOff(writtenOff, recovery, writer));
    const again = recoverWriteOff(once, { ...recovery, amountMinor: money("350.01") }, writer);
    expect(again).toEqual({
      ok: false,
      error: { kind: "more-than-written-off", leftMinor: money("350.00"), currency: "GBP" },
    });
    expect(recoverWriteOff(once, { ...recovery, amountMinor: money("350.00") }, writer).ok).toBe(true);
  });

  test("a recovery that was reversed can be made again, and the write-off then too", () => {
    const added = unwrap(recoverWriteOff(writtenOff, recovery, writer));
    const once = written(writtenOff, { ok: true, value: added });
    const reversal = { on: recovery.on, reason: "other" } as const;
    expect(refusal(reverseEntry(once, { ...reversal, entryId: "W1" }, writer))).toBe("depends-on-it");
    const taken = written(once, reverseEntry(once, { ...reversal, entryId: added.recovery.id }, writer));
    const credit = taken.entries.find((entry) => entry.id === "W1");
    expect(credit?.side === "credit" && unrecovered(taken, credit)).toBe(money("600.00"));
    expect(reverseEntry(taken, { ...reversal, entryId: "W1" }, writer).ok).toBe(true);
  });

  test.each([
    ["an invoice", { ...recovery, writeOffId: "1001" }, "wrong-kind"],
    ["what is not there", { ...recovery, writeOffId: "nope" }, "unknown-entry"],
    ["a day before the write-off", { ...recovery, on: day("2026-06-29") }, "before-entry"],
    ["tomorrow", { ...recovery, on: day("2027-01-01") }, "in-the-future"],
    ["no amount", { ...recovery, amountMinor: money("0.00") }, "not-above-zero"],
  ])("refuses %s", (_, input, kind) => {
    expect(refusal(recoverWriteOff(writtenOff, input, writer))).toBe(kind);
  });

  test("a discount is not recovered", () => {
    const discounted = ledger`
      invoice 1001   2026-01-05  due 2026-02-04  600.00
      discount D1    2026-02-01  12.00  against 1001
    `;
    expect(refusal(recoverWriteOff(discounted, { ...recovery, writeOffId: "D1" }, writer))).toBe("wrong-kind");
  });

  test("a write-off that was reversed is not recovered", () => {
    const reversed = written(
      writtenOff,
      reverseEntry(writtenOff, { entryId: "W1", on: day("2026-07-01"), reason: "entered-by-mistake" }, writer),
    );
    expect(refusal(recoverWriteOff(reversed, recovery, writer))).toBe("already-reversed");
  });
});
