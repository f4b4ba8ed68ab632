import { expect, test } from "vitest";
import { convertMoney } from "#shared/money/convert-money.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

// The first three: frappe/erpnext test_accounts_receivable.py, invoice of USD 100 at 80, 85 and 75.
test.each([
  [10000, "USD", "INR", "80", 800000],
  [10000, "USD", "INR", "85", 850000],
  [9000, "USD", "INR", "75", 675000],
  [100, "EUR", "GBP", "0.845", 85],
  [-100, "EUR", "GBP", "0.845", -85],
  [10000, "JPY", "GBP", "0.0052", 5200],
  [12345, "GBP", "JPY", "192.31", 23741],
  [1000, "KWD", "GBP", "2.5", 250],
  [9007199254740991, "EUR", "GBP", "1.000000000000", 9007199254740991],
])("%d %s in %s at %s is %d", (amount, from, to, rate, expected) => {
  expect(convertMoney(minor(amount), currency(from), currency(to), rate)).toEqual({ ok: true, value: expected });
});

test.each(["", "0", "0.00", "-1", "1,5", "1e3", "abc", ".5"])("%j is not a rate", (rate) => {
  expect(convertMoney(minor(1), currency("EUR"), currency("GBP"), rate)).toEqual({
    ok: false,
    error: { kind: "not-a-rate", rate },
  });
});

test("a result that cannot be held is refused", () => {
  expect(convertMoney(minor(9007199254740991), currency("EUR"), currency("GBP"), "2").ok).toBe(false);
});
