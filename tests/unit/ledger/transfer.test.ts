import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import { emptyLedger } from "#shared/ledger/ledger.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { cancelRetention, holdRetention } from "#shared/ledger/retention.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { reverseTransfer, transferPartner } from "#shared/ledger/reverse-transfer.ts";
import { transferCredit, transferDebt } from "#shared/ledger/transfer.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { brief, GBP, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-12-31");
const on = day("2026-04-01");
const from = ledger`
  invoice 1001  2026-01-05  parts 2026-02-04=300.00,2026-05-04=300.00  600.00
  receipt R0    2026-02-01  100.00
  receipt R1    2026-03-01  200.00  on-account
`;
const to = {
  ...ledger`
  invoice 2001  2026-01-05  due 2026-02-04  50.00
`,
  customerId: "customer-2",
};

describe("a debt moved to another customer", () => {
  const move = (amount: string | null) =>
    unwrap(
      transferDebt(from, to, { entryId: "1001", amountMinor: amount === null ? null : money(amount), on }, writer),
    );

  test("leaves here and stands there, with its number and its due days", () => {
    const rows = move(null);
    expect(openItems(withRows(from, rows.from), on)).toEqual([]);
    const there = openItems(withRows(to, rows.to), on).filter((item) => item.entry.number === "1001");
    expect(there.map((item) => [item.dueOn, item.openMinor])).toEqual([
      ["2026-02-04", 20000],
      ["2026-05-04", 30000],
    ]);
  });

  test("in part takes what falls due first", () => {
    const rows = move("150.00");
    expect(openItems(withRows(from, rows.from), on).map((item) => [item.dueOn, item.openMinor])).toEqual([
      ["2026-02-04", 5000],
      ["2026-05-04", 30000],
    ]);
    expect(rows.to.entries[0]).toMatchObject({ dueOn: "2026-02-04", instalments: [], amountMinor: 15000 });
  });

  test("is refused beyond what is open, to oneself, or on a wrong day", () => {
    const base = { entryId: "1001", amountMinor: money("500.01"), on };
    expect(refusal(transferDebt(from, to, base, writer))).toBe("over-allocated");
    expect(refusal(transferDebt(from, to, { ...base, amountMinor: money("0.00") }, writer))).toBe("not-above-zero");
    expect(refusal(transferDebt(from, from, base, writer))).toBe("same-customer");
    expect(refusal(transferDebt(from, to, { ...base, on: day("2026-01-04") }, writer))).toBe("before-entry");
    expect(refusal(transferDebt(from, to, { ...base, on: day("2027-01-04") }, writer))).toBe("in-the-future");
    expect(refusal(transferDebt(from, to, { ...base, entryId: "R1" }, writer))).toBe("wrong-kind");
    expect(refusal(transferDebt(from, to, { ...base, entryId: "nope" }, writer))).toBe("unknown-entry");
  });
});

describe("money posted to the wrong customer", () => {
  const move = (entryId = "R1") =>
    transferCredit(from, to, { entryId, amountMinor: null, on, allocate: { how: "oldest-first" } }, writer);

  test("moves to the right one and pays there", () => {
    const rows = unwrap(move());
    expect(openCredits(withRows(from, rows.from), on)).toEqual([]);
    const there = withRows(to, rows.to);
    expect(openItems(there, on)).toEqual([]);
    expect(brief(openCredits(there, on))).toEqual([{ number: "R1", openMinor: money("150.00") }]);
  });

  test("that is used up here cannot be moved", () => {
    expect(refusal(move("R0"))).toBe("already-settled");
    expect(refusal(move("1001"))).toBe("wrong-kind");
  });

  test("comes back by reversing both halves, never one", () => {
    const rows = unwrap(move());
    const moved = { from: withRows(from, rows.from), to: withRows(to, rows.to) };
    const outId = rows.from.entries[0]?.id ?? "";
    const intoId = rows.to.entries[0]?.id ?? "";
    const reversal = { on: day("2026-04-10"), reason: "entered-by-mistake" } as const;
    expect(refusal(reverseEntry(moved.from, { ...reversal, entryId: outId }, writer))).toBe("moved-with-a-partner");
    expect(refusal(reverseEntry(moved.from, { ...reversal, entryId: "R1" }, writer))).toBe("depends-on-it");
    const back = unwrap(reverseTransfer(moved.from, moved.to, { ...reversal, outId, intoId }, writer));
    const here = withRows(moved.from, back.from);
    expect(brief(openCredits(here, reversal.on))).toEqual([{ number: "R1", openMinor: money("200.00") }]);
    expect(brief(openItems(withRows(moved.to, back.to), reversal.on))).toEqual([
      { number: "2001", openMinor: money("50.00") },
    ]);
    expect(reverseEntry(here, { ...reversal, entryId: "R1" }, writer).ok).toBe(true);
  });

  test("the other half is found, and two halves that do not belong together are refused", () => {
    const rows = unwrap(move());
    const there = withRows(to, rows.to);
    const out = rows.from.entries[0];
    const into = rows.to.entries[0];
    if (!out || !into) throw new Error("no rows");
    expect(transferPartner(out, [emptyLedger("x"), there])).toEqual({ ledger: there, entry: into });
    expect(transferPartner(into, [withRows(from, rows.from)])?.entry.id).toBe(out.id);
    expect(transferPartner(out, [from])).toBeNull();
    const mixed = { outId: out.id, intoId: "2001", on, reason: "other" } as const;
    expect(refusal(reverseTransfer(withRows(from, rows.from), there, mixed, writer))).toBe("wrong-kind");
  });
});

