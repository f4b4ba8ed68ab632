import { expect, test } from "vitest";
import { stopAccount } from "#shared/cases/stop-account.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, m } from "#tests/unit/chasing/chase-file.ts";

const owes = ledger`
  invoice 1  issued 2026-01-05  due 2026-02-04   600.00
  invoice 2  issued 2026-02-20  due 2026-03-20   400.00
  receipt R1 2026-03-10   350.00   pays 1=350.00
`;
const stop = (liftBelow: string) => caseRow("2026-02-20", "stop-supply", [], { facts: { liftBelow } });

test.each([
  ["", "2026-03-09", 60_000, null, false],
  ["250.00", "2026-03-09", 60_000, 25_000, false],
  // Less than the limit, not the limit itself.
  ["250.00", "2026-03-10", 25_000, 25_000, false],
  ["250.01", "2026-03-10", 25_000, 25_001, true],
  // Due on the day is not overdue.
  ["300.00", "2026-03-20", 25_000, 30_000, true],
  ["300.00", "2026-03-21", 65_000, 30_000, false],
  ["", "2026-02-04", 0, null, true],
  ["not an amount", "2026-03-10", 25_000, null, false],
] as const)("a stop to be lifted below '%s' on %s: %s overdue, limit %s, met %s", (below, on, late, limit, isMet) => {
  const account = stopAccount(stop(below), owes, d(on));
  expect(account.overdue).toEqual([{ currency: "GBP", amountMinor: late }]);
  expect([account.liftBelowMinor, account.isMet]).toEqual([limit, isMet]);
});

test("a limit is for its own currency: in another one nothing may be overdue", () => {
  const abroad = { ...owes, entries: owes.entries.map((entry) => ({ ...entry, currency: "EUR" as never })) };
  const account = stopAccount(stop("5000.00"), abroad, d("2026-03-10"));
  expect(account.overdue).toEqual([
    { currency: "GBP", amountMinor: 0 },
    { currency: "EUR", amountMinor: m("250.00") },
  ]);
  expect(account.isMet).toBe(false);
});
