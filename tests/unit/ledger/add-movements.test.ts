import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { addCreditNote } from "#shared/ledger/add-credit-note.ts";
import { addInvoice, type InvoiceInput } from "#shared/ledger/add-invoice.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import { emptyLedger } from "#shared/ledger/ledger.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { brief, GBP, ledger, money, refusal, testWriter, unwrap, written } from "#tests/support/ledger-dsl.ts";

const writer = testWriter("2026-06-30");
const empty = emptyLedger("customer-1");

const invoice: InvoiceInput = {
  number: " 00123 ",
  on: day("2026-01-05"),
  amountMinor: money("600.00"),
  currency: GBP,
  dueOn: null,
  terms: { kind: "days", days: 30 },
};

describe("add invoice", () => {
  test("the terms give the due day, leading zeros stay, the writer is on record", () => {
    expect(unwrap(addInvoice(empty, invoice, writer)).invoice).toMatchObject({
      number: "00123",
      dueOn: "2026-02-04",
      kind: "invoice",
      side: "debit",
      recordedBy: "len",
      recordedAt: writer.nowAt,
    });
  });

  test.each<[string, Partial<InvoiceInput>, string]>([
    ["no number", { number: "  " }, "number-missing"],
    ["no amount", { amountMinor: money("0.00") }, "not-above-zero"],
    ["a negative amount", { amountMinor: money("-1.00") }, "not-above-zero"],
    ["a due day before the invoice", { dueOn: day("2026-01-04") }, "due-before-issue"],
    ["terms by agreement without a due day", { terms: { kind: "by-agreement" } }, "due-date-missing"],
    [
      "instalments that do not add up",
      { instalments: [{ dueOn: day("2026-02-05"), amountMinor: money("599.99") }] },
      "instalments-differ",
    ],
    [
      "an instalment before the invoice",
      { instalments: [{ dueOn: day("2026-01-01"), amountMinor: money("600.00") }] },
      "due-before-issue",
    ],
  ])("refuses %s", (_, change, kind) => {
    expect(refusal(addInvoice(empty, { ...invoice, ...change }, writer))).toBe(kind);
  });

  test("a number is used once", () => {
    const book = written(empty, addInvoice(empty, invoice, writer));
    expect(refusal(addInvoice(book, invoice, writer))).toBe("number-taken");
  });

  test("instalments are kept in the order of their due days; all is due with the last", () => {
    const instalments = [
      { dueOn: day("2026-03-05"), amountMinor: money("200.00") },
      { dueOn: day("2026-02-05"), amountMinor: money("400.00") },
    ];
    const added = unwrap(addInvoice(empty, { ...invoice, instalments }, writer)).invoice;
    expect(added.instalments.map((part) => part.dueOn)).toEqual(["2026-02-05", "2026-03-05"]);
    expect(added.dueOn).toBe("2026-03-05");
  });
});

const oneInvoice = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04  600.00
`;

describe("add receipt", () => {
  test("money dated tomorrow has not come yet", () => {
    const input = {
      on: day("2026-07-01"),
      amountMinor: money("1.00"),
      currency: GBP,
      method: "cash",
      allocate: { how: "oldest-first" },
    } as const;
    expect(refusal(addReceipt(oneInvoice, input, writer))).toBe("in-the-future");
    expect(addReceipt(oneInvoice, { ...input, on: day("2026-06-30") }, writer).ok).toBe(true);
  });
});

describe("add credit note", () => {
  const note = {
    number: "C1",
    on: day("2026-02-10"),
    amountMinor: money("100.00"),
    currency: GBP,
    invoiceId: "1001",
    corrects: "from-its-day",
  } as const;

  test("linked, it lowers its invoice", () => {
    const book = written(oneInvoice, addCreditNote(oneInvoice, note, writer));
    expect(brief(openItems(book, note.on))).toEqual([{ number: "1001", openMinor: money("500.00") }]);
    expect(book.allocations[0]?.reason).toBe("credit-note-link");
  });

  test("what its invoice no longer needs stays on account", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04  600.00
      receipt R1    2026-02-01  560.00
    `;
    const book = written(paid, addCreditNote(paid, note, writer));
    expect(openItems(book, note.on)).toEqual([]);
    expect(brief(openCredits(book, note.on))).toEqual([{ number: "C1", openMinor: money("60.00") }]);
  });

  test("without an invoice it is credit of the customer", () => {
    const book = written(oneInvoice, addCreditNote(oneInvoice, { ...note, invoiceId: "" }, writer));
    expect(brief(openCredits(book, note.on))).toEqual([{ number: "C1", openMinor: money("100.00") }]);
  });

  test("its number is used once, but may be that of an invoice", () => {
    const book = written(oneInvoice, addCreditNote(oneInvoice, { ...note, number: "1001" }, writer));
    expect(refusal(addCreditNote(book, { ...note, number: "1001" }, writer))).toBe("number-taken");
  });

  test("refuses an invoice that is not there", () => {
    expect(refusal(addCreditNote(oneInvoice, { ...note, invoiceId: "nope" }, writer))).toBe("unknown-entry");
  });
});
