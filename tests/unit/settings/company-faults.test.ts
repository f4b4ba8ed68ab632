import { describe, expect, test } from "vitest";
import { companyFaults } from "#shared/settings/company-faults.ts";

const right = {
  name: "Ashdown Joinery Ltd",
  email: "office@ashdown.example",
  bank: {
    name: "Ashdown Joinery Ltd",
    sortCode: "20-45-77",
    accountNumber: "7304 1186",
    iban: "GB29 NWBK 6016 1331 9268 19",
    bic: "NWBKGB2L",
    bank: "",
  },
};

describe("one's own details stand on every letter", () => {
  test("right ones pass, and only the name is needed", () => {
    expect(companyFaults(right)).toEqual({});
    const blank = { name: "", sortCode: "", accountNumber: "", iban: "", bic: "", bank: "" };
    expect(companyFaults({ name: "Ashdown", email: "", bank: blank })).toEqual({});
  });

  test.each([
    ["name", { name: " " }],
    ["email", { email: "office ashdown.example" }],
    ["sortCode", { bank: { ...right.bank, sortCode: "12-34" } }],
    ["accountNumber", { bank: { ...right.bank, accountNumber: "12x" } }],
    ["iban", { bank: { ...right.bank, iban: "GB29 NWBK 6016 1331 9268 91" } }],
    ["bic", { bank: { ...right.bank, bic: "NWBK" } }],
  ] as const)("a false %s is named and nothing else", (field, changed) => {
    expect(Object.keys(companyFaults({ ...right, ...changed }))).toEqual([field]);
  });
});
