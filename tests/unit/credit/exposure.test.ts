import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitInForce } from "#shared/credit/credit-limit.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { exposureOf } from "#shared/credit/exposure.ts";
import { supplyDecision } from "#shared/credit/supply-decision.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { positionIn } from "#shared/ledger/position.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { histories, play } from "#tests/support/random-books.ts";
import { caseRow, dispute, fileOf, hold, hollins, plan } from "#tests/unit/chasing/chase-file.ts";
import { credit } from "./credit-rows.ts";

const ON = day("2026-03-15");
const book = ledger`
  invoice 1  issued 2026-01-01  due 2026-01-31  1,000.00
  invoice 2  issued 2026-02-01  due 2026-03-03  2,000.00
  invoice 3  issued 2026-03-01  due 2026-03-31  4,000.00
  invoice 4  issued 2026-02-01  due 2026-03-03    600.00
  receipt R1 2026-03-02  50.00  on-account
`;

describe("exposure", () => {
  test("not due, overdue, disputed, on a plan, un-invoiced, less what is held", () => {
    const file = fileOf(book, {
      disputes: [dispute("2026-03-05", "2", "200.00")],
      plans: [plan("2026-03-06", "2026-04-01 = 300.00, 2026-05-01 = 300.00", ["4"])],
      credit: [credit("2026-03-01", "uninvoiced", "900.00"), credit("2026-03-12", "uninvoiced", "700.00")],
    });
    expect(exposureOf(file, GBP, ON)).toMatchObject({
      notDueMinor: money("4,000.00"),
      overdueMinor: money("2,800.00"),
      disputedMinor: money("200.00"),
      onPlanMinor: money("600.00"),
      uninvoicedMinor: money("700.00"),
      heldMinor: money("50.00"),
      totalMinor: money("8,250.00"),
    });
  });

  test("un-invoiced work that has run out no longer counts", () => {
    const row = credit("2026-03-01", "uninvoiced", "900.00", { expiresOn: day("2026-03-14") });
    expect(exposureOf(fileOf(book, { credit: [row] }), GBP, ON).uninvoicedMinor).toBe(0);
    expect(exposureOf(fileOf(book, { credit: [row] }), GBP, day("2026-03-14")).uninvoicedMinor).toBe(money("900.00"));
  });

  test("the parts add up to the balance and the un-invoiced work, whatever happened", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 29 }), (history, pick) => {
        const { ledgers, days } = play(history);
        const on = days[pick % days.length] as (typeof days)[number];
        const file = fileOf(ledgers[0], { credit: [credit("2026-01-01", "uninvoiced", "12.00")] });
        const { notDueMinor, overdueMinor, disputedMinor, onPlanMinor, uninvoicedMinor, heldMinor, totalMinor } =
          exposureOf(file, GBP, on);
        expect(notDueMinor + overdueMinor + disputedMinor + onPlanMinor + uninvoicedMinor - heldMinor).toBe(totalMinor);
        const { balanceMinor } = positionIn(ledgers[0], GBP, on, defaultSettings.ageing);
        expect(totalMinor - uninvoicedMinor).toBe(balanceMinor);
      }),
      { numRuns: 60 },
    );
  });
});

