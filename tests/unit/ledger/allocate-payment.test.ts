import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import { type AllocationChoice, allocatePayment, candidates } from "#shared/ledger/allocate-payment.ts";
import { freeAmounts } from "#shared/ledger/free-amounts.ts";
import type { OpenItem } from "#shared/ledger/open-items.ts";
import { currency } from "#shared/money/currency.ts";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { GBP, ledger, money, refusal, unwrap } from "#tests/support/ledger-dsl.ts";
import { histories, play } from "#tests/support/random-books.ts";
import { runs } from "#tests/support/runs.ts";

const book = ledger`
  invoice INV-4398  issued 2026-01-05  due 2026-02-04   600.00
  invoice INV-4452  issued 2026-01-10  due 2026-01-20   400.00
  invoice INV-4471  issued 2026-01-12  due 2026-02-04   100.00
  invoice INV-4502  issued 2026-04-01  due 2026-05-01   900.00
  invoice E1        issued 2026-01-05  due 2026-02-04   600.00 EUR
  receipt R1        2026-03-20   50.00  pays INV-4471=50.00
`;

const on = day("2026-03-01");
const plan = (amount: string, choice: AllocationChoice, at = on) =>
  allocatePayment(book, { on: at, amountMinor: money(amount), currency: GBP }, choice);
const short = (amount: string, choice: AllocationChoice) =>
  unwrap(plan(amount, choice)).map((part) => [part.debitId, part.amountMinor, part.reason]);

describe("oldest first", () => {
  test("by due day, ties by number, and nothing not yet issued", () => {
    expect(short("5000.00", { how: "oldest-first" })).toEqual([
      ["INV-4452", 40000, "oldest-first"],
      ["INV-4398", 60000, "oldest-first"],
      // 50.00 of it is used by the later receipt already.
      ["INV-4471", 5000, "oldest-first"],
    ]);
  });

  test("a part payment stops where the money ends", () => {
    expect(short("450.00", { how: "oldest-first" })).toEqual([
      ["INV-4452", 40000, "oldest-first"],
      ["INV-4398", 5000, "oldest-first"],
    ]);
  });
});

test("a receipt entered late takes from all parts of an invoice together only what a later one has left", () => {
  const parts = ledger`
    invoice 1  issued 2026-01-05  parts 2026-02-04=100.00,2026-03-04=100.00  200.00
    receipt R1 2026-04-01  150.00  pays 1=150.00
  `;
  const late = { on: day("2026-02-10"), amountMinor: money("120.00"), currency: GBP };
  expect(unwrap(allocatePayment(parts, late, { how: "oldest-first" }))).toMatchObject([
    { amountMinor: money("50.00") },
  ]);
});

test("instalments of several invoices are paid in the order they fall due", () => {
  const two = ledger`
    invoice A  issued 2026-01-05  parts 2026-02-01=100.00,2026-04-01=100.00  200.00
    invoice B  issued 2026-01-05  due 2026-03-01  100.00
  `;
  const payment = { on: day("2026-01-10"), amountMinor: money("210.00"), currency: GBP };
  const planned = unwrap(allocatePayment(two, payment, { how: "oldest-first" }));
  expect(planned.map((part) => [part.debitId, part.amountMinor])).toEqual([
    ["A", money("110.00")],
    ["B", money("100.00")],
  ]);
});

describe("by reference", () => {
  test("the number in the bank text decides, and says what was read", () => {
    const planned = unwrap(plan("600.00", { how: "by-reference", text: "HOLLINS BRAY 4398", rest: "on-account" }));
    expect(planned).toEqual([{ debitId: "INV-4398", amountMinor: 60000, on, reason: "by-reference", found: "4398" }]);
  });

  test("the rest stays on account, or goes oldest first when asked", () => {
    const text = "inv 4398";
    expect(short("700.00", { how: "by-reference", text, rest: "on-account" })).toHaveLength(1);
    expect(short("700.00", { how: "by-reference", text, rest: "oldest-first" })).toEqual([
      ["INV-4398", 60000, "by-reference"],
      ["INV-4452", 10000, "oldest-first"],
    ]);
  });

  test("no number in the text is an answer of its own, never a guess", () => {
    expect(refusal(plan("600.00", { how: "by-reference", text: "thank you", rest: "oldest-first" }))).toBe(
      "reference-not-found",
    );
  });
});

