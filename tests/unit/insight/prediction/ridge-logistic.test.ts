import { expect, test } from "vitest";
import { chanceOf, fitLogistic, linearScore } from "#shared/insight/prediction/ridge-logistic.ts";
import { seededNumbers } from "#tests/support/sample-payers.ts";

test("without examples the weights stay where they begin", () => {
  const fit = fitLogistic({ rows: [], outcomes: [], importance: [], startWeights: [1, 0], pull: 5 });
  expect(fit.intercept).toBe(0);
  expect([...fit.weights]).toEqual([1, 0]);
});

test("many examples find the weights they were made with", () => {
  const next = seededNumbers(3);
  const rows = Array.from({ length: 8000 }, () => Float64Array.of(4 * next() - 2, 4 * next() - 2));
  const outcomes = rows.map((row) => (next() < chanceOf(0.4 + 1.5 * (row[0] as number) - (row[1] as number)) ? 1 : 0));
  const fit = fitLogistic({ rows, outcomes, importance: rows.map(() => 1), startWeights: [0, 0], pull: 1 });
  expect(fit.intercept).toBeCloseTo(0.4, 0.9);
  expect(fit.weights[0]).toBeCloseTo(1.5, 0.9);
  expect(fit.weights[1]).toBeCloseTo(-1, 0.9);
  expect(chanceOf(linearScore(fit, Float64Array.of(2, -2)))).toBeGreaterThan(0.98);
});

test("outcomes a feature separates completely do not run away", () => {
  const rows = [-1, -0.5, 0.5, 1].map((value) => Float64Array.of(value));
  const fit = fitLogistic({ rows, outcomes: [0, 0, 1, 1], importance: [1, 1, 1, 1], startWeights: [0], pull: 5 });
  expect(fit.weights[0]).toBeGreaterThan(0);
  expect(fit.weights[0]).toBeLessThan(5);
});
