import { describe, expect, it } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { FAR, heldOf, importText, LIST, openOf, TestBook } from "./support.ts";

describe("a first import", () => {
  it("takes customers and invoices with their leading zeros", () => {
    const { plan } = importText(LIST);
    const book = new TestBook().write(plan.changes);
    expect(book.customers.map((customer) => [customer.code, customer.name])).toEqual([
      ["0042", "Acme Ltd"],
      ["0043", "Bolt & Co"],
    ]);
    expect(openOf(book, "Acme Ltd")).toEqual([
      ["00017", 500_00],
      ["00018", 300_00],
    ]);
  });

  it("infers a receipt where less is open than was invoiced, and marks it so", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    expect(openOf(book, "Bolt & Co")).toEqual([["00019", 700_00]]);
    const receipt = book.ledgerOf("Bolt & Co").entries.find((entry) => entry.side === "credit");
    expect(receipt).toMatchObject({ kind: "receipt", amountMinor: 500_00, inferred: true });
    expect(book.ledgerOf("Bolt & Co").allocations[0]).toMatchObject({ reason: "inferred" });
  });

  it("a settlement date is a receipt of the whole on that day", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount,Settled Date
Acme,1,13/01/2026,500.00,14/02/2026
Acme,2,13/01/2026,80.00,
`);
    const ledger = new TestBook().write(plan.changes).ledgerOf("Acme");
    expect(ledger.entries.find((entry) => entry.side === "credit")).toMatchObject({
      on: "2026-02-14",
      amountMinor: 500_00,
      inferred: false,
    });
    expect(ledger.allocations[0]).toMatchObject({ reason: "settled-date", on: "2026-02-14", amountMinor: 500_00 });
    expect(openItems(ledger, day("2026-02-13"))).toHaveLength(2);
    expect(openItems(ledger, day("2026-02-14"))).toHaveLength(1);
  });

  it("a settlement before the invoice counts from the invoice's day", () => {
    const { plan } = importText(
      "Customer,Invoice No,Invoice Date,Amount,Settled Date\nAcme,1,13/01/2026,500.00,02/01/2026\n",
    );
    const ledger = new TestBook().write(plan.changes).ledgerOf("Acme");
    expect(ledger.allocations[0]).toMatchObject({ on: "2026-01-13" });
  });

  it("a settlement date in the future is told and not believed", () => {
    const { plan } = importText(
      "Customer,Invoice No,Invoice Date,Amount,Settled Date\nAcme,1,13/01/2026,500.00,13/01/2027\n",
    );
    expect(plan.notes).toContainEqual(expect.objectContaining({ kind: "settled-in-future", number: "1" }));
    expect(openOf(new TestBook().write(plan.changes), "Acme")).toEqual([["1", 500_00]]);
  });

  it("terms give the due day where the file has none", () => {
    const { plan } = importText("Customer,Invoice No,Invoice Date,Amount,Terms\nAcme,1,13/01/2026,5.00,Net 14\n");
    const [invoice] = new TestBook().write(plan.changes).ledgerOf("Acme").entries;
    expect(invoice).toMatchObject({ dueOn: "2026-01-27" });
  });

  it("rows of one invoice that repeat its total count once", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Total,Description
Acme,1,13/01/2026,500.00,Doors
Acme,1,13/01/2026,500.00,Fitting
`);
    expect(plan.documents.new).toBe(1);
    expect(openOf(new TestBook().write(plan.changes), "Acme")).toEqual([["1", 500_00]]);
    expect(plan.notes).toContainEqual({ kind: "repeated-totals", documents: 1 });
  });

  it("rows of one invoice with different amounts are its parts", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount
Acme,1,13/01/2026,500.00
Acme,1,13/01/2026,40.00
Acme,2,13/01/2026,70.00
Acme,2,13/01/2026,70.00
`);
    expect(openOf(new TestBook().write(plan.changes), "Acme")).toEqual([
      ["1", 540_00],
      ["2", 140_00],
    ]);
  });

  it("parts with days of their own are instalments", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Due Date,Amount
Acme,1,13/01/2026,13/02/2026,50.00
Acme,1,13/01/2026,13/03/2026,50.00
`);
    const items = openItems(new TestBook().write(plan.changes).ledgerOf("Acme"), FAR);
    expect(items.map((item) => [item.dueOn, item.openMinor])).toEqual([
      ["2026-02-13", 50_00],
      ["2026-03-13", 50_00],
    ]);
  });

  it("what is below zero is a credit note, held on account", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount
Acme,1,13/01/2026,500.00
Acme,C7,15/01/2026,-80.00
`);
    const book = new TestBook().write(plan.changes);
    expect(heldOf(book, "Acme")).toEqual([80_00]);
    expect(plan.rows.find((row) => row.number === "C7")).toMatchObject({ what: "credit-note", outcome: "new" });
  });

  it("a credit note already used in part counts for what is left", () => {
    const { plan } = importText(`Customer,Type,Invoice No,Invoice Date,Amount,Outstanding
Acme,Invoice,1,13/01/2026,200.00,140.00
Acme,Credit note,C7,15/01/2026,-100.00,-40.00
`);
    const book = new TestBook().write(plan.changes);
    expect([openOf(book, "Acme"), heldOf(book, "Acme")]).toEqual([[["1", 140_00]], [40_00]]);
    const open = plan.reconciliation.find((line) => line.basis === "open");
    expect(open).toMatchObject({ fileMinor: 100_00, bookMinor: 100_00, differenceMinor: 0 });
  });

  it("a currency beside an amount is that amount's currency", () => {
    const { plan } = importText(
      "Customer,Invoice No,Invoice Date,Amount\nAcme,1,13/01/2026,€5.00\nAcme,2,13/01/2026,6.00\n",
    );
    expect(plan.rows.map((row) => [row.number, row.currency])).toContainEqual(["1", "EUR"]);
    expect(plan.reconciliation.map((line) => [line.currency, line.fileMinor])).toEqual([
      ["EUR", 5_00],
      ["GBP", 6_00],
    ]);
  });
});
