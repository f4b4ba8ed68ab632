import { describe, expect, it } from "vitest";
import { ALL_BUSINESSES, type NewKinds, withNewKinds } from "#shared/imports/new-kinds.ts";
import { importText, LIST, openOf, TestBook } from "./support.ts";

describe("customers", () => {
  const CONTACTS =
    "Customer No,Customer,E-mail,Phone,Address 1,Town,Postcode,Country\n0042,Acme Ltd,ap@acme.example,0113 496 0000,1 High St,Leeds,LS1 1AA,United Kingdom\n";

  it("a list of customers without invoices is taken as one", () => {
    const { plan } = importText(CONTACTS);
    expect(plan.customers.new).toBe(1);
    const acme = new TestBook().write(plan.changes).named("Acme Ltd");
    expect(acme).toMatchObject({
      code: "0042",
      address: { lines: ["1 High St"], town: "Leeds", postcode: "LS1 1AA", country: "GB" },
    });
    expect(acme.contacts).toMatchObject([{ email: "ap@acme.example", phone: "0113 496 0000", role: "accounts" }]);
  });

  it("fills and corrects a known customer and tells each field", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText(CONTACTS, { book });
    expect(plan.customers).toMatchObject({ changed: 1, new: 0 });
    const [row] = plan.rows;
    expect(row?.details.map((detail) => detail.kind === "field" && detail.field)).toEqual([
      "address",
      "email",
      "phone",
    ]);
  });

  it("an empty cell blanks nothing", () => {
    const book = new TestBook().write(importText(CONTACTS).plan.changes);
    const { plan } = importText("Customer No,Customer,E-mail,Phone\n0042,Acme Ltd,,\n", { book });
    expect(plan.changes).toEqual([]);
  });

  it("is found by name where the file has no number", () => {
    const book = new TestBook().write(importText(LIST).plan.changes);
    const { plan } = importText("Customer,Invoice No,Invoice Date,Amount\nBOLT AND CO.,77,13/01/2026,5.00\n", {
      book,
      options: { updateCustomers: false },
    });
    expect(plan.customers).toMatchObject({ new: 0, unchanged: 1 });
  });

  it("two branches of one name with numbers of their own stay two", () => {
    const { plan } = importText(`Customer No,Customer,Invoice No,Invoice Date,Amount
1,Acme,A,13/01/2026,5.00
2,Acme,B,13/01/2026,6.00
`);
    expect(plan.customers.new).toBe(2);
  });

  it("rows with and without the number are one customer", () => {
    const { plan } = importText(`Customer No,Customer,Invoice No,Invoice Date,Amount
1,Acme,A,13/01/2026,5.00
,Acme,B,13/01/2026,6.00
`);
    expect(plan.customers.new).toBe(1);
    expect(openOf(new TestBook().write(plan.changes), "Acme")).toHaveLength(2);
  });
});

describe("what new customers are", () => {
  const TWO = "Customer No,Customer\n1,Ann Fell\n2,Bolt & Co\n";
  const kindsAfter = (kinds: NewKinds, book = new TestBook()) =>
    Object.fromEntries(
      book
        .write(withNewKinds(importText(TWO, { book }).plan, kinds).changes)
        .customers.map(({ name, kind }) => [name, kind]),
    );

  it.each<[NewKinds, string, string]>([
    [ALL_BUSINESSES, "company", "company"],
    [{ are: "consumers", consumerLines: new Set() }, "individual", "individual"],
    [{ are: "some-of-each", consumerLines: new Set([2]) }, "individual", "company"],
    // Ticked before it was said that all are businesses.
    [{ are: "businesses", consumerLines: new Set([2]) }, "company", "company"],
  ])("%j: Ann is %s, Bolt is %s", (kinds, ann, bolt) => {
    expect(kindsAfter(kinds)).toEqual({ "Ann Fell": ann, "Bolt & Co": bolt });
  });

  it("says nothing of those known before", () => {
    const book = new TestBook();
    book.write(importText("Customer No,Customer\n2,Bolt\n", { book }).plan.changes);
    const all = kindsAfter({ are: "consumers", consumerLines: new Set() }, book);
    expect(all).toEqual({ "Bolt & Co": "company", "Ann Fell": "individual" });
  });
});
