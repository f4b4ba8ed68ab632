import { describe, expect, it } from "vitest";
import { importText } from "./support.ts";

describe("rejected rows", () => {
  it.each([
    ["no customer", ",1,13/01/2026,5.00", { kind: "no-customer" }],
    ["no number", "Acme,,13/01/2026,5.00", { kind: "no-number" }],
    ["no date", "Acme,1,,5.00", { kind: "no-date" }],
    ["a day that does not exist", "Acme,1,31/02/2026,5.00", { kind: "not-a-date", text: "31/02/2026" }],
    ["no amount", "Acme,1,13/01/2026,", { kind: "no-amount" }],
    ["words for an amount", "Acme,1,13/01/2026,tbc", { kind: "not-an-amount", text: "tbc" }],
    ["nothing", "Acme,1,13/01/2026,0.00", { kind: "nothing-owed" }],
    ["a third of a penny", "Acme,1,13/01/2026,0.333", { kind: "not-an-amount" }],
  ])("%s: left out with the reason and the line", (_, row, reason) => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount\nBolt,9,14/01/2026,7.00\n${row}\n`);
    expect(plan.documents).toMatchObject({ new: 1, rejected: 1 });
    expect(plan.rejections[0]).toMatchObject({ line: 3, reason });
  });

  it.each([
    ["Draft", "draft"],
    ["Voided", "void"],
  ])("a row of status %s is no claim", (status, kind) => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount,Status\nAcme,1,13/01/2026,5.00,${status}\n`);
    expect(plan.rejections[0]).toMatchObject({ reason: { kind } });
  });

  it("explain the difference between file and book", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount
Acme,1,13/01/2026,500.00
Acme,2,31/02/2026,80.00
`);
    expect(plan.reconciliation).toEqual([
      {
        currency: "GBP",
        basis: "total",
        fileMinor: 580_00,
        bookMinor: 500_00,
        differenceMinor: 80_00,
        reasons: [{ kind: "rejected", count: 1, amountMinor: 80_00 }],
      },
    ]);
  });

  it("the label of an ageing bucket is no row, with spaces around it too", () => {
    const { drafts } = importText(
      "Invoice No,Invoice Date,Customer,Amount\n 1 - 30 days ,,,\n1,13/01/2026,Acme,5.00\n",
    );
    expect(drafts).toMatchObject({ rejections: [], rows: 1, documents: [{ number: "1" }] });
  });

  it("a report's own wrong total is told, never a reason to reject", () => {
    const { plan } = importText(`Customer,Invoice No,Invoice Date,Amount\nAcme,1,13/01/2026,500.00\nTotal,,,0.00\n`);
    expect(plan.documents).toMatchObject({ new: 1, rejected: 0 });
    expect(plan.notes).toContainEqual({
      kind: "report-total-differs",
      line: 3,
      currency: "GBP",
      statedMinor: 0,
      countedMinor: 500_00,
    });
  });
});
