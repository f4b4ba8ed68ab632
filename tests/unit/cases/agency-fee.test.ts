import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAgency, checkStates } from "#shared/cases/agency-checks.ts";
import { agencyFee, feeBandOf, withVat } from "#shared/cases/agency-fee.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { minor } from "#shared/money/minor.ts";
import { agency } from "./case-rows.ts";

const { feeBands } = agency();

describe("the percentage of an agency", () => {
  test.each([
    [0, "8"],
    [1, "8"],
    [90, "8"],
    [91, "12"],
    [365, "12"],
    [366, "20"],
    [4000, "20"],
  ])("a debt %i days past due is at %s %%", (daysLate, percent) => {
    expect(feeBandOf(feeBands.toReversed(), daysLate)?.percent).toBe(percent);
  });

  test("a debt younger than every band falls in the lowest", () => {
    expect(feeBandOf([{ olderThanDays: 60, percent: "10" }], 30)?.percent).toBe("10");
    expect(feeBandOf([], 30)).toBeNull();
  });
});

describe("the commission", () => {
  test.each([
    ["the percentage of its age", [[1000_00, 30]], 80_00, 80_00, false],
    [
      "each part at its own percentage",
      [
        [1000_00, 30],
        [500_00, 120],
      ],
      140_00,
      140_00,
      false,
    ],
    ["at least the minimum", [[100_00, 30]], 8_00, 50_00, true],
    ["exactly the minimum is no minimum", [[625_00, 30]], 50_00, 50_00, false],
    [
      "half a penny is rounded up",
      [
        [1000_06, 30],
        [6, 400],
      ],
      80_01,
      80_01,
      false,
    ],
    [
      "just below half a penny is rounded down",
      [
        [1000_06, 30],
        [2, 400],
      ],
      80_00,
      80_00,
      false,
    ],
    ["nothing for nothing", [], 0, 0, false],
  ] as const)("%s", (_, parts, percentMinor, feeMinor, isMinimum) => {
    const collected = parts.map(([amount, daysLate]) => ({ amountMinor: minor(amount), daysLate }));
    const fee = agencyFee(agency(), collected);
    expect([fee.percentMinor, fee.feeMinor, fee.isMinimum]).toEqual([percentMinor, feeMinor, isMinimum]);
  });

  test("without “no collection, no fee” the minimum is owed for nothing too", () => {
    expect(agencyFee(agency({ noCollectionNoFee: false }), []).feeMinor).toBe(50_00);
  });

  test("a percentage with decimals is exact", () => {
    const terms = agency({ feeBands: [{ olderThanDays: 0, percent: "12.625" }], minimumFeeMinor: minor(0) });
    expect(agencyFee(terms, [{ amountMinor: minor(1234_56), daysLate: 1 }]).feeMinor).toBe(155_86);
  });

  test("is never below the minimum once something came in, and the lines add up", () => {
    const parts = fc.array(
      fc.record({ amountMinor: fc.integer({ min: 1, max: 10_000_000 }).map(minor), daysLate: fc.nat(800) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(parts, (collected) => {
        const fee = agencyFee(agency(), collected);
        const sum = fee.lines.reduce((total, line) => total + line.feeMinor, 0);
        return fee.percentMinor === sum && fee.feeMinor === Math.max(sum, 50_00);
      }),
      { numRuns: 200 },
    );
  });
});

describe("VAT on the agency's invoices", () => {
  test.each([
    ["a full rate", [80_00], "20", [80_00, 16_00, 96_00]],
    ["a rate with decimals", [100_00], "8.1", [100_00, 8_10, 108_10]],
    ["half a penny is rounded up", [12_50], "8.6", [12_50, 1_08, 13_58]],
    ["just below half a penny is rounded down", [12_49], "8.6", [12_49, 1_07, 13_56]],
    ["half a penny at a whole rate is rounded up", [10], "5", [10, 1, 11]],
    ["each invoice is rounded by itself", [10, 10], "5", [20, 2, 22]],
    ["a credit note takes back what its invoice had", [12_50, -12_50], "8.6", [0, 0, 0]],
    ["no rate is no VAT", [80_00], "", [80_00, 0, 80_00]],
    ["a rate of nothing is no VAT", [80_00], "0", [80_00, 0, 80_00]],
    ["no invoice, no VAT", [], "20", [0, 0, 0]],
  ] as const)("%s", (_, amounts, percent, [net, vat, gross]) => {
    expect(withVat(amounts.map(minor), percent)).toEqual({ netMinor: net, vatMinor: vat, grossMinor: gross });
  });
});

describe("an agency is kept only when its terms can be worked with", () => {
  test.each([
    ["no name", { name: " " }, "empty"],
    ["a name that is there already", { name: "severn recoveries " }, "twice"],
    ["no percentage", { feeBands: [] }, "no-bands"],
    ["a band twice", { feeBands: [feeBands[0], feeBands[0]] }, "band-twice"],
    ["not a percentage", { feeBands: [{ olderThanDays: 0, percent: "ten" }] }, "not-a-percentage"],
    ["more than everything", { feeBands: [{ olderThanDays: 0, percent: "100.5" }] }, "not-a-percentage"],
    ["VAT that is no percentage", { vatPercent: "twenty" }, "not-a-vat-rate"],
    ["VAT over everything", { vatPercent: "120" }, "not-a-vat-rate"],
    ["VAT left empty is kept", { vatPercent: " " }, "kept"],
    ["a band that begins before the due day", { feeBands: [{ olderThanDays: -1, percent: "5" }] }, "not-days"],
  ] as const)("%s", (_, changed, kind) => {
    const made = checkAgency({ ...agency(), id: "agency-2", name: "Avon Credit", ...(changed as object) }, [agency()]);
    expect(made.ok ? "kept" : made.error.kind).toBe(kind);
  });

  test("bands are kept in rising order", () => {
    const made = checkAgency(agency({ feeBands: feeBands.toReversed() }), []);
    expect(made.ok && made.value.feeBands.map((band) => band.olderThanDays)).toEqual([0, 90, 365]);
  });
});

test("a check counts for a year, and the newest result is the one that counts", () => {
  const checks = [
    { what: "licence", on: day("2025-01-10"), result: "passed" },
    { what: "client-money", on: day("2026-01-10"), result: "passed" },
    { what: "client-money", on: day("2026-02-10"), result: "failed" },
    { what: "references", on: day("2026-02-10"), result: "passed" },
  ];
  expect(checkStates(agency({ checks }), day("2026-03-01")).map(({ state }) => state)).toEqual([
    "old",
    "failed",
    "passed",
    "missing",
  ]);
});
