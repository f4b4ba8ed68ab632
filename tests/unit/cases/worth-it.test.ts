import { describe, expect, test } from "vitest";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { checkCost, costOf, isForClaim, isOldCost } from "#shared/cases/cost-table.ts";
import { worthIt } from "#shared/cases/worth-it.ts";
import { worthSheet } from "#shared/cases/worth-lines.ts";
import { words } from "#shared/chasing/words.ts";
import { minor, ZERO } from "#shared/money/minor.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";
import { d } from "#tests/unit/chasing/chase-file.ts";

function cost(changed: Partial<CostEntry> = {}): CostEntry {
  return {
    id: "fee",
    name: "Fee to issue",
    kind: "court",
    currency: GBP,
    aboveMinor: money("1000.00"),
    upToMinor: money("1500.00"),
    amountMinor: money("80.00"),
    percent: "",
    comesBack: false,
    source: "Price list of the court, entered by hand",
    seenOn: d("2026-01-10"),
    ...changed,
  };
}

describe("the table of costs", () => {
  test.each([
    ["1000.00", false],
    ["1000.01", true],
    ["1500.00", true],
    ["1500.01", false],
  ])("a line above 1,000 up to 1,500 is for a claim of %s: %s", (claim, isFor) => {
    expect(isForClaim(cost(), money(claim), GBP)).toBe(isFor);
  });

  test("an amount and a percentage of the claim, half-up to the penny", () => {
    expect(costOf(cost({ percent: "5" }), money("1000.10"))).toBe(money("130.01"));
    expect(costOf(cost({ amountMinor: ZERO, percent: "4.5" }), money("1234.56"))).toBe(money("55.56"));
  });

  test.each([
    ["no source", { source: " " }, "empty"],
    ["no name", { name: "" }, "empty"],
    ["nothing to pay", { amountMinor: ZERO }, "empty"],
    ["not a percentage", { percent: "some" }, "not-a-percentage"],
    ["limits the wrong way round", { upToMinor: money("1000.00") }, "order"],
  ] as const)("a line with %s is refused", (_, changed, kind) => {
    const checked = checkCost(cost(changed));
    expect(checked.ok ? "kept" : checked.error.kind).toBe(kind);
  });

  test("a figure seen more than a year ago is to be looked up again", () => {
    expect([isOldCost(cost(), d("2027-01-10")), isOldCost(cost(), d("2027-01-11"))]).toEqual([false, true]);
  });
});

describe("what pursuing a debt is worth", () => {
  const claim = { claimMinor: money("1000.00"), hours: 0, hourMinor: ZERO };
  test("commission lowers what comes in, and is not lost when nothing does", () => {
    const sheet = worthIt({ ...claim, costs: [], oddsPercent: 50, commissionMinor: money("120.00") });
    expect([sheet.gainMinor, sheet.likelyMinor, sheet.costMinor, sheet.breakEvenPercent]).toEqual([88000, 44000, 0, 0]);
  });

  test("costs that come back raise what comes in", () => {
    const costs = [{ name: "Fee", amountMinor: money("80.00"), comesBack: true }];
    const sheet = worthIt({ ...claim, costs, oddsPercent: 100 });
    expect([sheet.gainMinor, sheet.expectedMinor, sheet.breakEvenPercent]).toEqual([108000, 100000, 8]);
  });

  test.each([
    [8, 7.5],
    [12.5, 100],
  ])("half a penny is rounded up: %i hours", (hours, hour) => {
    const sheet = worthIt({
      claimMinor: ZERO,
      costs: [],
      hours: hours / 100,
      hourMinor: minor(hour * 100),
      oddsPercent: 0,
    });
    expect(sheet.timeMinor).toBe(Math.round(hours) * hour);
  });

  test("every line of the sheet says how it was found, and the sums are sums of their lines", () => {
    const sheet = worthSheet(
      {
        currency: GBP,
        asAt: d("2026-06-01"),
        principalMinor: money("1200.00"),
        interestMinor: money("40.00"),
        fixedMinor: money("70.00"),
        costs: [cost()],
        hours: 3,
        hourMinor: money("40.00"),
        oddsPercent: 50,
        agency: null,
      },
      words("en-GB"),
    );
    const amount = (key: string) => sheet.lines.find((line) => line.key === key)?.amountMinor;
    expect(sheet.lines.every((line) => line.how !== "")).toBe(true);
    expect(sheet.lines.find((line) => line.key === "fee")?.how).toContain("entered by hand, seen 10 Jan 2026");
    expect([amount("claim"), amount("cost"), amount("likely"), amount("expected")]).toEqual([
      money("1310.00"),
      money("200.00"),
      money("655.00"),
      money("455.00"),
    ]);
    expect(sheet.verdict).toBe("It breaks even at 16 %; at 50 % it brings £455.00 on average.");
  });

  test("a claim without any cost is not said to break even at 0 %: the costs are asked for", () => {
    const sheet = worthSheet(
      {
        currency: GBP,
        asAt: d("2026-03-10"),
        principalMinor: money("1000.00"),
        interestMinor: ZERO,
        fixedMinor: ZERO,
        costs: [],
        hours: 0,
        hourMinor: ZERO,
        oddsPercent: 50,
        agency: null,
      },
      words("en-GB"),
    );
    expect(sheet.verdict).toMatch(/^No costs are entered yet/);
  });
});
