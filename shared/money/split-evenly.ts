import { divideRounded } from "./divide-rounded.ts";
import { type Minor, minor } from "./minor.ts";

/**
 * Splits an amount into equal parts rounded half-up away from zero; the last part takes the difference.
 * Amounts in minor units. Throws a RangeError for fewer than one part.
 */
export function splitEvenly(amount: Minor, parts: number): readonly Minor[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`Cannot split into ${parts} parts`);
  return splitByWeights(
    amount,
    Array.from({ length: parts }, () => 1),
  );
}

/**
 * Splits an amount in proportion to whole weights, such as percentages 30, 50, 20; each part rounded half-up away from
 * zero, the last takes the difference. Throws a RangeError for weights that are not whole, negative, or add up to zero.
 */
export function splitByWeights(amount: Minor, weights: readonly number[]): readonly Minor[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError(`Not whole weights: ${weights.join(", ")}`);
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError("Weights add up to nothing");
  const parts = weights
    .slice(0, -1)
    .map((weight) => minor(Number(divideRounded(BigInt(amount) * BigInt(weight), sum))));
  const last = parts.reduce<number>((left, part) => left - part, amount);
  return [...parts, minor(last)];
}
