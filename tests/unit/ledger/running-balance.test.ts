import { expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  receipt R1    2026-03-01                           750.00 on-account
  invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
  receipt R2    2026-02-10                           700.00
  invoice E1    issued 2026-01-20  due 2026-02-19    99.00 EUR
`;

test("lines run by day whatever the order of entry, and the last one is the balance", () => {
  const rows = runningBalance(book, GBP, day("2026-03-01"));
  expect(rows.map((row) => [row.entry.number, row.balanceMinor])).toEqual([
    ["1001", 60000],
    ["1002", 100000],
    ["R2", 30000],
    ["R1", -45000],
  ]);
});

test("each line says what paid it, what is left and how late it is", () => {
  const rows = runningBalance(book, GBP, day("2026-02-28"));
  expect(rows[1]).toMatchObject({ allocatedMinor: 10000, openMinor: 30000, dueOn: "2026-02-19", daysLate: 9 });
  expect(rows[1]?.against.map((part) => [part.entry.number, part.allocation.amountMinor])).toEqual([["R2", 10000]]);
  expect(rows[0]).toMatchObject({ openMinor: 0, dueOn: "2026-02-04", daysLate: null });
  expect(rows[2]).toMatchObject({ openMinor: 0, dueOn: null, daysLate: null });
});

test("on an earlier day the later lines and allocations are not there", () => {
  const rows = runningBalance(book, GBP, day("2026-02-09"));
  expect(rows.map((row) => [row.entry.number, row.openMinor])).toEqual([
    ["1001", 60000],
    ["1002", 40000],
  ]);
});
