import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addInvoice } from "#shared/ledger/add-invoice.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { undoAllocation } from "#shared/ledger/undo-allocation.ts";
import { brief, GBP, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-12-31");
const book = ledger`
  invoice 1001  2026-01-05  due 2026-02-04   600.00
  receipt R1    2026-02-03  600.00
`;
const bounced = { entryId: "R1", on: day("2026-02-10"), reason: "cheque-bounced" } as const;

describe("a bounced cheque", () => {
  const after = written(book, reverseEntry(book, bounced, writer));

  test("leaves the invoice open again from that day, and paid on the days between", () => {
    expect(openItems(after, day("2026-02-09"))).toEqual([]);
    expect(brief(openItems(after, day("2026-02-10")))).toEqual([{ number: "1001", openMinor: money("600.00") }]);
    expect(openCredits(after, day("2026-02-10"))).toEqual([]);
  });

  test("both lines stay readable, the second names the first", () => {
    expect(after.entries.slice(1).map((entry) => [entry.kind, entry.side, entry.description])).toEqual([
      ["receipt", "credit", ""],
      ["reversal", "debit", "Cheque returned unpaid"],
    ]);
    expect(after.entries[2]?.linkedId).toBe("R1");
  });

  test("is reversed once, and a reversal is final", () => {
    expect(refusal(reverseEntry(after, bounced, writer))).toBe("already-reversed");
    const reversalId = after.entries[2]?.id ?? "";
    expect(refusal(reverseEntry(after, { ...bounced, entryId: reversalId }, writer))).toBe("is-a-reversal");
  });
});

describe("an invoice entered by mistake", () => {
  const mistake = { entryId: "1001", on: day("2026-02-20"), reason: "entered-by-mistake" } as const;
  const after = written(book, reverseEntry(book, mistake, writer));

  test("gives the money that paid it back to the account", () => {
    expect(openItems(after, mistake.on)).toEqual([]);
    expect(brief(openCredits(after, mistake.on))).toEqual([{ number: "R1", openMinor: money("600.00") }]);
  });

  test("frees its number for the right one", () => {
    const right = {
      number: "1001",
      on: day("2026-02-20"),
      amountMinor: money("60.00"),
      currency: GBP,
      dueOn: null,
      terms: { kind: "days", days: 30 },
    } as const;
    expect(refusal(addInvoice(book, right, writer))).toBe("number-taken");
    expect(addInvoice(after, right, writer).ok).toBe(true);
  });
});

describe("allocations of what is reversed", () => {
  test("one that begins after the day of the reversal never counts", () => {
    const later = ledger`
      invoice 1001  2026-03-01  due 2026-03-31   600.00
      receipt R1    2026-02-03  600.00  pays 1001=600.00
    `;
    expect(later.allocations[0]?.on).toBe("2026-03-01");
    const after = written(later, reverseEntry(later, bounced, writer));
    expect(after.allocations[0]?.undoneOn).toBe("2026-03-01");
    expect(ledgerFaults(after)).toEqual([]);
    expect(openItems(after, day("2026-03-01"))).toHaveLength(1);
  });

  test("one undone later than the reversal ends with it already", () => {
    const undone = written(
      book,
      undoAllocation(book, { allocationId: "R1/1", on: day("2026-03-01") }, testWriter("2026-12-31")),
    );
    const after = written(undone, reverseEntry(undone, bounced, writer));
    expect(after.allocations[0]?.undoneOn).toBe("2026-02-10");
    expect(ledgerFaults(after)).toEqual([]);
  });
});

test.each([
  ["what is not there", { ...bounced, entryId: "nope" }, "unknown-entry"],
  ["a day before the entry", { ...bounced, on: day("2026-02-02") }, "before-entry"],
  ["tomorrow", { ...bounced, on: day("2027-01-01") }, "in-the-future"],
])("refuses %s", (_, input, kind) => {
  expect(refusal(reverseEntry(book, input, writer))).toBe(kind);
});

describe("what was made for an entry stands in the way of reversing it", () => {
  test.each([
    ["a credit note", "credit-note C1  2026-02-01  10.00  against 1", "C1"],
    ["a write-off", "write-off W1  2026-02-01  10.00  against 1", "W1"],
    ["a discount", "discount D1  2026-02-01  10.00  against 1", "D1"],
  ])("%s, until it is reversed itself", (_, line, id) => {
    const made = ledger`
      invoice 1  2026-01-05  due 2026-02-04  100.00
      ${line}
    `;
    const reversal = { on: day("2026-03-01"), reason: "entered-by-mistake" } as const;
    expect(refusal(reverseEntry(made, { ...reversal, entryId: "1" }, writer))).toBe("depends-on-it");
    const after = written(made, reverseEntry(made, { ...reversal, entryId: id }, writer));
    expect(reverseEntry(after, { ...reversal, entryId: "1" }, writer).ok).toBe(true);
  });

  test("a receipt that was refunded may still bounce: the refund is then owed", () => {
    const refunded = ledger`
      receipt R1  2026-02-03  600.00  on-account
      refund      2026-02-05  600.00
    `;
    const after = written(refunded, reverseEntry(refunded, bounced, writer));
    expect(openItems(after, bounced.on).map((item) => [item.entry.kind, item.openMinor])).toEqual([["refund", 60000]]);
  });
});

describe("undo of an allocation", () => {
  const undo = (on: string, allocationId = "R1/1") => undoAllocation(book, { allocationId, on: day(on) }, writer);

  test("opens both sides from its day", () => {
    const after = written(book, undo("2026-03-01"));
    expect(openItems(after, day("2026-02-28"))).toEqual([]);
    expect(brief(openItems(after, day("2026-03-01")))).toEqual([{ number: "1001", openMinor: money("600.00") }]);
    expect(brief(openCredits(after, day("2026-03-01")))).toEqual([{ number: "R1", openMinor: money("600.00") }]);
  });

  test("on the allocation's own day it never counted: the way to mend a mistake", () => {
    const after = written(book, undo("2026-02-03"));
    expect(openItems(after, day("2026-02-03"))).toHaveLength(1);
  });

  test("refuses what is not there, too early, in the future, or twice", () => {
    expect(refusal(undo("2026-03-01", "nope"))).toBe("unknown-allocation");
    expect(refusal(undo("2026-02-02"))).toBe("before-entry");
    expect(refusal(undo("2027-01-01"))).toBe("in-the-future");
    const after = written(book, undo("2026-03-01"));
    expect(refusal(undoAllocation(after, { allocationId: "R1/1", on: day("2026-03-02") }, writer))).toBe(
      "already-undone",
    );
  });

  test("the rows written are the allocation itself, ended", () => {
    expect(unwrap(undo("2026-03-01"))).toEqual({
      entries: [],
      allocations: [{ ...book.allocations[0], undoneOn: "2026-03-01" }],
    });
  });
});
