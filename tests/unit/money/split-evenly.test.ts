import fc from "fast-check";
import { expect, test } from "vitest";
import { divideRounded } from "#shared/money/divide-rounded.ts";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { splitByWeights, splitEvenly } from "#shared/money/split-evenly.ts";

test.each([
  [10000, 3, [3333, 3333, 3334]],
  [20000, 3, [6667, 6667, 6666]],
  [-10000, 3, [-3333, -3333, -3334]],
  [1, 3, [0, 0, 1]],
  [0, 2, [0, 0]],
])("%d in %d parts: the last takes the difference", (amount, parts, expected) => {
  expect(splitEvenly(minor(amount), parts)).toEqual(expected);
});

test("no parts, or part of a part, is a bug and not an amount", () => {
  expect(() => splitEvenly(minor(1), 0)).toThrow(RangeError);
  expect(() => splitEvenly(minor(1), 1.5)).toThrow(RangeError);
  expect(() => splitByWeights(minor(1), [0, 0])).toThrow(RangeError);
  expect(() => splitByWeights(minor(1), [1, -1])).toThrow(RangeError);
});

const amounts = fc.maxSafeInteger().map(minor);

test("the parts add up to the amount, and all but the last are within half a penny of an equal share", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 60 }), (amount, parts) => {
      const split = splitEvenly(amount, parts);
      expect(split).toHaveLength(parts);
      expect(sumMinor(split, (part) => part)).toBe(amount);
      for (const part of split.slice(0, -1)) {
        const off = BigInt(part) * BigInt(parts) - BigInt(amount);
        expect(2n * (off < 0n ? -off : off) <= BigInt(parts)).toBe(true);
      }
    }),
  );
});

test("shares in proportion add up to the amount", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      amounts,
      weights.filter((list) => list.some((weight) => weight > 0)),
      (amount, list) => {
        expect(sumMinor(splitByWeights(amount, list), (part) => part)).toBe(amount);
      },
    ),
  );
});

test("halves round away from zero at any size", () => {
  expect(divideRounded(5n, 2n)).toBe(3n);
  expect(divideRounded(-5n, 2n)).toBe(-3n);
  expect(divideRounded(5n, -2n)).toBe(-3n);
  expect(divideRounded(-4n, 3n)).toBe(-1n);
  expect(divideRounded(10n ** 40n + 5n * 10n ** 19n, 10n ** 20n)).toBe(10n ** 20n + 1n);
  expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
});