describe("by hand", () => {
  const byHand = (debitId: string, amount: string) =>
    plan("1000.00", { how: "by-hand", parts: [{ debitId, amountMinor: money(amount) }] });

  test.each([
    ["more than is open", "INV-4452", "400.01", "over-allocated"],
    ["more than will be left after a later receipt", "INV-4471", "50.01", "over-allocated"],
    ["another currency", "E1", "10.00", "wrong-currency"],
    ["nothing", "INV-4452", "0.00", "not-above-zero"],
    ["an unknown invoice", "INV-1", "10.00", "unknown-entry"],
    ["a receipt", "R1", "10.00", "wrong-kind"],
  ])("refuses %s", (_, debitId, amount, kind) => {
    expect(refusal(byHand(debitId, amount))).toBe(kind);
  });

  test("refuses a settled invoice", () => {
    const settled = ledger`
      invoice 1  issued 2026-01-05  due 2026-02-04  600.00
      receipt    2026-02-04  600.00
    `;
    const choice: AllocationChoice = { how: "by-hand", parts: [{ debitId: "1", amountMinor: money("1.00") }] };
    const payment = { on, amountMinor: money("10.00"), currency: GBP };
    expect(refusal(allocatePayment(settled, payment, choice))).toBe("already-settled");
  });

  test("refuses to set off more than the payment, over all parts", () => {
    const parts = [
      { debitId: "INV-4452", amountMinor: money("300.00") },
      { debitId: "INV-4398", amountMinor: money("300.00") },
    ];
    expect(plan("500.00", { how: "by-hand", parts })).toEqual({
      ok: false,
      error: { kind: "more-than-payment", byMinor: money("100.00"), currency: GBP },
    });
  });

  test("two parts for one invoice are one", () => {
    const part = { debitId: "INV-4452", amountMinor: money("150.00") };
    expect(short("300.00", { how: "by-hand", parts: [part, part] })).toEqual([["INV-4452", 30000, "by-hand"]]);
  });

  test("a prepayment counts from the invoice's day", () => {
    const parts = [{ debitId: "INV-4502", amountMinor: money("10.00") }];
    expect(unwrap(plan("10.00", { how: "by-hand", parts }))[0]?.on).toBe("2026-04-01");
  });
});

test("on account sets nothing off", () => {
  expect(short("10.00", { how: "on-account" })).toEqual([]);
});

test("a payment in another currency finds only its own invoices", () => {
  const payment = { on, amountMinor: money("700.00"), currency: currency("EUR") };
  expect(unwrap(allocatePayment(book, payment, { how: "oldest-first" })).map((part) => part.debitId)).toEqual(["E1"]);
});

test("oldest first never uses more than there is, and no item gets money while an older one waits", () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 120_000 }), fc.nat({ max: 200 }), (history, amount, after) => {
      const [random] = play(history).ledgers;
      const at = addDays(day("2026-01-05"), after);
      const payment = { on: at, amountMinor: minor(amount), currency: GBP };
      const planned = unwrap(allocatePayment(random, payment, { how: "oldest-first" }));
      const used = sumMinor(planned, (part) => part.amountMinor);
      const freeOf = freeAmounts(random);
      const items = candidates(random, payment);
      const given = new Map(planned.map((part) => [part.debitId, part.amountMinor as number]));
      const givenTo = ({ entry }: OpenItem) => given.get(entry.id) ?? 0;
      expect(used).toBeLessThanOrEqual(amount);
      for (const item of items) expect(givenTo(item)).toBeLessThanOrEqual(freeOf(item.entry, at));
      const unfilled = items.filter((item) => givenTo(item) < freeOf(item.entry, at));
      if (used < amount) expect(unfilled).toEqual([]);
      // An invoice none of whose parts is due before the last part of one still waiting gets nothing.
      for (const waiting of unfilled.slice(0, 1)) {
        const last = items.findLastIndex((item) => item.entry === waiting.entry);
        const earlier = new Set(items.slice(0, last + 1).map((item) => item.entry));
        for (const item of items) if (!earlier.has(item.entry)) expect(givenTo(item)).toBe(0);
      }
    }),
    { numRuns: runs(100) },
  );
});
