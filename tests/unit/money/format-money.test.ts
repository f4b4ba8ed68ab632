import fc from "fast-check";
import { expect, test } from "vitest";
import { currency } from "#shared/money/currency.ts";
import { formatMoney, plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";

const write = (amount: number, code: string, locale: string, whole = false) =>
  formatMoney(minor(amount), currency(code), { locale, whole }).replace(/[\u00a0\u202f]/g, " ");

test.each([
  [124000, "GBP", "en-GB", "£1,240.00"],
  [-124000, "GBP", "en-GB", "−£1,240.00"],
  [5, "GBP", "en-GB", "£0.05"],
  [124000, "EUR", "de-DE", "1.240,00 €"],
  [124000, "EUR", "fr-FR", "1 240,00 €"],
  [1240, "JPY", "en-GB", "JP¥1,240"],
  [1240, "KWD", "en-GB", "KWD 1.240"],
  [1240_00, "USD", "en-GB", "US$1,240.00"],
  [1240_00, "AUD", "en-GB", "A$1,240.00"],
  [1240_00, "USD", "en-US", "$1,240.00"],
  [1240_00, "AUD", "en-AU", "$1,240.00"],
  [9007199254740991, "GBP", "en-GB", "£90,071,992,547,409.91"],
])("%d %s in %s is %s, to the last penny", (amount, code, locale, expected) => {
  expect(write(amount, code, locale)).toBe(expected);
});

test.each([
  [124049, "£1,240"],
  [124050, "£1,241"],
  [-124050, "−£1,241"],
  [-49, "£0"],
  [9007199254740991, "£90,071,992,547,410"],
])("a headline leaves out the pence: %d is %s", (amount, expected) => {
  expect(write(amount, "GBP", "en-GB", true)).toBe(expected);
});

test("plain text for files has a hyphen and as many decimals as the currency", () => {
  expect(plainAmount(minor(-124000), currency("GBP"))).toBe("-1240.00");
  expect(plainAmount(minor(7), currency("KWD"))).toBe("0.007");
  expect(plainAmount(minor(7), currency("JPY"))).toBe("7");
});

test("a headline is never more than half a unit away", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
      const digits = write(amount, "GBP", "en-GB", true).replace(/[£,]/g, "").replace("−", "-");
      expect(Math.abs(Number(digits) * 100 - amount)).toBeLessThanOrEqual(50);
    }),
  );
});
