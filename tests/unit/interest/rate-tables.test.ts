import { describe, expect, test } from "vitest";
import { addDays, day, dayNumber } from "#shared/dates/calendar-date.ts";
import { addPercent, percent, percentText } from "#shared/interest/percent.ts";
import { rateSchedule } from "#shared/interest/rate-schedule.ts";
import { type RateTable, rateOn, stepAround, withEnteredRates } from "#shared/interest/rate-table.ts";
import { knownRates, shippedRates } from "#shared/interest/shipped-rates.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { secondHalf2026, shipped, statute } from "./interest-dsl.ts";

const table = (id: string): RateTable => unwrap({ ok: true, value: shipped.byId.get(id) as RateTable });
const at = (id: string, on: string) => {
  const rate = rateOn(table(id), day(on));
  return rate ? percentText(rate.percent) : null;
};

describe("shipped rate tables", () => {
  test.each(shippedRates.map((one) => [one.id, one] as const))("%s: in order, without overlap or gap", (_id, one) => {
    one.entries.forEach((entry, index) => {
      expect(entry.fromOn < entry.untilOn).toBe(true);
      const next = one.entries[index + 1];
      if (next) expect(next.fromOn).toBe(entry.untilOn);
      if (one.step !== "change") expect(stepAround(one.step, entry.fromOn)).toMatchObject({ untilOn: entry.untilOn });
    });
  });

  test.each(shippedRates.map((one) => [one.id, one] as const))(
    "%s: says where it comes from and where to look",
    (_id, one) => {
      for (const text of [one.name, one.rule, one.source, one.whereToLook, one.address]) expect(text).not.toBe("");
      expect(one.compiledOn).toBe("2026-11-21");
    },
  );

  test("the British half-yearly rate is the base rate on 30 June or 31 December before", () => {
    for (const entry of table("gb-reference").entries) {
      expect(at("gb-base", addDays(entry.fromOn, -1))).toBe(percentText(entry.percent));
    }
  });

  test("the German base rate is the ECB's less 0.88 in every half-year", () => {
    for (const entry of table("de-base").entries) {
      const ecb = rateOn(table("ecb-reference"), entry.fromOn);
      expect(percentText(addPercent(entry.percent, percent("0.88")))).toBe(ecb && percentText(ecb.percent));
    }
  });

  test.each([
    ["2026-06-30", "3.75"],
    ["2026-07-01", null],
    ["2027-01-01", null],
  ])("the base rate for interest that begins on %s is %s: never carried on", (on, expected) => {
    expect(at("gb-reference", on)).toBe(expected);
  });

  test("the list of base rate changes ends on the last day it was seen to hold", () => {
    expect([at("gb-base", "2026-02-05"), at("gb-base", "2026-02-06")]).toEqual(["3.75", null]);
  });

  test.each(["ecb-reference", "de-base"])("%s: the figure of July 2026 has one source and is not used", (id) => {
    expect(rateOn(table(id), day("2026-07-01"))?.status).toBe("unconfirmed");
    const regime = { ...statute("DE"), table: id };
    const schedule = rateSchedule(regime, dayNumber(day("2026-07-01")), day("2026-06-01"), shipped);
    expect(schedule.periodAt(dayNumber(day("2026-07-01"))).ok).toBe(false);
  });
});

describe("rates entered by hand", () => {
  test("hold for their half-year and not a day longer, and are marked", () => {
    const own = knownRates([secondHalf2026]).byId.get("gb-reference") as RateTable;
    expect(rateOn(own, day("2026-07-01"))).toMatchObject({ status: "by-hand", untilOn: "2027-01-01" });
    expect(rateOn(own, day("2026-12-31"))?.status).toBe("by-hand");
    expect(rateOn(own, day("2027-01-01"))).toBeNull();
    const schedule = rateSchedule(
      statute("GB-EAW"),
      dayNumber(day("2026-10-01")),
      day("2026-09-01"),
      knownRates([secondHalf2026]),
    );
    expect(unwrap(schedule.periodAt(0))).toMatchObject({ percentText: "11.75", byHand: true });
  });

  test("win over a shipped rate of the same period, wherever in it they begin", () => {
    const own = withEnteredRates(shippedRates, [{ ...secondHalf2026, fromOn: "2025-09-15", percent: "4.10" }]);
    const entries = own.byId.get("gb-reference") as RateTable;
    expect(rateOn(entries, day("2025-07-01"))).toMatchObject({ status: "by-hand" });
    expect(entries.entries.filter((entry) => entry.fromOn === "2025-07-01")).toHaveLength(1);
  });

  test("of the same period: the later entry counts", () => {
    const own = withEnteredRates(shippedRates, [secondHalf2026, { ...secondHalf2026, percent: "3.50" }]);
    const rate = rateOn(own.byId.get("gb-reference") as RateTable, day("2026-08-01"));
    expect(rate && percentText(rate.percent)).toBe("3.50");
  });

  test("that cannot be read are left out, never guessed", () => {
    const own = withEnteredRates(shippedRates, [{ ...secondHalf2026, percent: "about 4" }]);
    expect(rateOn(own.byId.get("gb-reference") as RateTable, day("2026-08-01"))).toBeNull();
  });
});
