import { describe, expect, it } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { invertChange } from "#shared/journal/change.ts";
import { minor } from "#shared/money/minor.ts";
import { heldOf, importText, LIST, listed, openOf, TestBook } from "./support.ts";

describe("importing again", () => {
  it("the same file changes nothing", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const again = importText(LIST, { book, options: { listsAllOpen: true } }).plan;
    expect(again.changes).toEqual([]);
    expect(again.documents).toEqual({ new: 0, changed: 0, unchanged: 3, rejected: 0, vanished: 0 });
    expect(again.customers).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it("an invoice that vanished from a list of all open ones is inferred paid", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const newer = listed("0042,Acme Ltd,00018,20/01/2026,19/02/2026,300.00,300.00");
    const { plan } = importText(newer, { book, options: { listsAllOpen: true } });
    expect(plan.documents).toMatchObject({ unchanged: 1, vanished: 2 });
    book.write(plan.changes);
    expect([openOf(book, "Acme Ltd"), openOf(book, "Bolt & Co")]).toEqual([[["00018", 300_00]], []]);
    const inferred = book.ledgerOf("Acme Ltd").entries.filter((entry) => entry.inferred);
    expect(inferred).toMatchObject([{ kind: "receipt", amountMinor: 500_00, on: "2026-06-30" }]);
  });

  it("without that promise of the file nothing is inferred from absence", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText(listed("0042,Acme Ltd,00018,20/01/2026,19/02/2026,300.00,300.00"), { book });
    expect(plan.changes).toEqual([]);
  });

  it("an invoice whose row was rejected has not vanished", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const newer = LIST.replace("13/01/2026,12/02/2026,500.00", "31/02/2026,12/02/2026,500.00");
    const { plan } = importText(newer, { book, options: { listsAllOpen: true } });
    expect(plan.documents).toMatchObject({ rejected: 1, vanished: 0 });
  });

  it("a lower balance is an inferred receipt of the difference", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText(LIST.replace("300.00,300.00", "300.00,120.00"), { book });
    expect(plan.documents).toMatchObject({ changed: 1, unchanged: 2 });
    book.write(plan.changes);
    expect(openOf(book, "Acme Ltd")).toEqual([
      ["00017", 500_00],
      ["00018", 120_00],
    ]);
  });

  it("a higher balance takes back what was inferred, and the same file again changes nothing", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const newer = LIST.replace('"1,200.00",700.00', '"1,200.00",900.00');
    const { plan } = importText(newer, { book });
    expect(plan.rows.find((row) => row.number === "00019")).toMatchObject({
      outcome: "changed",
      details: [{ kind: "reopened", amountMinor: 200_00 }],
    });
    book.write(plan.changes);
    expect(openOf(book, "Bolt & Co")).toEqual([["00019", 900_00]]);
    expect(importText(newer, { book }).plan.changes).toEqual([]);
  });

  it("money recorded here by a person is never taken back", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const ledger = book.ledgerOf("Acme Ltd");
    const invoice = ledger.entries[0]!;
    const receipt = { ...invoice, id: "r1", side: "credit", kind: "receipt", importId: "", number: "", method: "bank" };
    const allocation = { id: "a1", creditId: "r1", debitId: invoice.id, amountMinor: minor(500_00), undoneOn: null };
    const after = {
      entries: [receipt as never],
      allocations: [
        { ...allocation, on: day("2026-06-01"), reason: "by-hand", recordedAt: "", recordedBy: "" } as never,
      ],
    };
    book.write([{ op: "ledger", key: ledger.customerId, before: { entries: [], allocations: [] }, after }]);
    const { plan } = importText(LIST, { book });
    expect(plan.changes).toEqual([]);
    expect(plan.rows.find((row) => row.number === "00017")?.details).toEqual([
      { kind: "paid-here-already", amountMinor: 500_00 },
    ]);
    const open = plan.reconciliation.find((line) => line.basis === "open");
    expect(open).toMatchObject({ differenceMinor: 500_00, reasons: [{ kind: "paid-here-already", count: 1 }] });
  });

  it("money on account here is what paid the invoice in the books, not a second receipt", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const ledger = book.ledgerOf("Acme Ltd");
    const receipt = {
      ...ledger.entries[0]!,
      id: "r1",
      side: "credit",
      kind: "receipt",
      importId: "",
      number: "",
      amountMinor: minor(180_00),
    };
    const after = { entries: [receipt as never], allocations: [] };
    book.write([{ op: "ledger", key: ledger.customerId, before: { entries: [], allocations: [] }, after }]);
    const { plan } = importText(LIST.replace("300.00,300.00", "300.00,120.00"), { book });
    book.write(plan.changes);
    expect(book.ledgerOf("Acme Ltd").entries.filter((entry) => entry.side === "credit")).toHaveLength(1);
    expect([openOf(book, "Acme Ltd"), heldOf(book, "Acme Ltd")]).toEqual([
      [
        ["00017", 500_00],
        ["00018", 120_00],
      ],
      [],
    ]);
  });

  it("a lower invoice total becomes a linked credit, once", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const newer = LIST.replace("300.00,300.00", "250.00,250.00");
    const { plan } = importText(newer, { book });
    book.write(plan.changes);
    expect(openOf(book, "Acme Ltd")).toContainEqual(["00018", 250_00]);
    const credit = book.ledgerOf("Acme Ltd").entries.find((entry) => entry.kind === "credit-note");
    expect(credit).toMatchObject({ amountMinor: 50_00, inferred: true });
    expect(importText(newer, { book }).plan.changes).toEqual([]);
  });

  it("a new due date is taken over and an empty one is not", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText(LIST.replace("12/02/2026", "31/03/2026").replace("19/02/2026", ""), { book });
    expect(plan.documents).toMatchObject({ changed: 1, unchanged: 2 });
  });

  it("a spreadsheet that ate the leading zeros makes no second invoice", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText(LIST.replaceAll(",000", ",").replaceAll("0042", "0042"), { book });
    expect(plan.documents).toMatchObject({ new: 0, unchanged: 3 });
    expect(plan.rows.find((row) => row.number === "17")?.details).toContainEqual({
      kind: "leading-zeros",
      inFile: "17",
    });
  });

  it("undoing gives back exactly what was", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const before = JSON.stringify([book.customers, book.ledgerOf("Acme Ltd"), book.ledgerOf("Bolt & Co")]);
    const newer = listed("0042,Acme Limited,00017,13/01/2026,12/02/2026,500.00,10.00");
    const { plan } = importText(newer, { book, options: { listsAllOpen: true } });
    book.write(plan.changes).write([...plan.changes].reverse().map(invertChange));
    expect(JSON.stringify([book.customers, book.ledgerOf("Acme Ltd"), book.ledgerOf("Bolt & Co")])).toBe(before);
  });
});
