import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { planBasis } from "#shared/chasing/plan-basis.ts";
import { planStatus } from "#shared/chasing/plan-status.ts";
import { PLAN_MOVES, stepPlan } from "#shared/chasing/plan-steps.ts";
import type { PlanState } from "#shared/chasing/rows.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { d, dispute, fileOf, m, plan, planStep, promise } from "./chase-file.ts";
import { letter, rulesOf } from "./chase-policy.ts";

const invoices = `
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-20  due 2026-02-19   600.00
`;
const agreed = plan("2026-03-01", "2026-04-01 = 400.00, 2026-05-01 = 400.00, 2026-06-01 = 400.00", ["1001", "1002"]);
const statusOn = (receipts: string, on: string) => planStatus(agreed, ledger`${invoices}${receipts}`, d(on));

describe("instalments against receipts", () => {
  test.each([
    ["before the first", "", "2026-03-15", "running", ["upcoming", "upcoming", "upcoming"]],
    ["due today is not late", "", "2026-04-01", "running", ["due-today", "upcoming", "upcoming"]],
    ["a day late, within grace", "", "2026-04-02", "late", ["late", "upcoming", "upcoming"]],
    ["last day of grace", "", "2026-04-04", "late", ["late", "upcoming", "upcoming"]],
    ["past the grace days", "", "2026-04-05", "missed", ["missed", "upcoming", "upcoming"]],
    ["paid", "receipt R 2026-04-01 400.00", "2026-04-02", "running", ["paid", "upcoming", "upcoming"]],
    [
      "part of it is not paid",
      "receipt R 2026-04-01 399.99",
      "2026-04-05",
      "missed",
      ["missed", "upcoming", "upcoming"],
    ],
    [
      "more goes to the next",
      "receipt R 2026-04-01 500.00",
      "2026-04-05",
      "running",
      ["paid", "part-paid", "upcoming"],
    ],
    ["paid late catches up", "receipt R 2026-04-10 400.00", "2026-04-10", "running", ["paid", "upcoming", "upcoming"]],
    ["all paid", "receipt R 2026-04-10 1200.00", "2026-04-10", "completed", ["paid", "paid", "paid"]],
    [
      "money from before the plan is not an instalment",
      "receipt R 2026-02-10 400.00",
      "2026-04-05",
      "missed",
      ["missed", "upcoming", "upcoming"],
    ],
  ] as const)("%s", (_name, receipts, on, standing, states) => {
    const status = statusOn(receipts, on);
    expect(status.standing).toBe(standing);
    expect(status.instalments.map((row) => row.state)).toEqual(states);
  });
});

describe("states of a plan", () => {
  const states = Object.keys(PLAN_MOVES) as readonly PlanState[];
  const allowed = new Set([
    "proposed>accepted",
    "proposed>declined",
    "proposed>cancelled",
    "accepted>completed",
    "accepted>defaulted",
    "accepted>cancelled",
    "accepted>renegotiated",
  ]);
  const cases = states.flatMap((from) => states.map((to) => [from, to, allowed.has(`${from}>${to}`)] as const));

  test.each(cases)("%s to %s: allowed %s", (from, to, isAllowed) => {
    const paid = to === "completed" ? "receipt R 2026-04-01 1200.00" : "";
    const steps = from === "proposed" ? [] : [planStep("2026-03-01", from)];
    const result = stepPlan(
      { ...agreed, steps },
      planStep("2026-06-10", to),
      ledger`${invoices}${paid}`,
      d("2026-06-10"),
    );
    expect(result.ok).toBe(isAllowed);
  });

  const step = (changed: object, on = "2026-06-10", receipts = "") =>
    stepPlan(agreed, { ...planStep(on, "defaulted"), ...changed }, ledger`${invoices}${receipts}`, d("2026-06-10"));

  test.each([
    ["a default without a missed instalment", step({}, "2026-04-02"), "nothing-missed"],
    ["completion before the money", step({ state: "completed" }), "not-paid-yet"],
    ["a step before the last one", step({}, "2026-02-28"), "before-last-step"],
    ["a step in the future", step({}, "2026-06-11"), "in-the-future"],
  ])("refused: %s", (_name, result, kind) => {
    expect(result.ok ? "done" : result.error.kind).toBe(kind);
  });

  test("an acceptance says how it was given", () => {
    const proposed = { ...agreed, steps: [] };
    const result = stepPlan(
      proposed,
      { ...planStep("2026-03-02", "accepted"), how: " " },
      ledger`${invoices}`,
      d("2026-06-10"),
    );
    expect(result.ok ? "done" : result.error.kind).toBe("how-missing");
  });
});

