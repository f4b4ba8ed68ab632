import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { collectionEffectiveness } from "#shared/insight/figures/collection-effectiveness.ts";
import {
  bestPossibleDso,
  countBackDso,
  type DsoInput,
  daysDelinquent,
  daysOfSales,
  simpleDso,
} from "#shared/insight/figures/days-sales-outstanding.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";

const month = (from: string, endOn: string, sales: string) => ({
  from: day(from),
  endOn: day(endOn),
  salesMinor: money(sales),
});

/** The year's first quarter of the worked example: 700,000, 800,000 and 900,000 sold, 2,100,000 owed. */
const quarter: DsoInput = {
  currency: GBP,
  owedMinor: money("2,100,000.00"),
  notDueMinor: money("900,000.00"),
  months: [
    month("2026-01-01", "2026-01-31", "700,000.00"),
    month("2026-02-01", "2026-02-28", "800,000.00"),
    month("2026-03-01", "2026-03-31", "900,000.00"),
  ],
};

describe("days sales outstanding", () => {
  test.each([
    [30_000, 100_000, 90, 27],
    [10_000, 60_000, 90, 15],
    [30_000, 60_000, 90, 45],
    [10_000, 0, 90, 0],
  ])("%d owed on %d sold in %d days is %d days", (owed, sold, days, expected) => {
    expect(daysOfSales(money(`${owed}`), money(`${sold}`), days)).toBe(expected);
  });

  test("simple: owed over sales of the months, times their days", () => {
    expect(simpleDso(quarter).value).toBeCloseTo((2_100_000 / 2_400_000) * 90, 10);
  });

  test("best possible: only what is not due counts", () => {
    expect(bestPossibleDso(quarter).value).toBeCloseTo((900_000 / 2_400_000) * 90, 10);
    expect(daysDelinquent(quarter).value).toBeCloseTo((1_200_000 / 2_400_000) * 90, 10);
  });

  test("counted back: March and February whole, four sevenths of January", () => {
    expect(countBackDso(quarter).value).toBeCloseTo(31 + 28 + (31 * 400) / 700, 10);
  });

  test("counted back: the parts add up to what is owed", () => {
    const days = countBackDso(quarter).parts.filter((part) => part.unit === "days");
    const total = days.reduce((sum, part) => sum + (part.unit === "days" ? part.value : 0), 0);
    expect(total).toBeCloseTo(countBackDso(quarter).value ?? 0, 10);
  });

  test("counted back: a month without sales is passed over, its days count", () => {
    const months = [quarter.months[0] as DsoInput["months"][number], month("2026-02-01", "2026-02-28", "0.00")];
    expect(countBackDso({ ...quarter, owedMinor: money("350,000.00"), months }).value).toBeCloseTo(28 + 15.5, 10);
  });

  test("counted back: sales that do not reach give nothing rather than a wrong number", () => {
    expect(countBackDso({ ...quarter, owedMinor: money("9,000,000.00") }).value).toBeNull();
  });

  test("nothing sold: no simple figure; nothing owed: nought days", () => {
    expect(simpleDso({ ...quarter, months: [month("2026-03-01", "2026-03-31", "0.00")] }).value).toBeNull();
    expect(countBackDso({ ...quarter, owedMinor: money("0.00") }).value).toBe(0);
  });
});

describe("collection effectiveness index", () => {
  const input = {
    currency: GBP,
    owedAtStartMinor: money("1,000.00"),
    salesMinor: money("2,000.00"),
    owedAtEndMinor: money("1,200.00"),
    notDueAtEndMinor: money("1,200.00"),
  };

  test("all that is owed is not due: everything was collected", () => {
    expect(collectionEffectiveness(input).value).toBe(1);
  });

  test("half of the end is overdue", () => {
    expect(collectionEffectiveness({ ...input, notDueAtEndMinor: money("600.00") }).value).toBeCloseTo(1800 / 2400, 12);
  });

  test("nothing could be collected: no figure", () => {
    const nothing = { ...input, owedAtStartMinor: money("0.00"), salesMinor: money("1,200.00") };
    expect(collectionEffectiveness(nothing).value).toBeNull();
  });
});

const oracles = join(
  process.env.DUEBOOK_SHARED ?? join(process.cwd(), "..", "shared"),
  "domain",
  "ledger-oracles.json",
);
if (existsSync(oracles)) {
  test("the published DSO cases", () => {
    const all = JSON.parse(readFileSync(oracles, "utf8")) as {
      readonly oracles: readonly { readonly id: string; readonly cases?: readonly (readonly number[])[] }[];
    };
    const cases = all.oracles.find(({ id }) => id === "dso")?.cases ?? [];
    expect(cases.length).toBeGreaterThan(0);
    for (const [owed, sold, days, expected] of cases) {
      expect(daysOfSales(money(`${owed}`), money(`${sold}`), days as number)).toBe(expected);
    }
  });
}
