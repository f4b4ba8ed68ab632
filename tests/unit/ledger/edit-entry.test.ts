import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addCharge } from "#shared/ledger/add-charge.ts";
import { addOpeningBalance } from "#shared/ledger/add-opening-balance.ts";
import { agreeDueDay } from "#shared/ledger/agree-due-day.ts";
import { editEntry } from "#shared/ledger/edit-entry.ts";
import { emptyLedger } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { GBP, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-12-31");
const book = ledger`
  invoice 1001    2026-01-05  due 2026-02-04   600.00
  invoice 1002    2026-01-20  due 2026-02-19   400.00
  credit-note C1  2026-02-01   50.00
`;

describe("an edit moves no figure of the balance", () => {
  test("number and texts change, the rest stays", () => {
    const [edited] = unwrap(editEntry(book, { entryId: "1001", number: " 1001-A ", note: "Plot 9" })).entries;
    expect(edited).toEqual({ ...book.entries[0], number: "1001-A", note: "Plot 9" });
  });

  test("a due day typed wrongly is right from the start", () => {
    const due = { dueOn: day("2026-02-14"), instalments: [] };
    const after = written(book, editEntry(book, { entryId: "1001", due }));
    expect(openItems(after, day("2026-02-04"))[0]?.daysLate).toBe(-10);
  });

  test.each<[string, Parameters<typeof editEntry>[1], string]>([
    ["a number in use", { entryId: "1001", number: "1002" }, "number-taken"],
    ["no number", { entryId: "1001", number: " " }, "number-missing"],
    ["what is not there", { entryId: "nope" }, "unknown-entry"],
    [
      "a due day before the invoice",
      { entryId: "1001", due: { dueOn: day("2026-01-04"), instalments: [] } },
      "due-before-issue",
    ],
    ["a due day of a credit", { entryId: "C1", due: { dueOn: day("2026-03-04"), instalments: [] } }, "wrong-kind"],
  ])("refuses %s", (_, edit, kind) => {
    expect(refusal(editEntry(book, edit))).toBe(kind);
  });

  test("its own number is not taken", () => {
    expect(editEntry(book, { entryId: "1001", number: "1001", note: "x" }).ok).toBe(true);
  });
});

describe("a due day moved by agreement", () => {
  const agreement = {
    entryId: "1001",
    agreedOn: day("2026-02-10"),
    dueOn: day("2026-03-10"),
    instalments: [],
    note: "by telephone, Ms Hollins",
  };
  const after = written(book, agreeDueDay(book, agreement, writer));

  test.each([
    ["2026-02-09", "2026-02-04", 5],
    ["2026-02-10", "2026-03-10", -28],
    ["2026-03-11", "2026-03-10", 1],
  ])("on %s it is due on %s", (on, dueOn, daysLate) => {
    expect(openItems(after, day(on)).find((item) => item.entry.id === "1001")).toMatchObject({ dueOn, daysLate });
  });

  test("may be moved again, and into instalments; each day keeps what was agreed then", () => {
    const instalments = [
      { dueOn: day("2026-04-30"), amountMinor: money("400.00") },
      { dueOn: day("2026-03-31"), amountMinor: money("200.00") },
    ];
    const again = written(
      after,
      agreeDueDay(after, { ...agreement, agreedOn: day("2026-03-01"), instalments }, writer),
    );
    const dueOn = (on: string) =>
      openItems(again, day(on))
        .filter((item) => item.entry.id === "1001")
        .map((item) => item.dueOn);
    expect(dueOn("2026-02-09")).toEqual(["2026-02-04"]);
    expect(dueOn("2026-02-28")).toEqual(["2026-03-10"]);
    expect(dueOn("2026-03-01")).toEqual(["2026-03-31", "2026-04-30"]);
  });

  test.each([
    ["an agreement before the invoice", { ...agreement, agreedOn: day("2026-01-04") }, "before-entry"],
    ["tomorrow", { ...agreement, agreedOn: day("2027-01-01") }, "in-the-future"],
    ["a due day before the invoice", { ...agreement, dueOn: day("2026-01-04") }, "due-before-issue"],
    ["a credit", { ...agreement, entryId: "C1" }, "wrong-kind"],
    [
      "instalments that do not add up",
      { ...agreement, instalments: [{ dueOn: day("2026-03-01"), amountMinor: money("599.99") }] },
      "instalments-differ",
    ],
  ])("refuses %s", (_, refused, kind) => {
    expect(refusal(agreeDueDay(book, refused, writer))).toBe(kind);
  });

  test("agreements are in order", () => {
    expect(refusal(agreeDueDay(after, { ...agreement, agreedOn: day("2026-02-09") }, writer))).toBe("before-entry");
  });
});

describe("opening balance", () => {
  const empty = emptyLedger("customer-1");
  const opening = {
    side: "debit",
    number: "old 7",
    on: day("2026-01-01"),
    amountMinor: money("100.00"),
    currency: GBP,
    dueOn: day("2025-11-30"),
  } as const;

  test("may have been due before these books were opened", () => {
    const after = written(empty, addOpeningBalance(empty, opening, writer));
    expect(openItems(after, day("2026-01-01"))[0]).toMatchObject({ daysLate: 32, openMinor: 10000 });
    expect(refusal(addOpeningBalance(after, opening, writer))).toBe("number-taken");
  });

  test("may be money we hold", () => {
    const [entry] = unwrap(addOpeningBalance(empty, { ...opening, side: "credit" }, writer)).entries;
    expect(entry).toMatchObject({ kind: "opening-credit", side: "credit" });
  });

  test("several without a number are several", () => {
    const once = written(empty, addOpeningBalance(empty, { ...opening, number: "" }, writer));
    expect(addOpeningBalance(once, { ...opening, number: "" }, writer).ok).toBe(true);
    expect(refusal(addOpeningBalance(empty, { ...opening, amountMinor: money("0.00") }, writer))).toBe(
      "not-above-zero",
    );
  });
});

test("a charge is a line of its own about an invoice", () => {
  const charge = { on: day("2026-03-01"), dueOn: day("2026-03-01"), amountMinor: money("40.00"), currency: GBP };
  expect(unwrap(addCharge(book, { ...charge, linkedId: "1001" }, writer)).charge).toMatchObject({
    kind: "charge",
    linkedId: "1001",
  });
  expect(refusal(addCharge(book, { ...charge, linkedId: "nope" }, writer))).toBe("unknown-entry");
  expect(refusal(addCharge(book, { ...charge, amountMinor: money("0.00") }, writer))).toBe("not-above-zero");
  expect(refusal(addCharge(book, { ...charge, dueOn: day("2026-02-28") }, writer))).toBe("due-before-issue");
});
