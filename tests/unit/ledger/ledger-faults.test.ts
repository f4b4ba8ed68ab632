import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import type { Allocation, CustomerLedger, DebitEntry } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";

const book = ledger`
  invoice 1   2026-01-05  parts 2026-02-04=60.00,2026-03-04=40.00  100.00
  invoice 2   2026-01-05  due 2026-02-04  100.00
  receipt R1  2026-02-01  100.00  pays 1=100.00
`;
const invoice = book.entries[0] as DebitEntry;
const allocation = book.allocations[0] as Allocation;

const withEntry = (change: Partial<DebitEntry>): CustomerLedger => ({
  ...book,
  entries: [{ ...invoice, ...change }, ...book.entries.slice(1)],
});
const withAllocation = (change: Partial<Allocation>): CustomerLedger => ({
  ...book,
  allocations: [{ ...allocation, ...change }],
});

describe("a ledger that no decision could have written", () => {
  test("a good one has no fault", () => {
    expect(ledgerFaults(book)).toEqual([]);
  });

  test.each<[string, CustomerLedger, string]>([
    ["an id twice", { ...book, entries: [...book.entries, invoice] }, "same-id-twice"],
    ["an amount below nothing", withEntry({ amountMinor: minor(-1), instalments: [] }), "not-above-zero"],
    ["half a penny", withEntry({ amountMinor: 0.5 as Minor, instalments: [] }), "not-above-zero"],
    ["instalments that do not add up", withEntry({ amountMinor: money("100.01") }), "instalments-differ"],
    ["an allocation of what is not there", withAllocation({ debitId: "nope" }), "entry-missing"],
    ["an allocation of nothing", withAllocation({ amountMinor: minor(0) }), "not-above-zero"],
    ["two debits against each other", withAllocation({ creditId: "2" }), "wrong-side"],
    ["two currencies against each other", withEntry({ currency: currency("EUR") }), "two-currencies"],
    ["an allocation before the money came", withAllocation({ on: day("2026-01-31") }), "before-entry"],
    ["one undone before it began", withAllocation({ undoneOn: day("2026-01-31") }), "undone-before-it-began"],
    ["more set off than there is", withAllocation({ amountMinor: money("100.01") }), "over-allocated"],
    [
      "an old due plan that does not add up",
      withEntry({
        dueChanges: [
          {
            agreedOn: day("2026-02-01"),
            wasDueOn: invoice.dueOn,
            wasInstalments: [{ dueOn: invoice.dueOn, amountMinor: minor(1) }],
            note: "",
            recordedAt: "",
            recordedBy: "",
          },
        ],
      }),
      "instalments-differ",
    ],
  ])("%s", (_, faulty, kind) => {
    expect(ledgerFaults(faulty).map((fault) => fault.kind)).toContain(kind);
  });
});
