import { describe, expect, it } from "vitest";
import { type BankMapping, mappingNeeds } from "#shared/bank/csv-mapping.ts";
import { lookAtStatement, readStatement } from "#shared/bank/read-statement.ts";
import { currency } from "#shared/money/currency.ts";

const gbp = currency("GBP");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const FILE =
  "Co-operative of Lending\n\nWhen,How much,Who,What for\n03/04/2026,-50.25,Kaufmann,RE 17\n05/04/2026,5.00,,Fee\n";

function mappingOf(text: string, fields: Partial<BankMapping>): BankMapping {
  const look = lookAtStatement(bytesOf(text));
  if (!look) throw new Error("no CSV");
  return {
    headerKey: look.headerKey,
    columns: look.guess,
    dateForm: "",
    decimalForm: "",
    currency: "",
    isReversed: false,
    ...fields,
  };
}

const linesOf = (text: string, mapping: BankMapping) => {
  const result = readStatement(bytesOf(text), { currency: gbp, mappings: [mapping] });
  if (!result.ok) return result.error;
  return result.value.statements.flatMap((statement) => statement.lines);
};

describe("columns that a person sets", () => {
  it("a header nobody knows is shown with its first rows", () => {
    expect(lookAtStatement(bytesOf(FILE))).toMatchObject({
      header: ["When", "How much", "Who", "What for"],
      width: 4,
      rows: [
        ["03/04/2026", "-50.25", "Kaufmann", "RE 17"],
        ["05/04/2026", "5.00", "", "Fee"],
      ],
      guess: {},
    });
  });

  it("the columns set are read, with the signs and the days as the person said", () => {
    const columns = { date: 0, amount: 1, payer: 2, text: 3 };
    const mapping = mappingOf(FILE, { columns, dateForm: "day-first", isReversed: true });
    expect(linesOf(FILE, mapping)).toMatchObject([
      { on: "2026-04-03", amountMinor: 50_25, payer: "Kaufmann", text: "RE 17" },
      { on: "2026-04-05", amountMinor: -5_00 },
    ]);
  });

  it("they are found again for another file with the same header, and only for that", () => {
    const columns = { date: 0, amount: 1 };
    const mapping = mappingOf(FILE, { columns, dateForm: "day-first" });
    expect(linesOf("When,How much,Who,What for\n07/05/2026,9.00,Bolt,\n", mapping)).toMatchObject([
      { amountMinor: 9_00 },
    ]);
    expect(linesOf("When,How many,Who,What for\n07/05/2026,9.00,Bolt,\n", mapping)).toMatchObject({
      kind: "unknown-columns",
    });
  });

  it("a file without a header is known by its number of columns", () => {
    const bare = "15/01/2026;1.250,50;Kaufmann\n16/01/2026;-3,00;Bank\n";
    const mapping = mappingOf(bare, { columns: { date: 0, amount: 1, payer: 2 }, currency: "EUR" });
    expect(mapping.headerKey).toBe("columns:3");
    expect(linesOf(bare, mapping)).toMatchObject([
      { amountMinor: 1250_50, currency: "EUR", payer: "Kaufmann", line: 1 },
      { amountMinor: -3_00 },
    ]);
  });

  it("only one of two columns of money is enough, and a day is needed", () => {
    expect(mappingNeeds({ date: 0, moneyIn: 2 })).toEqual([]);
    expect(mappingNeeds({ text: 1 })).toEqual(["date", "amount"]);
    const text = "Day;Deposits made;Words\n15/01/2026;12,50;a\n16/01/2026;;b\n";
    expect(linesOf(text, mappingOf(text, { columns: { date: 0, moneyIn: 1, text: 2 } }))).toMatchObject([
      { amountMinor: 12_50 },
    ]);
  });

  it("a fee the bank kept of money that came in is told apart from what arrived", () => {
    const text = "When,Gross,Kept\n15/01/2026,100.00,1.50\n16/01/2026,-20.00,0.50\n";
    expect(linesOf(text, mappingOf(text, { columns: { date: 0, amount: 1, fee: 2 } }))).toMatchObject([
      { amountMinor: 98_50, chargesMinor: 1_50 },
      { amountMinor: -20_50, chargesMinor: null },
    ]);
  });

  it("other kinds of file have no columns to set", () => {
    expect([
      lookAtStatement(bytesOf("!Type:Bank\nD1/15'26\nT5\n^\n")),
      lookAtStatement(bytesOf("<?xml?><x/>")),
    ]).toEqual([null, null]);
  });
});
