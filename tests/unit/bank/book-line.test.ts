import { describe, expect, it } from "vitest";
import { type Booking, bookLine } from "#shared/bank/book-line.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { FAR, importText, TestBook } from "../imports/support.ts";

const LIST = `Customer,Invoice No,Invoice Date,Due Date,Amount,Outstanding
Acme,1001,13/01/2026,12/02/2026,600.00,600.00
Acme,1002,20/01/2026,19/02/2026,400.00,400.00
`;

const line: BankLine = {
  id: "l1",
  fingerprint: "f",
  account: "12345678",
  on: day("2026-03-15"),
  currency: currency("GBP"),
  amountMinor: minor(600_00),
  payer: "ACME",
  payerAccount: "",
  text: "INV 1001",
  reference: "R7",
  chargesMinor: null,
  importId: "i",
  state: "open",
  customerId: "",
  entryId: "",
  why: "",
  recordedAt: "",
  recordedBy: "",
};

const ids = (function* () {
  for (let id = 1; ; id += 1) yield `b${id}`;
})();
const writer = { today: day("2026-06-30"), nowAt: "2026-06-30T10:00:00Z", userId: "u", newId: () => ids.next().value };

function book(ledger: CustomerLedger, booking: Booking, fields: Partial<BankLine> = {}): CustomerLedger {
  const booked = bookLine(ledger, { ...line, ...fields }, booking, writer);
  if (!booked.ok) throw new Error(booked.error.kind);
  const after = withRows(ledger, booked.value.rows);
  expect(ledgerFaults(after)).toEqual([]);
  return after;
}

const acme = () => new TestBook().write(importText(LIST).plan.changes).ledgerOf("Acme");
const idOf = (ledger: CustomerLedger, number: string) => ledger.entries.find((entry) => entry.number === number)!.id;
const openOf = (ledger: CustomerLedger) => openItems(ledger, FAR).map((item) => [item.entry.number, item.openMinor]);

describe("booking a bank line", () => {
  it("a receipt pays what was chosen, on the bank's day; the rest stays on account", () => {
    const ledger = acme();
    const part = { debitId: idOf(ledger, "1002"), number: "1002", amountMinor: minor(400_00) };
    const after = book(ledger, { kind: "receipt", customerId: "c", parts: [part], chargesMinor: minor(0) });
    expect([openOf(after), openCredits(after, FAR).map((credit) => credit.openMinor)]).toEqual([
      [["1001", 600_00]],
      [200_00],
    ]);
    expect(after.entries.at(-1)).toMatchObject({ kind: "receipt", on: "2026-03-15", reference: "R7", inferred: false });
  });

  it("charges that banks kept are given up, so that the invoice is settled", () => {
    const ledger = acme();
    const part = { debitId: idOf(ledger, "1001"), number: "1001", amountMinor: minor(600_00) };
    const booking: Booking = { kind: "receipt", customerId: "c", parts: [part], chargesMinor: minor(12_50) };
    const after = book(ledger, booking, { amountMinor: minor(587_50) });
    expect(openOf(after)).toEqual([["1002", 400_00]]);
    expect(
      after.entries.filter((entry) => entry.side === "credit").map((entry) => [entry.kind, entry.amountMinor]),
    ).toEqual([
      ["receipt", 587_50],
      ["write-off", 12_50],
    ]);
  });

  it("an inferred payment is confirmed and gets the day on which it came", () => {
    const books = new TestBook().write(importText(LIST).plan.changes);
    books.write(
      importText(LIST.replace("600.00,600.00", "600.00,0.00").replace("400.00,400.00", "400.00,399.00"), {
        book: books,
      }).plan.changes,
    );
    const ledger = books.ledgerOf("Acme");
    const inferred = ledger.entries.find((entry) => entry.inferred && entry.amountMinor === 600_00)!;
    const after = book(ledger, { kind: "confirms-inferred", customerId: "c", entryId: inferred.id });
    expect(after.entries.find((entry) => entry.id === inferred.id)).toMatchObject({
      on: "2026-03-15",
      inferred: false,
    });
    expect(openItems(after, day("2026-03-14")).some((item) => item.entry.number === "1001")).toBe(true);
    expect(openItems(after, day("2026-03-15")).some((item) => item.entry.number === "1001")).toBe(false);
  });

  it("a payment that came back opens its invoice again from that day", () => {
    const ledger = acme();
    const part = { debitId: idOf(ledger, "1001"), number: "1001", amountMinor: minor(600_00) };
    const paid = book(ledger, { kind: "receipt", customerId: "c", parts: [part], chargesMinor: minor(0) });
    const receipt = paid.entries.at(-1)!;
    const returned: Booking = { kind: "returned", customerId: "c", entryId: receipt.id };
    const after = book(paid, returned, { on: day("2026-03-20"), amountMinor: minor(-600_00), text: "Unpaid cheque" });
    expect(openItems(after, day("2026-03-19")).map((item) => item.entry.number)).toEqual(["1002"]);
    expect(openItems(after, day("2026-03-20")).map((item) => item.entry.number)).toContain("1001");
    expect(after.entries.at(-1)).toMatchObject({ kind: "reversal", description: "Cheque returned unpaid" });
  });

  it("more than is open is refused with the reason", () => {
    const ledger = acme();
    const part = { debitId: idOf(ledger, "1002"), number: "1002", amountMinor: minor(500_00) };
    const result = bookLine(
      ledger,
      line,
      { kind: "receipt", customerId: "c", parts: [part], chargesMinor: minor(0) },
      writer,
    );
    expect(result).toMatchObject({ ok: false, error: { kind: "over-allocated", number: "1002" } });
  });
});
