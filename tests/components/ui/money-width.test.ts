import { expect, test } from "vitest";
import { moneyWidth } from "#renderer/ui/money-width.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

const amount = (code: string, amountMinor: number) => ({ currency: currency(code), amountMinor: minor(amountMinor) });

test.each([
  ["nothing", [], 100],
  ["amounts of the usual size keep the usual width", [amount("GBP", 980_000)], 100],
  ["tens of millions in dollars stand whole", [amount("GBP", 980_000), amount("USD", 1_198_765_432)], 148],
  ["a minus needs its room", [amount("USD", -1_198_765_432)], 156],
])("a column of money: %s", (_name, amounts, width) => {
  expect(moneyWidth(amounts, 100)).toBeGreaterThanOrEqual(width);
  expect(moneyWidth(amounts, 100)).toBeLessThan(width + 12);
});
