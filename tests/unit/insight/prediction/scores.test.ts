import { describe, expect, test } from "vitest";
import { areaUnderCurve, calibration, scoresOf } from "#shared/insight/prediction/scores.ts";

describe("scores", () => {
  test.each([
    { name: "perfect", chances: [0.1, 0.2, 0.8, 0.9], outcomes: [0, 0, 1, 1], auc: 1 },
    { name: "all wrong", chances: [0.9, 0.8, 0.2, 0.1], outcomes: [0, 0, 1, 1], auc: 0 },
    { name: "always the same", chances: [0.3, 0.3, 0.3], outcomes: [0, 1, 0], auc: 0.5 },
    { name: "one pair of four wrong", chances: [0.1, 0.6, 0.4, 0.9], outcomes: [0, 0, 1, 1], auc: 0.75 },
    { name: "one outcome only", chances: [0.1, 0.6], outcomes: [1, 1], auc: 0.5 },
  ])("area under the curve, $name", ({ chances, outcomes, auc }) => {
    expect(areaUnderCurve(chances, outcomes)).toBe(auc);
  });

  test("Brier score and log loss by hand", () => {
    const { brier, logLoss, count } = scoresOf([0.8, 0.4], [1, 0]);
    expect(count).toBe(2);
    expect(brier).toBeCloseTo((0.04 + 0.16) / 2, 12);
    expect(logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12);
  });

  test("calibration puts 0 and 1 into the outer steps and leaves empty steps out", () => {
    expect(calibration([0, 0.05, 1], [0, 1, 1])).toEqual([
      { from: 0, until: 0.1, count: 2, meanChance: 0.025, lateShare: 0.5 },
      { from: 0.9, until: 1, count: 1, meanChance: 1, lateShare: 1 },
    ]);
  });
});
