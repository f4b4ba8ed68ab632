import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPlan, type PlanDraft, planSchedule } from "#shared/chasing/build-plan.ts";
import { minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { d, m } from "./chase-file.ts";

const calendar = { weekendDays: [6, 7], holidays: new Set(["2026-12-25"]) };
const draft: PlanDraft = {
  totalMinor: m("6480.00"),
  depositMinor: m("1000.00"),
  depositOn: d("2026-11-20"),
  firstOn: d("2026-12-01"),
  frequency: "monthly",
  shape: { by: "count", count: 6 },
  nonWorkingDays: "as-is",
};
const today = d("2026-11-17");
const build = (changed: Partial<PlanDraft>) => buildPlan({ ...draft, ...changed }, today, calendar);

describe("building a plan", () => {
  test("a deposit, five equal payments and a last one that takes the rounding", () => {
    const { rows, totalMinor } = planSchedule(unwrap(build({})), draft.depositMinor);
    expect(rows.map((row) => [row.name, row.dueOn, row.amountMinor, row.leftAfterMinor])).toEqual([
      ["Deposit", "2026-11-20", 100000, 548000],
      ["1 of 6", "2026-12-01", 91333, 456667],
      ["2 of 6", "2027-01-01", 91333, 365334],
      ["3 of 6", "2027-02-01", 91333, 274001],
      ["4 of 6", "2027-03-01", 91333, 182668],
      ["5 of 6", "2027-04-01", 91333, 91335],
      ["6 of 6", "2027-05-01", 91335, 0],
    ]);
    expect(totalMinor).toBe(m("6480.00"));
  });

  test("from what they can afford: as many payments as it takes, the last one smaller", () => {
    const rows = unwrap(
      build({ depositMinor: ZERO, totalMinor: m("1000.00"), shape: { by: "amount", eachMinor: m("300.00") } }),
    );
    expect(rows.map((row) => row.amountMinor)).toEqual([30000, 30000, 30000, 10000]);
  });

  test.each([
    ["monthly", "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]],
    ["fortnightly", "2026-12-21", ["2026-12-21", "2027-01-04", "2027-01-18", "2027-02-01"]],
    ["weekly", "2026-12-28", ["2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18"]],
  ] as const)("%s from %s keeps its anchor", (frequency, firstOn, days) => {
    const rows = unwrap(
      build({ depositMinor: ZERO, frequency, firstOn: d(firstOn), shape: { by: "count", count: 4 } }),
    );
    expect(rows.map((row) => row.dueOn)).toEqual(days);
  });

  test.each([
    ["as-is", "2026-12-26"],
    ["next", "2026-12-28"],
    ["previous", "2026-12-24"],
  ] as const)("a day that is no working day, %s: %s", (nonWorkingDays, dueOn) => {
    const rows = unwrap(
      build({ depositMinor: ZERO, firstOn: d("2026-12-26"), nonWorkingDays, shape: { by: "count", count: 1 } }),
    );
    expect(rows[0]?.dueOn).toBe(dueOn);
  });

  // Saturday 21 November to Sunday 22 November; the Friday before has gone.
  test.each([
    ["2026-11-21", "2026-11-21", null, "2026-11-23"],
    ["2026-11-21", "2026-11-22", null, "2026-11-23"],
    ["2026-11-20", "2026-11-22", null, "2026-11-20"],
    // Nor before the deposit, which keeps its day.
    ["2026-11-17", "2026-11-22", "2026-11-21", "2026-11-23"],
    ["2026-11-17", "2026-11-22", "2026-11-20", "2026-11-20"],
  ] as const)(
    "moved to the working day before, on %s, none falls before today: %s, deposit %s, is due %s",
    (...row) => {
      const [madeOn, firstOn, depositOn, dueOn] = row;
      const rows = unwrap(
        buildPlan(
          {
            ...draft,
            depositMinor: depositOn ? m("1000.00") : ZERO,
            depositOn: depositOn && d(depositOn),
            firstOn: d(firstOn),
            nonWorkingDays: "previous",
            shape: { by: "count", count: 2 },
          },
          d(madeOn),
          calendar,
        ),
      );
      expect(rows.at(-2)?.dueOn).toBe(dueOn);
      expect(rows.at(-1)?.dueOn).toBe(firstOn === "2026-11-21" ? "2026-12-21" : "2026-12-22");
    },
  );

  test.each([
    ["no instalments", { shape: { by: "count", count: 0 } }, "no-instalments"],
    ["a negative number", { shape: { by: "count", count: -2 } }, "no-instalments"],
    ["half an instalment", { shape: { by: "count", count: 1.5 } }, "no-instalments"],
    [
      "an instalment of nothing",
      { totalMinor: minor(3), depositMinor: ZERO, shape: { by: "count", count: 5 } },
      "instalment-too-small",
    ],
    ["nothing affordable", { shape: { by: "amount", eachMinor: ZERO } }, "amount-not-above-zero"],
    ["a lifetime of pennies", { shape: { by: "amount", eachMinor: minor(1) } }, "too-many-instalments"],
    ["nothing owed", { totalMinor: ZERO }, "nothing-to-spread"],
    ["a deposit of everything", { depositMinor: m("6480.00") }, "deposit-covers-all"],
    ["a deposit without a day", { depositOn: null }, "deposit-day-missing"],
    ["a deposit after the first instalment", { depositOn: d("2026-12-02") }, "deposit-after-first"],
    ["a first day in the past", { depositMinor: ZERO, firstOn: d("2026-11-16") }, "first-in-the-past"],
    ["a first day in the past though there is a deposit", { firstOn: d("2026-11-16") }, "first-in-the-past"],
    ["a deposit in the past", { depositOn: d("2026-11-16") }, "deposit-in-the-past"],
  ] as const)("refused: %s", (_name, changed, kind) => {
    const built = build(changed as Partial<PlanDraft>);
    expect(built.ok ? "built" : built.error.kind).toBe(kind);
  });

  test("whatever is spread, the payments add up, none is nothing, and days never go back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat(5_000_000),
        fc.constantFrom("weekly", "fortnightly", "monthly"),
        fc.oneof(
          fc.record({ by: fc.constant("count"), count: fc.integer({ min: 1, max: 120 }) }),
          fc.record({ by: fc.constant("amount"), eachMinor: fc.integer({ min: 1, max: 900_000 }).map(minor) }),
        ),
        fc.constantFrom("as-is", "next", "previous"),
        (total, deposit, frequency, shape, nonWorkingDays) => {
          const built = build({
            totalMinor: minor(total),
            depositMinor: minor(deposit),
            frequency,
            shape,
            nonWorkingDays,
          } as Partial<PlanDraft>);
          if (!built.ok) return;
          expect(sumMinor(built.value, (row) => row.amountMinor)).toBe(total);
          expect(built.value.every((row) => row.amountMinor > 0)).toBe(true);
          const days = built.value.map((row) => row.dueOn);
          expect([...days].sort()).toEqual(days);
        },
      ),
      { numRuns: 300 },
    );
  });
});
