import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeHolds, callStop, isHoldActive, letterStop } from "#shared/chasing/active-holds.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { holdFault, liftHold } from "#shared/chasing/hold-steps.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { minor, ZERO } from "#shared/money/minor.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, dispute, fileOf, hold, m, offer, plan, promise } from "./chase-file.ts";
import { asAt, book, shape } from "./position-shape.ts";

describe("demanded, disputed and held", () => {
  test.each([
    [
      "nothing",
      {},
      [
        ["1001", 215000, 0, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "part dispute",
      { disputes: [dispute("2026-03-01", "1001", "200.00")] },
      [
        ["1001", 195000, 20000, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "whole dispute",
      { disputes: [dispute("2026-03-01", "1001", "")] },
      [
        ["1001", 0, 215000, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "a dispute raised later",
      { disputes: [dispute("2026-03-11", "1001", "")] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "hold of an invoice",
      { holds: [hold("2026-03-01", "complaint", { invoiceId: "1002" })] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 0, 0, 60000],
      ],
    ],
    [
      "hold of part of it",
      { holds: [hold("2026-03-01", "other", { invoiceId: "1001", amountMinor: m("150.00") })] },
      [
        ["1001", 200000, 0, 15000],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "do not chase the customer",
      { holds: [hold("2026-03-01", "do-not-chase")] },
      [
        ["1001", 0, 0, 215000],
        ["1002", 0, 0, 60000],
      ],
    ],
    [
      "dispute and hold share what is left",
      { disputes: [dispute("2026-03-01", "1001", "200.00")], holds: [hold("2026-03-01", "do-not-chase")] },
      [
        ["1001", 0, 20000, 195000],
        ["1002", 0, 0, 60000],
      ],
    ],
    [
      "promise without an invoice is for what is owed longest",
      { promises: [promise("2026-03-09", "2026-03-20 = 2200.00")] },
      [
        ["1001", 0, 0, 215000],
        ["1002", 55000, 0, 5000],
      ],
    ],
    [
      "with an agency",
      { cases: [caseRow("2026-03-01", "agency", ["1002"])] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 0, 0, 60000],
      ],
    ],
    [
      "recalled from the agency",
      { cases: [caseRow("2026-03-01", "agency", ["1002"], { closedOn: d("2026-03-10") })] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "on stop is no hold",
      { cases: [caseRow("2026-03-01", "stop-supply", [])] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "an open settlement offer",
      { offers: [offer("2026-03-01", "1500.00", "2026-03-20", { invoiceIds: ["1001"] })] },
      [
        ["1001", 0, 0, 215000],
        ["1002", 60000, 0, 0],
      ],
    ],
    [
      "a lapsed offer: the full debt stands again",
      { offers: [offer("2026-02-20", "1500.00", "2026-03-09", { invoiceIds: ["1001"] })] },
      [
        ["1001", 215000, 0, 0],
        ["1002", 60000, 0, 0],
      ],
    ],
  ] as const)("%s", (_name, rows, expected) => {
    expect(shape(rows as Partial<CustomerFile>)).toEqual(expected);
  });

  test("paid down to the disputed part, nothing is demanded any more", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   2150.00
      receipt R 2026-03-05 2000.00
    `;
    expect(shape({ disputes: [dispute("2026-03-01", "1001", "200.00")] }, asAt, paid)).toEqual([["1001", 0, 15000, 0]]);
  });

  test("a dispute of part of an invoice in instalments leaves what is longest overdue demanded", () => {
    const parts = ledger`invoice 1003 issued 2026-01-05 parts 2026-02-04=200.00,2026-03-04=200.00,2026-04-04=200.00 600.00`;
    expect(shape({ disputes: [dispute("2026-03-01", "1003", "250.00")] }, asAt, parts)).toEqual([
      ["1003", 20000, 0, 0],
      ["1003", 15000, 5000, 0],
      ["1003", 0, 20000, 0],
    ]);
  });

  test("for any mix of disputes, holds, promises and plans: demanded + disputed + held = left, none below zero", () => {
    const amount = fc.integer({ min: 1, max: 300_000 }).map(minor);
    const invoiceId = fc.constantFrom("1001", "1002");
    const part = fc.option(amount, { nil: null });
    const rows = fc.record({
      disputes: fc.array(fc.tuple(invoiceId, part), { maxLength: 3 }),
      holds: fc.array(fc.tuple(fc.constantFrom("", "1001", "1002"), part), { maxLength: 3 }),
      promises: fc.array(amount, { maxLength: 2 }),
      plans: fc.array(fc.tuple(amount, fc.nat(60)), { maxLength: 2 }),
      on: fc.nat(90),
    });
    fc.assert(
      fc.property(rows, ({ disputes, holds, promises, plans, on }) => {
        const day = addDays(d("2026-02-10"), on);
        const file = fileOf(book, {
          disputes: disputes.map(([id, amountMinor]) => dispute("2026-02-20", id, "", { amountMinor })),
          holds: holds.map(([id, amountMinor]) => hold("2026-02-25", "other", { invoiceId: id, amountMinor })),
          promises: promises.map((amountMinor) =>
            promise("2026-02-20", "2026-03-20 = 1.00", { parts: [{ byOn: d("2026-03-20"), amountMinor }] }),
          ),
          plans: plans.map(([amountMinor, after]) =>
            plan("2026-02-11", "2026-03-01 = 1.00", ["1001", "1002"], {
              totalMinor: amountMinor,
              instalments: [{ dueOn: addDays(d("2026-02-12"), after), amountMinor }],
            }),
          ),
        });
        const positions = chasePositions(file, day);
        const left = openItems(book, day);
        expect(positions).toHaveLength(left.length);
        for (const row of positions) {
          expect(row.demandedMinor + row.disputedMinor + row.heldMinor).toBe(row.item.openMinor);
          expect(Math.min(row.demandedMinor, row.disputedMinor, row.heldMinor, row.missedMinor)).toBeGreaterThanOrEqual(
            0,
          );
          expect(row.held.reduce((total, part) => total + part.amountMinor, 0)).toBe(row.disputedMinor + row.heldMinor);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("holds", () => {
  test.each([
    ["2026-02-28", false],
    ["2026-03-01", true],
    ["2026-03-14", true],
    ["2026-03-15", false],
  ])("from 1 March until 15 March: %s is held: %s", (on, isActive) => {
    expect(isHoldActive(hold("2026-03-01", "other", { until: d("2026-03-15") }), d(on))).toBe(isActive);
  });

  test("lifted, chasing resumes that day", () => {
    const lifted = liftHold(hold("2026-03-01", "do-not-chase"), d("2026-03-10"), "asked us to go on");
    expect(
      lifted.ok && [isHoldActive(lifted.value, d("2026-03-09")), isHoldActive(lifted.value, d("2026-03-10"))],
    ).toEqual([true, false]);
  });

  test.each([
    ["twice", hold("2026-03-01", "other", { liftedOn: d("2026-03-05") }), "2026-03-10", "already-lifted"],
    ["before it began", hold("2026-03-01", "other"), "2026-02-28", "lifted-before-it-began"],
    ["after it ended", hold("2026-03-01", "other", { until: d("2026-03-05") }), "2026-03-05", "already-over"],
  ])("lifting is refused: %s", (_name, row, on, kind) => {
    const lifted = liftHold(row, d(on), "");
    expect(lifted.ok ? "lifted" : lifted.error.kind).toBe(kind);
  });

  test.each([
    ["no reason", { reason: "  " }, "reason-missing"],
    ["an end that is not after its beginning", { until: d("2026-03-01") }, "ends-before-it-begins"],
    ["an amount of nothing", { invoiceId: "1001", amountMinor: ZERO }, "amount-not-above-zero"],
    ["an amount of no invoice", { amountMinor: m("5.00") }, "amount-without-invoice"],
    ["nothing wrong", {}, undefined],
  ])("a new hold: %s", (_name, changed, kind) => {
    expect(holdFault(hold("2026-03-01", "other", changed))?.kind).toBe(kind);
  });

  test("insolvency and vulnerable persons stop every letter at once, on whatever invoice they were noted", () => {
    for (const kind of ["insolvency", "vulnerable"] as const) {
      const file = fileOf(book, { holds: [hold("2026-03-10", kind, { invoiceId: "1002", amountMinor: m("1.00") })] });
      expect(letterStop(file, asAt)?.kind).toBe(kind);
      expect(callStop(file, asAt)?.kind).toBe(kind);
      expect(shape({ holds: file.holds })).toEqual([
        ["1001", 0, 0, 215000],
        ["1002", 0, 0, 60000],
      ]);
    }
  });

  test("do not chase stops calls of a customer, and only the letters of an invoice", () => {
    expect(callStop(fileOf(book, { holds: [hold("2026-03-01", "do-not-chase")] }), asAt)).not.toBeNull();
    expect(
      callStop(fileOf(book, { holds: [hold("2026-03-01", "do-not-chase", { invoiceId: "1001" })] }), asAt),
    ).toBeNull();
  });

  test("every hold says what it comes from", () => {
    const file = fileOf(book, {
      disputes: [dispute("2026-03-01", "1001", "200.00")],
      promises: [promise("2026-03-09", "2026-03-20 = 100.00")],
      plans: [plan("2026-03-09", "2026-04-01 = 600.00", ["1002"])],
      cases: [caseRow("2026-03-01", "claim", ["1001"])],
      holds: [hold("2026-03-01", "call-first")],
    });
    expect(activeHolds(file, asAt).map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      "dispute disputes",
      "call-first holds",
      "claim cases",
      "plan plans",
      "promise promises",
    ]);
  });
});
