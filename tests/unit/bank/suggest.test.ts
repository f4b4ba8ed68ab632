import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { debtorOf, receiptDays } from "#shared/bank/debtor.ts";
import { confidenceOf, type MatchLine } from "#shared/bank/match.ts";
import { buildMatchIndex } from "#shared/bank/match-index.ts";
import { describeMatch } from "#shared/bank/match-words.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { subsetSum } from "#shared/bank/subset-sum.ts";
import { suggestMatches } from "#shared/bank/suggest.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { importText, TestBook } from "../imports/support.ts";

const gbp = currency("GBP");
const ON = day("2026-03-15");

const BOOK = `Customer No,Customer,Invoice No,Invoice Date,Due Date,Amount,Outstanding
HOL01,Hollins & Bray Ltd,INV-0041,13/01/2026,12/02/2026,1200.00,1200.00
HOL01,Hollins & Bray Ltd,INV-0042,14/01/2026,13/02/2026,350.50,350.50
HOL01,Hollins & Bray Ltd,INV-0043,15/01/2026,14/02/2026,80.00,80.00
KET02,Kettlewell Brothers,INV-0051,13/01/2026,12/02/2026,640.00,640.00
MUL03,Müller Küchen GmbH,INV-0061,13/01/2026,12/02/2026,99.99,99.99
MUL03,Müller Küchen GmbH,INV-0062,14/01/2026,13/02/2026,640.01,640.01
`;

const line = (fields: Partial<MatchLine>): MatchLine => ({
  on: ON,
  currency: gbp,
  amountMinor: minor(1200_00),
  payer: "",
  payerAccount: "",
  text: "",
  reference: "",
  chargesMinor: null,
  ...fields,
});

const learnt = (fields: Partial<BankLine>) => ({ ...line({}), state: "matched", ...fields }) as BankLine;

function bookOf(text = BOOK): TestBook {
  return new TestBook().write(importText(text).plan.changes);
}

const debtorsOf = (book: TestBook) => {
  const days = receiptDays([{ on: ON }])!;
  return book.customers.map((customer) => debtorOf(customer, book.ledger(customer.id)!, ON, days));
};

function match(fields: Partial<MatchLine>, book = bookOf(), bankLines: readonly BankLine[] = []) {
  const index = buildMatchIndex(debtorsOf(book), bankLines);
  return suggestMatches(line(fields), index);
}

const short = (suggestions: ReturnType<typeof match>) =>
  suggestions.map((found) => [
    found.customerName,
    found.parts.map((part) => [part.number, part.amountMinor]),
    confidenceOf(found),
  ]);

describe("a payment is matched", () => {
  it.each([["INV-0041"], ["inv 0041 thanks"], ["PAYMENT INV0041"], ["Invoice no. INV/0041"]])(
    "by the invoice number in %j, surely",
    (text) => {
      expect(short(match({ text }))[0]).toEqual(["Hollins & Bray Ltd", [["INV-0041", 1200_00]], "sure"]);
    },
  );

  it("by several numbers that add up", () => {
    expect(short(match({ text: "INV-0041, INV-0042", amountMinor: minor(1550_50) }))[0]).toEqual([
      "Hollins & Bray Ltd",
      [
        ["INV-0041", 1200_00],
        ["INV-0042", 350_50],
      ],
      "sure",
    ]);
  });

  it("in part, leaving the rest open", () => {
    const [found] = match({ text: "INV-0041", amountMinor: minor(500_00) });
    expect(found).toMatchObject({ parts: [{ number: "INV-0041", amountMinor: 500_00 }], onAccountMinor: 0 });
    expect(found?.reasons).toContainEqual({ kind: "part", leftMinor: 700_00 });
  });

  it("with something over, which goes on account", () => {
    expect(match({ text: "INV-0041", amountMinor: minor(1210_00) })[0]).toMatchObject({
      onAccountMinor: 10_00,
      parts: [{ amountMinor: 1200_00 }],
    });
  });

  it("less charges that banks kept", () => {
    expect(match({ text: "INV-0041", amountMinor: minor(1185_00) })[0]).toMatchObject({
      chargesMinor: 15_00,
      parts: [{ amountMinor: 1200_00 }],
    });
    expect(match({ text: "INV-0041", amountMinor: minor(1190_00), chargesMinor: minor(10_00) })[0]).toMatchObject({
      chargesMinor: 10_00,
    });
    expect(match({ text: "INV-0041", amountMinor: minor(1190_00), chargesMinor: minor(5_00) })[0]).toMatchObject({
      chargesMinor: 0,
    });
  });

  it("by name and amount, likely", () => {
    expect(short(match({ payer: "HOLLINS BRAY", amountMinor: minor(350_50) }))[0]).toEqual([
      "Hollins & Bray Ltd",
      [["INV-0042", 350_50]],
      "likely",
    ]);
  });

  it("by a name with accents", () => {
    expect(short(match({ payer: "MUELLER KUECHEN", text: "MULLER KUCHEN", amountMinor: minor(99_99) }))[0]?.[0]).toBe(
      "Müller Küchen GmbH",
    );
  });

  it("by the customer's code", () => {
    expect(short(match({ reference: "HOL01", amountMinor: minor(80_00) }))[0]?.[0]).toBe("Hollins & Bray Ltd");
  });

  it("by a sum of invoices that only one combination gives", () => {
    const [found] = match({ payer: "HOLLINS BRAY", amountMinor: minor(430_50) });
    expect(found?.parts.map((part) => part.number)).toEqual(["INV-0042", "INV-0043"]);
  });

  it("by everything that is open", () => {
    const [found] = match({ payer: "HOLLINS BRAY", amountMinor: minor(1630_50) });
    expect(found?.reasons.map((reason) => reason.kind)).toContain("all-open");
  });

  it("by the only open invoice of this amount, possibly", () => {
    expect(short(match({ payer: "J SMITH", amountMinor: minor(640_01) }))).toEqual([
      ["Müller Küchen GmbH", [["INV-0062", 640_01]], "possible"],
    ]);
  });

  it("by a payer or account that has paid before, whatever it is called", () => {
    const book = bookOf();
    const customerId = book.named("Kettlewell Brothers").id;
    const byName = match({ payer: "Mrs K Ettle", amountMinor: minor(640_00) }, book, [
      learnt({ payer: "MRS K ETTLE", customerId }),
    ]);
    expect(short(byName)[0]).toEqual(["Kettlewell Brothers", [["INV-0051", 640_00]], "sure"]);
    const byAccount = match({ payerAccount: "GB33 BUKB 2020", amountMinor: minor(640_00) }, book, [
      learnt({ payerAccount: "GB33BUKB2020", customerId }),
    ]);
    expect(short(byAccount)[0]).toEqual(["Kettlewell Brothers", [["INV-0051", 640_00]], "sure"]);
  });

  it("to nobody when nothing speaks for anybody", () => {
    expect(match({ payer: "J SMITH", text: "rent", amountMinor: minor(1_23) })).toEqual([]);
  });

  it("to nobody by an amount in another currency or before the invoice", () => {
    expect(match({ amountMinor: minor(640_01), currency: currency("EUR") })).toEqual([]);
    expect(match({ amountMinor: minor(640_01), on: day("2026-01-01") })).toEqual([]);
  });

  it("oldest first when only the customer is known", () => {
    const [found] = match({ payer: "HOLLINS BRAY", amountMinor: minor(1300_00) });
    expect(found).toMatchObject({
      parts: [
        { number: "INV-0041", amountMinor: 1200_00 },
        { number: "INV-0042", amountMinor: 100_00 },
      ],
    });
    expect(confidenceOf(found!)).toBe("possible");
  });

  it("says why in one sentence", () => {
    expect(describeMatch(match({ text: "INV-0041", amountMinor: minor(500_00) })[0]!, "en-GB")).toBe(
      "Names invoice INV-0041, a part payment: £700.00 stays open.",
    );
  });
});

