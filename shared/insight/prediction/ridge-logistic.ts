export type LogisticFit = {
  readonly intercept: number;
  readonly weights: Float64Array;
};

export type LogisticProblem = {
  /** One row of features for each example. */
  readonly rows: readonly Float64Array[];
  /** 1 or 0. */
  readonly outcomes: ArrayLike<number>;
  /** How much each example counts. */
  readonly importance: ArrayLike<number>;
  /** Where the weights begin and are drawn back to; the intercept begins at 0. */
  readonly startWeights: ArrayLike<number>;
  /** How strongly they are drawn back, for a feature of variance 1. */
  readonly pull: number;
};

const STEPS = 30;
const INTERCEPT_PULL = 0.5;

/**
 * Logistic regression by Newton's method, with a quadratic penalty on the distance from given weights: without examples
 * it returns them, and each example moves it a little. The same examples always give the same fit.
 */
export function fitLogistic(problem: LogisticProblem): LogisticFit {
  const size = problem.startWeights.length + 1;
  const start = Float64Array.of(0, ...Array.from(problem.startWeights));
  const pulls = [INTERCEPT_PULL, ...variances(problem).map((variance) => problem.pull * variance + 1e-6)];
  let weights = start.slice();
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slope(problem, weights, size);
    for (let at = 0; at < size; at++) {
      const pull = pulls[at] as number;
      gradient[at] = (gradient[at] as number) - pull * ((weights[at] as number) - (start[at] as number));
      curvature[at * size + at] = (curvature[at * size + at] as number) + pull;
    }
    const move = solve(curvature, gradient, size);
    weights = weights.map((weight, at) => weight + (move[at] as number));
    if (move.every((value) => Math.abs(value) < 1e-8)) break;
  }
  return { intercept: weights[0] as number, weights: weights.slice(1) };
}

/** Log odds that a fit gives to a row of features. */
export function linearScore({ intercept, weights }: LogisticFit, row: Float64Array): number {
  let score = intercept;
  for (let at = 0; at < weights.length; at++) score += (weights[at] as number) * (row[at] as number);
  return score;
}

export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function slope(problem: LogisticProblem, weights: Float64Array, size: number) {
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[0] = 1;
  problem.rows.forEach((features, example) => {
    row.set(features, 1);
    let score = 0;
    for (let at = 0; at < size; at++) score += (weights[at] as number) * (row[at] as number);
    const chance = chanceOf(score);
    const importance = problem.importance[example] as number;
    const miss = importance * ((problem.outcomes[example] as number) - chance);
    const bend = importance * chance * (1 - chance);
    for (let at = 0; at < size; at++) {
      const value = row[at] as number;
      gradient[at] = (gradient[at] as number) + miss * value;
      const bent = bend * value;
      for (let other = 0; other <= at; other++) {
        curvature[at * size + other] = (curvature[at * size + other] as number) + bent * (row[other] as number);
      }
    }
  });
  for (let at = 0; at < size; at++) {
    for (let other = 0; other < at; other++) curvature[other * size + at] = curvature[at * size + other] as number;
  }
  return { gradient, curvature };
}

function variances({ rows, startWeights }: LogisticProblem): readonly number[] {
  return Array.from({ length: startWeights.length }, (_, at) => {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      const value = row[at] as number;
      sum += value;
      squares += value * value;
    }
    const count = Math.max(1, rows.length);
    return Math.max(0, squares / count - (sum / count) ** 2);
  });
}

/** Solves a symmetric positive system by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const get = (values: Float64Array, row: number, column: number) => values[row * size + column] as number;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = get(matrix, row, column);
      for (let at = 0; at < column; at++) rest -= get(lower, row, at) * get(lower, column, at);
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / get(lower, column, column);
    }
  }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let rest = right[row] as number;
    for (let at = 0; at < row; at++) rest -= get(lower, row, at) * (half[at] as number);
    half[row] = rest / get(lower, row, row);
  }
  const result = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = half[row] as number;
    for (let at = row + 1; at < size; at++) rest -= get(lower, at, row) * (result[at] as number);
    result[row] = rest / get(lower, row, row);
  }
  return result;
}
