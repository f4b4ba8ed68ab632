import { describe, expect, test } from "vitest";
import { epcPayload, isIban } from "#shared/letters/epc-payload.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { refusal, unwrap } from "#tests/support/ledger-dsl.ts";

const input = {
  name: "Red Cross",
  iban: "BE72 0000 0000 1616",
  bic: "BPOTBEB1",
  amountMinor: minor(1_00),
  currency: currency("EUR"),
  text: "Urgency fund",
};

describe("the payment code of EPC069-12", () => {
  test("the lines of the standard, in order, each at its place", () => {
    expect(unwrap(epcPayload(input)).split("\n")).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "BPOTBEB1",
      "Red Cross",
      "BE72000000001616",
      "EUR1.00",
      "",
      "",
      "Urgency fund",
    ]);
  });

  test.each([
    ["another currency", { currency: currency("GBP") }, "not-euro"],
    ["an IBAN with a wrong check digit", { iban: "BE73 0000 0000 1616" }, "bad-iban"],
    ["no IBAN", { iban: "" }, "bad-iban"],
    ["an account outside of SEPA", { iban: "BR1800360305000010009795493C1" }, "not-sepa"],
    ["nothing to pay", { amountMinor: minor(0) }, "amount-out-of-range"],
    ["more than the standard carries", { amountMinor: minor(100_000_000_000) }, "amount-out-of-range"],
    ["no name", { name: " " }, "no-name"],
  ])("no code for %s", (_name, changed, kind) => {
    expect(refusal(epcPayload({ ...input, ...changed }))).toBe(kind);
  });

  test("the largest and smallest amounts", () => {
    expect(unwrap(epcPayload({ ...input, amountMinor: minor(1) }))).toContain("\nEUR0.01\n");
    expect(unwrap(epcPayload({ ...input, amountMinor: minor(99_999_999_999) }))).toContain("\nEUR999999999.99\n");
  });

  test("never more than 331 bytes, never half a letter, and no line smuggled in", () => {
    const long = unwrap(epcPayload({ ...input, name: `Ł${"ü".repeat(90)}`, text: `HOL01\nBCD ${"é".repeat(200)}` }));
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(331);
    expect(long.split("\n")).toHaveLength(11);
    expect(long).not.toContain("\ufffd");
    expect([...(long.split("\n")[5] ?? "")]).toHaveLength(70);
  });

  test.each([
    ["GB82 WEST 1234 5698 7654 32", true],
    ["DE89370400440532013000", true],
    ["DE89370400440532013001", false],
    ["XX", false],
  ])("IBAN %s is %s (ISO 13616, mod 97)", (text, expected) => {
    expect(isIban(text.replace(/\s/g, ""))).toBe(expected);
  });
});
