import { expect, test } from "vitest";
import { formatCount } from "#shared/money/format-count.ts";

test.each([
  [999, "en-GB", "999"],
  [2133, "en-GB", "2,133"],
  [2133, "de", "2.133"],
  [2133, "es", "2.133"],
  [100_000, "en-GB", "100,000"],
  [-1200, "en-GB", "−1,200"],
])("%d is written in %s as %s", (count, locale, words) => {
  expect(formatCount(count, locale)).toBe(words);
});