describe("retention", () => {
  const book = ledger`
    invoice 1001  2026-01-05  due 2026-02-04  1000.00
  `;
  const input = { invoiceId: "1001", amountMinor: money("50.00"), on: day("2026-01-05"), dueOn: day("2027-01-05") };
  const held = written(book, holdRetention(book, input, writer));
  const retentionId = held.entries[2]?.id ?? "";

  test("stands as a line of its own with its own due day, and the balance does not move", () => {
    expect(openItems(held, on).map((item) => [item.openMinor, item.dueOn, item.entry.retention])).toEqual([
      [95000, "2026-02-04", false],
      [5000, "2027-01-05", true],
    ]);
  });

  test("goes back into the invoice when cancelled, and the money that paid it goes on account", () => {
    const allocate = { how: "by-hand", parts: [{ debitId: retentionId, amountMinor: money("20.00") }] } as const;
    const receipt = { on: day("2026-03-01"), amountMinor: money("20.00"), currency: GBP, method: "cash", allocate };
    const paid = written(held, addReceipt(held, receipt, writer));
    expect(openItems(paid, on).map((item) => item.openMinor)).toEqual([95000, 3000]);
    const cancelled = written(paid, cancelRetention(paid, { retentionId, on }, writer));
    expect(brief(openItems(cancelled, on))).toEqual([{ number: "1001", openMinor: money("1000.00") }]);
    expect(openCredits(cancelled, on).map((credit) => credit.openMinor)).toEqual([2000]);
    expect(refusal(cancelRetention(cancelled, { retentionId, on }, writer))).toBe("already-reversed");
  });

  test("the invoice is not reversed under it", () => {
    const reversal = { entryId: "1001", on, reason: "entered-by-mistake" } as const;
    expect(refusal(reverseEntry(held, reversal, writer))).toBe("depends-on-it");
    const cancelled = written(held, cancelRetention(held, { retentionId, on }, writer));
    expect(reverseEntry(cancelled, reversal, writer).ok).toBe(true);
  });

  test.each([
    ["more than is open", { ...input, amountMinor: money("1000.01") }, "over-allocated"],
    ["nothing", { ...input, amountMinor: money("0.00") }, "not-above-zero"],
    ["a release before it is kept", { ...input, dueOn: day("2026-01-04") }, "due-before-issue"],
    ["a day before the invoice", { ...input, on: day("2026-01-04") }, "before-entry"],
    ["tomorrow", { ...input, on: day("2027-01-01") }, "in-the-future"],
    ["what is not there", { ...input, invoiceId: "nope" }, "unknown-entry"],
  ])("refuses %s", (_, refused, kind) => {
    expect(refusal(holdRetention(book, refused, writer))).toBe(kind);
  });

  test("a retention is not kept back again, and only a retention is cancelled", () => {
    expect(refusal(holdRetention(held, { ...input, invoiceId: retentionId }, writer))).toBe("wrong-kind");
    expect(refusal(cancelRetention(held, { retentionId: "1001", on }, writer))).toBe("wrong-kind");
    expect(refusal(cancelRetention(held, { retentionId, on: day("2026-01-04") }, writer))).toBe("before-entry");
  });
});