describe("limit in force", () => {
  const rows = [
    credit("2026-02-01", "limit", "8,000.00", { facts: { replaces: "300000" } }),
    credit("2026-03-01", "temporary-limit", "12,000.00", { expiresOn: day("2026-03-20") }),
  ];
  const limitOn = (on: string, credits = rows, now = "8,000.00") => {
    const customer = hollins({ creditLimitMinor: now === "" ? null : money(now) });
    return limitInForce({ customer, credit: credits }, GBP, day(on)).limitMinor;
  };

  test.each([
    ["2026-01-31", "3,000.00", "before the first decision: what it replaced"],
    ["2026-02-01", "8,000.00", "from the day of the decision"],
    ["2026-03-01", "12,000.00", "raised for a time"],
    ["2026-03-20", "12,000.00", "through its last day"],
    ["2026-03-21", "8,000.00", "back to the agreed one"],
  ])("on %s it is %s: %s", (on, expected) => {
    expect(limitOn(on)).toBe(money(expected));
  });

  test("without any decision it is the limit in the customer's details, in the customer's currency", () => {
    expect(limitOn("2026-01-01", [], "5,000.00")).toBe(money("5,000.00"));
    const customer = hollins({ creditLimitMinor: money("5,000.00") });
    expect(limitInForce({ customer, credit: [] }, currency("EUR"), day("2026-01-01")).limitMinor).toBeNull();
  });

  test("changed in the details since the last decision, the details count", () => {
    expect(limitOn("2026-02-20", rows, "6,500.00")).toBe(money("6,500.00"));
    expect(limitOn("2026-01-31", rows, "6,500.00")).toBe(money("3,000.00"));
  });

  test("a new decision ends a temporary increase", () => {
    const lowered = [...rows, credit("2026-03-05", "limit", "2,000.00")];
    expect(limitOn("2026-03-10", lowered, "2,000.00")).toBe(money("2,000.00"));
    expect(limitOn("2026-03-04", lowered, "2,000.00")).toBe(money("12,000.00"));
  });

  test("a decision of no limit is no limit, and nothing raises it", () => {
    expect(limitOn("2026-03-10", [...rows, credit("2026-02-20", "limit", "")], "")).toBeNull();
  });
});

describe("before supply", () => {
  const file = (limit: string, rows: Parameters<typeof fileOf>[1] = {}) =>
    fileOf(book, { customer: hollins({ creditLimitMinor: limit === "" ? null : money(limit) }), ...rows });
  const ask = (of: ReturnType<typeof file>, order: string) =>
    supplyDecision(of, { currency: GBP, amountMinor: money(order) }, ON, defaultCreditSettings);

  test("within the limit it may be supplied", () => {
    expect(ask(file("20,000.00"), "1,000.00").verdict).toBe("supply");
  });

  test("near the limit somebody is asked", () => {
    const decision = ask(file("9,000.00"), "1,000.00");
    expect(decision.verdict).toBe("ask");
    expect(decision.warnings[0]?.kind).toBe("near-limit");
  });

  test("beyond the limit it is blocked, and by how much is said", () => {
    expect(ask(file("8,000.00"), "1,000.00").blocks).toEqual([{ kind: "over-limit", byMinor: money("550.00") }]);
  });

  test("without a limit a warning, not a block", () => {
    expect(ask(file(""), "1,000.00")).toMatchObject({ verdict: "ask", warnings: [{ kind: "no-limit" }] });
  });

  test("on stop or insolvent it is blocked whatever the limit", () => {
    const stopped = file("90,000.00", { cases: [caseRow("2026-03-01", "stop-supply", [], { reason: "overdue" })] });
    expect(ask(stopped, "0.00").blocks[0]?.kind).toBe("on-stop");
    expect(ask(file("90,000.00", { holds: [hold("2026-03-01", "insolvency")] }), "0.00").blocks[0]?.kind).toBe(
      "insolvency",
    );
  });

  test("long overdue money blocks from the day after the longest allowed; what is disputed does not", () => {
    const onDay = (on: string, rows: Parameters<typeof fileOf>[1] = {}) =>
      supplyDecision(file("90,000.00", rows), { currency: GBP, amountMinor: minor(0) }, day(on), defaultCreditSettings);
    expect(onDay("2026-04-01").verdict).toBe("supply");
    expect(onDay("2026-04-02").blocks).toEqual([{ kind: "long-overdue", days: 61 }]);
    expect(onDay("2026-04-02", { disputes: [dispute("2026-03-05", "1", "")] }).verdict).toBe("supply");
  });

  test("an order that only a temporary increase allows says when that ends", () => {
    const raised = file("7,000.00", {
      credit: [credit("2026-03-01", "temporary-limit", "20,000.00", { expiresOn: day("2026-03-31") })],
    });
    expect(ask(raised, "100.00").warnings).toEqual([{ kind: "increase-runs-out", on: "2026-03-31" }]);
  });

  test("beyond the insurer's cover somebody is asked", () => {
    const insured = file("90,000.00", { credit: [credit("2026-03-01", "insured-limit", "5,000.00")] });
    expect(ask(insured, "0.00").warnings).toEqual([{ kind: "not-insured", uninsuredMinor: money("2,550.00") }]);
  });
});