describe("money that was there before", () => {
  it("a payment an import inferred is confirmed, not booked twice", () => {
    const book = bookOf();
    const newer = BOOK.replace("1200.00,1200.00", "1200.00,200.00");
    book.write(importText(newer, { book, today: day("2026-03-10") }).plan.changes);
    const [found] = match({ payer: "HOLLINS BRAY", amountMinor: minor(1000_00) }, book);
    expect(found).toMatchObject({ kind: "confirms-inferred" });
    expect(found?.entryId).not.toBe("");
  });

  it("money that came back names the receipt it takes back", () => {
    const book = bookOf();
    const newer = BOOK.replace("1200.00,1200.00", "1200.00,0.00")
      .replace("Outstanding", "Outstanding,Last payment")
      .replaceAll(/(\d)\n/g, "$1,01/03/2026\n");
    book.write(importText(newer, { book, today: day("2026-03-10") }).plan.changes);
    const [found] = match(
      { payer: "HOLLINS BRAY", text: "Unpaid cheque returned", amountMinor: minor(-1200_00) },
      book,
    );
    expect(found).toMatchObject({ kind: "returned", customerName: "Hollins & Bray Ltd" });
    expect(confidenceOf(found!)).toBe("sure");
  });

  it("other money out is nobody's", () => {
    expect(match({ payer: "OFFICE RENT", amountMinor: minor(-1200_00) })).toEqual([]);
  });
});

describe("a sum of invoices", () => {
  it("is found whenever there is one, from the earliest", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 500_00 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.nat(), (items, seed) => {
        const chosen = items.filter((_, index) => ((seed >> index) & 1) === 1);
        if (chosen.length < 2) return;
        const target = chosen.reduce((total, amount) => total + amount, 0);
        const found = subsetSum(items, target);
        expect(found?.indexes.reduce((total, index) => total + items[index]!, 0)).toBe(target);
      }),
      { numRuns: 200 },
    );
  });

  it("gives up in good time", () => {
    const items = Array.from({ length: 60 }, (_, index) => 2 * (1_000_003 + index * 7_919));
    const started = performance.now();
    expect(subsetSum(items, 40_000_001)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a large book", () => {
  it("matches 300 lines against 10,000 invoices in a moment", () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `C${at % 500},Firm ${at % 500} Works,R${100_000 + at},13/01/2026,${(at % 977) + 10}.${10 + (at % 89)}`,
    );
    const book = bookOf(`Customer No,Customer,Invoice No,Invoice Date,Amount\n${rows.join("\n")}\n`);
    const started = performance.now();
    const index = buildMatchIndex(debtorsOf(book), []);
    for (let at = 0; at < 300; at += 1)
      suggestMatches(line({ text: `R${100_000 + at * 7} Works`, amountMinor: minor(100_00 + at) }), index);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
