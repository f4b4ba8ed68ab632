import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newBankLines } from "#shared/bank/new-bank-lines.ts";
import { readStatement } from "#shared/bank/read-statement.ts";
import { currency } from "#shared/money/currency.ts";

const gbp = currency("GBP");
const bytesOf = (text: string) => new TextEncoder().encode(text);

function readFixture(name: string) {
  const result = readStatement(readFileSync(`tests/fixtures/bank/${name}`), { currency: gbp });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const linesOf = (name: string) => readFixture(name).statements.flatMap((statement) => statement.lines);

describe("bank files", () => {
  it.each([
    ["bank-of-america.csv", "Bank of America", "2026-01-05"],
    ["barclays.csv", "Barclays", "2026-02-05"],
    ["chase.csv", "Chase", "2026-02-01"],
    ["citi.csv", "Citi", "2026-02-01"],
    ["deutsche-bank.csv", "Deutsche Bank", "2026-01-05"],
    ["lloyds.csv", "Lloyds", "2026-02-05"],
    ["natwest.csv", "NatWest", "2026-04-05"],
    ["revolut.csv", "Revolut", "2026-01-05"],
    ["santander.csv", "Santander", "2026-01-05"],
    ["starling.csv", "Starling", "2026-01-05"],
    ["wells-fargo.csv", "Wells Fargo", "2026-01-05"],
    ["wise-balance.csv", "Wise, balance statement", "2026-01-05"],
    ["wise-transfers.csv", "Wise, transfers", "2026-01-05"],
    ["quicken.qif", "", "2026-01-15"],
  ])("%s: 250.50 in on its day, 5.00 out, balances follow", (name, layout, on) => {
    const value = readFixture(name);
    const lines = linesOf(name);
    expect([value.layout, lines.map((line) => line.amountMinor).sort()]).toEqual([layout, [-5_00, 250_50]]);
    expect(lines.find((line) => line.amountMinor > 0)).toMatchObject({ on });
    expect(value.problems.filter((problem) => problem.kind === "balance-differs")).toEqual([]);
  });

  it("pending and cancelled rows are left out and told", () => {
    expect(readFixture("revolut.csv").problems).toEqual([{ kind: "pending-left-out", count: 1 }]);
    expect(readFixture("citi.csv").problems).toEqual([{ kind: "pending-left-out", count: 1 }]);
  });

  it("the payer stands where the bank puts it", () => {
    const payers = ["starling.csv", "barclays.csv", "wise-transfers.csv"].map(
      (name) => linesOf(name).find((line) => line.amountMinor > 0)?.payer,
    );
    expect(payers).toEqual(["Kaufmann Ltd", "KAUFMANN LTD", "Kaufmann"]);
  });

  it("currencies come from a column, a heading or the answer", () => {
    expect(["deutsche-bank.csv", "starling.csv", "chase.csv"].map((name) => linesOf(name)[0]?.currency)).toEqual([
      "EUR",
      "GBP",
      "GBP",
    ]);
  });

  it("another bank's file is read by its column names", () => {
    const text =
      "Booked;Counterparty;Purpose;Paid in;Paid out;Saldo\n15.01.2026;Kaufmann;RE 17;1.250,50;;2.250,50\n16.01.2026;Bank;Fee;;5,00;2.245,50\n";
    const result = readStatement(bytesOf(text), { currency: gbp });
    expect(result.ok && result.value.statements[0]?.lines).toMatchObject([
      { amountMinor: 1250_50, payer: "Kaufmann", text: "RE 17", on: "2026-01-15" },
      { amountMinor: -5_00 },
    ]);
  });

  it("a balance that does not follow is told with its line", () => {
    const text = readFileSync("tests/fixtures/bank/santander.csv", "utf8").replace("1245.50", "1245.00");
    const result = readStatement(bytesOf(text), { currency: gbp });
    expect(result.ok && result.value.problems).toMatchObject([
      { kind: "balance-differs", line: 3, countedMinor: 1245_50, statedMinor: 1245_00 },
    ]);
  });

  it.each([
    ["Date,Amount,Description\n03/04/2026,5.00,x\n", { kind: "needs-date-form", examples: ["03/04/2026"] }],
    ["Date,Amount,Description\n31/02/2026,5.00,x\n", { kind: "broken", line: 2, tag: "date", text: "31/02/2026" }],
    ["Date,Amount,Description\n13/02/2026,five,x\n", { kind: "broken", line: 2, tag: "amount", text: "five" }],
    ["a,b\n1,2\n", { kind: "unknown-columns", header: ["a", "b"] }],
    ["", { kind: "not-a-statement" }],
    ["<html></html>", { kind: "unknown-columns", header: ["<html></html>"] }],
    ["<?xml version='1.0'?><x/>", { kind: "not-a-statement" }],
    ["!Type:Bank\nD1/15'26\nTfive\n^\n", { kind: "broken", line: 2, tag: "T", text: "five" }],
  ])("%j is refused with the reason", (text, error) => {
    expect(readStatement(bytesOf(text), { currency: gbp })).toEqual({ ok: false, error });
  });

  it("the answer to the question about days settles it", () => {
    const text = "Date,Amount,Description\n03/04/2026,5.00,x\n";
    const result = readStatement(bytesOf(text), { currency: gbp, dateForm: "month-first" });
    expect(result.ok && result.value.statements[0]?.lines[0]?.on).toBe("2026-03-04");
  });
});

describe("lines that are known already", () => {
  const ids = (function* () {
    for (let id = 1; ; id += 1) yield `line-${id}`;
  })();
  const input = { importId: "i", recordedAt: "", recordedBy: "u", newId: () => ids.next().value };
  const TWO =
    "Date,Description,Money In,Money Out,Balance\n15/01/2026,KAUFMANN,50.00,,50.00\n15/01/2026,KAUFMANN,50.00,,100.00\n";
  const read = (text: string) => {
    const result = readStatement(bytesOf(text), { currency: gbp });
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  it("the same statement twice brings nothing", () => {
    const first = newBankLines(read(TWO), [], input);
    expect([first.lines.length, first.known]).toEqual([2, 0]);
    expect(newBankLines(read(TWO), first.lines, input)).toEqual({ lines: [], known: 2 });
  });

  it("two equal payments of one day stay two, and an overlap is found line by line", () => {
    const first = newBankLines(read(TWO), [], input);
    const later = newBankLines(read(`${TWO}16/01/2026,BOLT,7.00,,107.00\n`), first.lines, input);
    expect([later.lines.map((line) => line.payer), later.known]).toEqual([["BOLT"], 2]);
  });
});
