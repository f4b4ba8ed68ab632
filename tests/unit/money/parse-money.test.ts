import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currency } from "#shared/money/currency.ts";
import { formatMoney, plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import { type DecimalForm, parseMoney, parseMoneyRounded } from "#shared/money/parse-money.ts";

const GBP = currency("GBP");
const read = (text: string, form: DecimalForm = "point", code = GBP) => {
  const result = parseMoney(text, code, form);
  return result.ok ? result.value : result.error.kind;
};

describe("an amount as people and files write it", () => {
  test.each<[string, DecimalForm, number | string]>([
    ["1240", "point", 124000],
    ["1,240.00", "point", 124000],
    ["£1 240.5", "point", 124050],
    ["£ -12.00", "point", -1200],
    ["-£12.00", "point", -1200],
    ["−£12.00", "point", -1200],
    ["(12.00)", "point", -1200],
    ["(£12.00)", "point", -1200],
    ["12.00-", "point", -1200],
    ["+12.00", "point", 1200],
    ["GBP 12.00", "point", 1200],
    ["12.00 gbp", "point", 1200],
    ["12.5000", "point", 1250],
    [".5", "point", 50],
    ["5.", "point", 500],
    ["1'240.00", "point", 124000],
    ["1’240.00", "point", 124000],
    ["1,24,000.00", "point", 12400000],
    ["1.240,00", "comma", 124000],
    ["1\u202f240,00", "comma", 124000],
    ["1\u00a0240,00 €", "comma", 124000],
    ["1 240,00 zł", "comma", 124000],
    ["12,5", "comma", 1250],
    ["１２.５０", "point", 1250],
    ["-0.00", "point", 0],
  ])("%s (%s) is %s", (text, form, expected) => {
    expect(read(text, form)).toBe(expected);
  });

  test.each<[string, DecimalForm]>([
    ["", "point"],
    [".", "point"],
    ["-", "point"],
    ["()", "point"],
    ["abc", "point"],
    ["INV-0042", "point"],
    ["5 apples", "point"],
    ["12-34", "point"],
    ["-12.00-", "point"],
    ["(-12.00)", "point"],
    ["1,24", "point"],
    ["1.24", "comma"],
    ["12 34", "point"],
    ["1.240.00", "point"],
    ["1,240,00", "comma"],
    ["USD 12.00", "point"],
    ["12.00.", "point"],
  ])("%j (%s) is not an amount", (text, form) => {
    expect(read(text, form)).toBe("not-an-amount");
  });

  test("decimals follow the currency", () => {
    expect(read("1240", "point", currency("JPY"))).toBe(1240);
    expect(read("1240.5", "point", currency("JPY"))).toBe("too-many-decimals");
    expect(read("1.234", "point", currency("KWD"))).toBe(1234);
    expect(read("1.234", "point")).toBe("too-many-decimals");
  });

  test("an amount that no safe integer holds is refused", () => {
    expect(read("90,071,992,547,409.91")).toBe(Number.MAX_SAFE_INTEGER);
    expect(read("90,071,992,547,409.92")).toBe("too-large");
  });
});

describe("half pence round away from zero, from the text and not through a float", () => {
  // Facts of a public test suite for bank statements (repository not named).
  test.each([
    ["1.005", 101],
    ["-1.005", -101],
    ["1.015", 102],
    ["600000.065", 60000007],
    ["-600000.065", -60000007],
    ["1.0049", 100],
    ["1.00", 100],
    ["0.995", 100],
  ])("%s is %d", (text, expected) => {
    expect(parseMoneyRounded(text, GBP)).toEqual({ ok: true, value: expected });
  });
});

describe("what is written is read again", () => {
  const forms: readonly (readonly [string, string, DecimalForm])[] = [
    ["en-GB", "GBP", "point"],
    ["en-US", "USD", "point"],
    ["en-IN", "INR", "point"],
    ["de-DE", "EUR", "comma"],
    ["de-CH", "CHF", "point"],
    ["fr-FR", "EUR", "comma"],
    ["pl-PL", "PLN", "comma"],
    ["cs-CZ", "CZK", "comma"],
    ["sv-SE", "SEK", "comma"],
    ["nb-NO", "NOK", "comma"],
    ["da-DK", "DKK", "comma"],
    ["hu-HU", "HUF", "comma"],
    ["ro-RO", "RON", "comma"],
    ["pt-BR", "BRL", "comma"],
    ["ja-JP", "JPY", "point"],
    ["en-GB", "KWD", "point"],
    ["el-GR", "EUR", "comma"],
    ["uk-UA", "UAH", "comma"],
  ];
  const amounts = fc.maxSafeInteger().map(minor);

  test.each(forms)("as %s writes %s", (locale, code, form) => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (amount, bare) => {
        const text = formatMoney(amount, currency(code), { locale, bare });
        expect(parseMoney(text, currency(code), form)).toEqual({ ok: true, value: amount });
      }),
      { numRuns: 200 },
    );
  });

  test("as plain text in a file", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom("GBP", "JPY", "KWD"), (amount, code) => {
        expect(parseMoney(plainAmount(amount, currency(code)), currency(code))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test("no text makes the reader throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom<DecimalForm>("point", "comma"), (text, form) => {
        parseMoney(text, GBP, form);
        parseMoneyRounded(text, GBP, form);
      }),
      { numRuns: 1000 },
    );
  });
});
