import { describe, expect, it } from "vitest";
import {
  type StatementSheet,
  sheetNames,
  statementsCsv,
} from "#renderer/features/letters/statements/statement-sheets.ts";

describe("the lines of statements for a spreadsheet", () => {
  const sheet: StatementSheet = {
    name: "007 =Taf GBP",
    account: ["007", "=Taf", "GBP"],
    head: ["Date", "Left to pay"],
    rows: [["2026-01-05", -99.9]],
  };

  it("name the account on every line, keep its zeros, and run no formula", () => {
    expect(statementsCsv([sheet])).toBe(
      "\uFEFFAccount,Customer,Currency,Date,Left to pay\r\n007,'=Taf,GBP,2026-01-05,-99.9\r\n",
    );
  });

  it("get sheet names a workbook takes, each once", () => {
    const long = "A very long company name that goes on";
    const names = sheetNames(["A/B: C", "", long, `${long} and on`, long.toUpperCase()]);
    expect(names.slice(0, 2)).toEqual(["A B  C", "Statement"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});