describe("a plan and chasing", () => {
  const rules = rulesOf();
  const letters = [letter("2026-02-12", 1, ["1001"]), letter("2026-02-27", 2, ["1001", "1002"])];
  const decide = (plans: readonly (typeof agreed)[], receipts: string, on: string) =>
    decideCustomer(fileOf(ledger`${invoices}${receipts}`, { plans, letters }), rules, d(on));

  test("while it runs nothing of it is demanded", () => {
    const { letters: proposed, leftOut } = decide([agreed], "", "2026-03-20");
    expect(proposed).toEqual([]);
    expect(leftOut.map(({ reason }) => reason.kind)).toEqual(["held", "held"]);
  });

  test("a missed instalment is asked for by itself, not the whole plan", () => {
    const [missed] = decide([agreed], "", "2026-04-05").letters;
    expect(missed).toMatchObject({ kind: "plan-missed", level: null, totalMinor: m("400.00") });
    const left = decide([agreed], "", "2026-04-05").leftOut.reduce((total, row) => total + row.amountMinor, 0);
    expect(left).toBe(m("800.00"));
  });

  test("it is asked for once", () => {
    const asked = letter("2026-04-05", 0, ["1001"], "posted 2026-04-05", { kind: "plan-missed", levelId: "" });
    const file = fileOf(ledger`${invoices}`, { plans: [agreed], letters: [...letters, asked] });
    const { letters: proposed, leftOut } = decideCustomer(file, rules, d("2026-04-20"));
    expect(proposed).toEqual([]);
    expect(leftOut.some(({ reason }) => reason.kind === "instalment-reminded")).toBe(true);
  });

  test("after a default the position is exactly what it would have been without the plan, less what was paid", () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 80_000 }),
        fc.constantFrom("defaulted", "cancelled"),
        (paidAfter, askedAfter, pence, end) => {
          const on = (after: number) => addDays(d("2026-04-06"), after);
          const receipts = `receipt R ${on(paidAfter)} ${(pence / 100).toFixed(2)}`;
          const ended = { ...agreed, steps: [...agreed.steps, planStep("2026-04-06", end as PlanState)] };
          expect(decide([ended], receipts, on(askedAfter))).toEqual(decide([], receipts, on(askedAfter)));
        },
      ),
      { numRuns: 120 },
    );
  });

  test("what a plan covers: overdue, less what is disputed, whatever was promised", () => {
    const file = fileOf(ledger`${invoices}`, {
      disputes: [dispute("2026-03-01", "1002", "100.00")],
      promises: [promise("2026-03-01", "2026-04-20 = 300.00")],
    });
    expect(planBasis(file, GBP, d("2026-03-10"))).toMatchObject({
      invoiceIds: ["1001", "1002"],
      openMinor: m("1200.00"),
      disputedMinor: m("100.00"),
      elsewhereMinor: 0,
      totalMinor: m("1100.00"),
    });
  });

  test("the invoices counted are those whose sum stands beside the count, in dispute or not", () => {
    const file = fileOf(ledger`${invoices}`, { disputes: [dispute("2026-03-01", "1002", "600.00")] });
    expect(planBasis(file, GBP, d("2026-03-10"))).toMatchObject({
      invoiceIds: ["1001"],
      openCount: 2,
      openMinor: m("1200.00"),
      totalMinor: m("600.00"),
    });
  });

  test("a second plan does not spread what the first one covers, unless it replaces it", () => {
    const file = fileOf(ledger`${invoices}`, { plans: [agreed] });
    expect(planBasis(file, GBP, d("2026-04-05")).totalMinor).toBe(0);
    expect(planBasis(file, GBP, d("2026-04-05"), { replacesId: agreed.id }).totalMinor).toBe(m("1200.00"));
  });

  test("a plan that does not stop letters holds nothing", () => {
    const file = fileOf(ledger`${invoices}`, { plans: [{ ...agreed, stopsLetters: false }] });
    expect(chasePositions(file, d("2026-03-20")).every(({ heldMinor }) => heldMinor === 0)).toBe(true);
  });
});
