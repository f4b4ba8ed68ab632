import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { heldOf, type ImportInput, importText, openOf, TestBook } from "./support.ts";

const TODAY = day("2026-12-31");

function imported(file: string, input: ImportInput = {}) {
  const result = importText(readFileSync(`tests/fixtures/imports/${file}`), { today: TODAY, ...input });
  return { ...result, book: new TestBook().write(result.plan.changes) };
}

describe("files of accounting packages are known by their header", () => {
  it.each([
    ["xero-invoices.csv", "xero-invoices"],
    ["xero-contacts.csv", "xero-contacts"],
    ["xero-aged-receivables.csv", "xero-aged-receivables"],
    ["quickbooks-ageing.csv", "quickbooks-ageing"],
    ["quickbooks-contacts.csv", "quickbooks-contacts"],
    ["quickbooks-invoices.iif", "quickbooks-iif"],
    ["quickbooks-customers.iif", "quickbooks-iif"],
    ["sage50-audit-trail.csv", "sage50-audit-trail"],
    ["freshbooks-invoices.csv", "freshbooks-invoices"],
    ["zoho-invoices.csv", "zoho-invoices"],
    ["zoho-contacts.csv", "zoho-contacts"],
    ["wave-transactions.csv", "wave-transactions"],
    ["myob-sales.txt", "myob-sales"],
    ["invoice2go.csv", "invoice2go"],
    ["datev-extf.csv", "datev-extf"],
    ["tally-debtors.csv", "tally-debtors"],
  ])("%s", (file, id) => {
    const { inspection, plan, book } = imported(file);
    expect(inspection.layout?.id).toBe(id);
    expect(plan.documents.rejected + plan.customers.rejected).toBe(plan.rejections.length);
    expect(book.customers.length).toBeGreaterThan(0);
  });

  it("any other file has none", () => {
    expect(importText("Customer,Invoice No,Date,Amount\nA,1,13/01/2026,5\n").inspection.layout).toBeNull();
  });
});

describe("Xero", () => {
  it("totals that repeat on every line count once, bills and drafts are left out", () => {
    const { book, plan } = imported("xero-invoices.csv");
    expect(openOf(book, "Hollins & Bray Ltd")).toEqual([["INV-0041", 1000_00]]);
    expect(plan.rejections.map((row) => row.reason.kind)).toEqual(["not-a-sale", "draft"]);
    expect(book.customers.map((customer) => customer.name)).toEqual(["Hollins & Bray Ltd", "Kettlewell Brothers"]);
  });

  it("credit notes and overpayments are money held; an invoice paid on a day not given is not taken", () => {
    const { book, plan } = imported("xero-invoices.csv");
    expect(heldOf(book, "Kettlewell Brothers")).toEqual([120_00, 50_00]);
    expect(plan.rows.find((row) => row.number === "INV-0042")).toMatchObject({
      outcome: "unchanged",
      details: [{ kind: "paid-before" }],
    });
  });

  it("contacts keep account numbers and terms", () => {
    const { book } = imported("xero-contacts.csv");
    expect(book.named("HOL01")).toMatchObject({
      terms: { kind: "days", days: 14 },
      registrationNumber: "01234567",
      address: { lines: ["1 Dock Rd"], town: "Bristol", postcode: "BS1 5AD", country: "GB" },
      contacts: [{ name: "Dawn Hollins", email: "ap@hollins.example" }],
    });
    expect(book.named("00042").terms).toEqual({ kind: "day-of-next-month", dayOfMonth: 20 });
  });

  it("an aged report names each customer on a row of its own, and its wrong grand total is only told", () => {
    const { book, plan, mapping } = imported("xero-aged-receivables.csv");
    expect(mapping.asAt).toBe("2026-03-31");
    expect(openOf(book, "Hollins & Bray Ltd")).toEqual([["INV-0041", 1000_00]]);
    expect(heldOf(book, "Hollins & Bray Ltd")).toEqual([120_00]);
    expect(openOf(book, "Kettlewell Brothers")).toEqual([["INV-0044", 250_50]]);
    expect(plan.rejections).toEqual([]);
    expect(plan.notes).toMatchObject([{ kind: "report-total-differs", statedMinor: 0, countedMinor: 1130_50 }]);
  });
});

