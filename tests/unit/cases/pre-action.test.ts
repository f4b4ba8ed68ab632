import { describe, expect, test } from "vitest";
import { preActionClock } from "#shared/cases/pre-action.ts";
import { worthIt } from "#shared/cases/worth-it.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { minor } from "#shared/money/minor.ts";
import { hollins } from "#tests/unit/chasing/chase-file.ts";
import { letter, step } from "#tests/unit/evidence/bundle-source.ts";

const posted = (kind: "letter-before-action" | "letter-of-claim", on = "2026-03-11") => [
  letter("L-0009", [step("printed"), step("posted", { on: day(on) })], { kind }),
];

describe("the time between the letter and the claim", () => {
  test.each([
    ["company", "letter-before-action", 14, "2026-03-26"],
    ["public-body", "letter-before-action", 14, "2026-03-26"],
    ["sole-trader", "letter-of-claim", 30, "2026-04-11"],
    ["individual", "letter-of-claim", 30, "2026-04-11"],
  ] as const)("a %s has after its %s %i days, and the claim waits until %s", (kind, letterKind, days, mayIssueOn) => {
    const clock = preActionClock(hollins({ kind }), posted(letterKind), day("2026-03-20"));
    expect([clock?.days, clock?.mayIssueOn, clock?.isOver, clock?.day]).toEqual([days, mayIssueOn, false, 9]);
    expect(preActionClock(hollins({ kind }), posted(letterKind), day(mayIssueOn))?.isOver).toBe(true);
  });

  test("the wrong letter for the kind of customer starts no clock", () => {
    expect(
      preActionClock(hollins({ kind: "individual" }), posted("letter-before-action"), day("2026-05-01")),
    ).toBeNull();
  });

  test.each([
    ["only printed", [step("printed")]],
    ["came back", [step("posted"), step("returned")]],
    ["void", [step("posted"), step("void")]],
  ] as const)("a letter that is %s starts no clock", (_, steps) => {
    const letters = [letter("L-0009", steps, { kind: "letter-before-action" })];
    expect(preActionClock(hollins(), letters, day("2026-05-01"))).toBeNull();
  });

  test("outside England and Wales there is no such clock", () => {
    const scots = hollins({ jurisdiction: "GB-SCT" });
    expect(preActionClock(scots, posted("letter-before-action"), day("2026-05-01"))).toBeNull();
  });
});

describe("is it worth it", () => {
  const costs = [{ name: "Court fee", amountMinor: minor(80_00) }];
  test.each([
    [1000_00, 50, 2, 50_00, 180_00, 320_00, 18],
    [100_00, 100, 0, 0, 80_00, 20_00, 80],
    [50_00, 100, 0, 0, 80_00, -30_00, null],
    [0, 100, 0, 0, 80_00, -80_00, null],
  ])("a claim of %i at %i %%, %i hours at %i", (claim, oddsPercent, hours, hour, cost, expected, breakEven) => {
    const sheet = worthIt({ claimMinor: minor(claim), costs, hours, hourMinor: minor(hour), oddsPercent });
    expect([sheet.costMinor, sheet.expectedMinor, sheet.breakEvenPercent]).toEqual([cost, expected, breakEven]);
  });
});