describe("QuickBooks", () => {
  it("ageing detail: bucket labels and totals are no rows", () => {
    const { book, plan } = imported("quickbooks-ageing.csv");
    expect(openOf(book, "Alvarez, Dana")).toEqual([["1041", 1284_50]]);
    expect(openOf(book, "Saguaro Ridge Property Group")).toEqual([["1063", 2180_75]]);
    expect([plan.rejections, plan.notes]).toEqual([[], []]);
  });

  it("IIF invoices and credit memos, without bills and counter-lines", () => {
    const { book } = imported("quickbooks-invoices.iif");
    expect(openOf(book, "ABC LLC")).toEqual([["01041", 1284_50]]);
    expect(heldOf(book, "ABC LLC")).toEqual([84_50]);
    expect(book.customers).toHaveLength(1);
  });

  it("IIF customers", () => {
    expect(imported("quickbooks-customers.iif").book.named("ABC LLC")).toMatchObject({
      code: "ABC001",
      address: { lines: ["123 Main St", "Austin, TX 78701"] },
      terms: { kind: "days", days: 30 },
      contacts: [{ email: "john@abcllc.com", phone: "555-0100" }],
    });
  });

  it("contact list with terms", () => {
    const { book } = imported("quickbooks-contacts.csv");
    expect(book.named("Saguaro Ridge Property Group").terms).toEqual({ kind: "days", days: 30 });
  });
});

describe("Sage 50", () => {
  it("split invoices are added up, credits and receipts count, purchases and bank entries are left out", () => {
    const { book, plan } = imported("sage50-audit-trail.csv");
    expect(openOf(book, "HOL001")).toEqual([["10041", 1200_00]]);
    expect(heldOf(book, "HOL001")).toEqual([120_00, 300_00]);
    expect(plan.rejections.map((row) => row.reason)).toEqual([
      { kind: "not-a-sale", text: "PI" },
      { kind: "not-a-sale", text: "BP" },
    ]);
  });
});

describe("other packages", () => {
  it("FreshBooks: lines add up, the day paid is the receipt's day", () => {
    const { book } = imported("freshbooks-invoices.csv");
    const receipt = book.ledgerOf("Acme Studio").entries.find((entry) => entry.side === "credit");
    expect(receipt).toMatchObject({ on: "2026-02-20", amountMinor: 540_00, inferred: false });
    expect(openOf(book, "Bolt & Co")).toEqual([["0000013", 300_00]]);
  });

  it("Zoho: totals repeat, the last payment's day dates what is paid", () => {
    const { book } = imported("zoho-invoices.csv");
    expect(openOf(book, "Acme GmbH")).toEqual([["INV-000017", 595_00]]);
    const receipt = book.ledgerOf("Acme GmbH").entries.find((entry) => entry.side === "credit");
    expect(receipt).toMatchObject({ on: "2026-03-02", currency: "EUR" satisfies string as Currency });
  });

  it("Zoho contacts", () => {
    expect(imported("zoho-contacts.csv").book.named("Acme GmbH")).toMatchObject({
      currency: "EUR",
      creditLimitMinor: 5000_00,
      terms: { kind: "days", days: 14 },
      language: "de-DE",
    });
  });

  it("Wave: only bookings on the receivables account, and a payment pays the invoice it names", () => {
    const { book } = imported("wave-transactions.csv");
    expect(openOf(book, "Acme")).toEqual([["12", 300_00]]);
    expect(book.ledgerOf("Acme").allocations).toMatchObject([{ reason: "by-reference", amountMinor: 200_00 }]);
  });

  it("MYOB: lines add up, what is paid is taken once, terms give the due day", () => {
    const { book } = imported("myob-sales.txt");
    expect(openOf(book, "Acme Pty Ltd")).toEqual([["00000101", 560_00]]);
    expect(book.ledgerOf("Acme Pty Ltd").entries[0]).toMatchObject({ dueOn: "2026-01-29", currency: "AUD" });
    expect(book.ledgerOf("Jo Citizen").entries[0]).toMatchObject({ dueOn: "2026-03-02" });
  });

  it("Invoice2go: a table inside a cell is one cell", () => {
    expect(openOf(imported("invoice2go.csv").book, "Acme")).toEqual([["INV0007", 380_00]]);
  });

  it("DATEV: only bookings on debtors' accounts, the year from the first line, umlauts kept", () => {
    const { book, plan } = imported("datev-extf.csv");
    expect(openOf(book, "10001")).toEqual([["RE-0017", 690_00]]);
    expect(heldOf(book, "10001")).toEqual([119_00]);
    expect(book.ledgerOf("10001").entries.map((entry) => entry.on)).toContain("2024-01-15");
    expect(book.ledgerOf("10001").entries.some((entry) => entry.description === "Türen Müller")).toBe(true);
    expect(plan.rejections).toEqual([]);
  });

  it("Tally: two header rows, Indian groups, Dr and Cr, names on rows of their own", () => {
    const { book } = imported("tally-debtors.csv");
    expect(openOf(book, "Acme Traders")).toEqual([["SB/017", 1_00_000_00]]);
    expect(heldOf(book, "Acme Traders")).toEqual([5_000_00]);
    expect(openOf(book, "Bolt India")).toEqual([["SB/018", 50_000_00]]);
  });
});
