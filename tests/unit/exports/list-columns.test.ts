import { describe, expect, it } from "vitest";
import { createBook } from "#renderer/book/book.ts";
import { caseColumns, stopColumns } from "#renderer/features/cases/case-columns.tsx";
import { LAW_EXPORT, lawRows } from "#renderer/features/cases/law-columns.tsx";
import { limitationColumns } from "#renderer/features/cases/limitation-columns.tsx";
import { ledgerExport } from "#renderer/features/customers/ledger-export.ts";
import { causeColumns } from "#renderer/features/disputes/cause-columns.tsx";
import { importExport } from "#renderer/features/imports/earlier-columns.tsx";
import { OFFER_EXPORT } from "#renderer/features/plans/offer-export.ts";
import { QUEUE_EXPORT } from "#renderer/features/today/queue-export.ts";
import { limitationClocks } from "#shared/cases/limitation.ts";
import type { OwnLimitation } from "#shared/cases/limitation-law.ts";
import { disputeCauses } from "#shared/chasing/dispute-causes.ts";
import { offerStatus } from "#shared/chasing/offer-status.ts";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { words } from "#shared/chasing/words.ts";
import { type ExportColumn, listSheet, sheetCsv } from "#shared/exports/sheet.ts";
import type { ImportRecord } from "#shared/imports/rows.ts";
import type { Change } from "#shared/journal/change.ts";
import { runningBalance } from "#shared/ledger/running-balance.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { agency } from "#tests/unit/cases/case-rows.ts";
import { caseRow, d, dispute, fileOf, hollins, m, offer, recorded } from "#tests/unit/chasing/chase-file.ts";

const OWN: OwnLimitation = {
  id: "own-1",
  country: "DE",
  years: 3,
  from: "end-of-year",
  restartsByPayment: false,
  restartsByAcknowledgment: true,
  source: "BGB section 195",
  seenOn: d("2026-05-30"),
};

const AS_AT = d("2026-06-01");
const owes = ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 1000.00`;

/** The lines of the list as CSV, without the mark of its encoding. */
function linesOf<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): readonly string[] {
  return sheetCsv(listSheet("List", columns, rows))
    .slice(1)
    .trimEnd()
    .split("\r\n");
}

/** A book with one customer and one agency. */
function smallBook() {
  const book = createBook();
  const company = hollins({ id: "customer-1" });
  const fairly = agency({ id: "agency-1", name: "Fairly & Co" });
  const changes: readonly Change[] = [
    { op: "row", table: "customers", key: company.id, before: null, after: company },
    { op: "row", table: "agencies", key: fairly.id, before: null, after: fairly },
  ];
  book.apply(changes, book.reader().head);
  return book.reader();
}

describe("what a list says outside the screen", () => {
  it("a case: with whom, for how much, since when, how far", () => {
    const book = smallBook();
    const placed = { amountMinor: m("640.50"), agencyId: "agency-1", number: "C-7" };
    const rows = [caseRow("2026-05-04", "agency", ["1001"], placed)];
    const [head, line] = linesOf(caseColumns(book, AS_AT), rows);
    expect(head).toBe("Case,Customer,With,Currency,Amount,Since,State");
    expect(line).toMatch(`C-7,${book.get("customers", "customer-1")?.name},Fairly & Co,GBP,640.50,2026-05-04,`);
  });

  it("a stop: who, since when, why", () => {
    const rows = [caseRow("2026-05-04", "stop-supply", [], { reason: "Two months late" })];
    expect(linesOf(stopColumns(smallBook()), rows)[1]).toMatch(/,2026-05-04,Two months late$/);
  });

  it("a time to claim: until when, how much, by which law", () => {
    const file = fileOf(owes);
    const [clock] = limitationClocks(file, d("2032-01-01"), []);
    if (!clock) throw new Error("no clock");
    expect(linesOf(limitationColumns(words("en-GB")), [{ customer: file.customer, clock }])).toEqual([
      "Customer,Invoice,Until,Currency,Open,Why",
      `${file.customer.name},1001,2032-02-04,GBP,1000.00,"1001: a claim can be issued until 4 Feb 2032 (Limitation Act 1980, sections 5, 29 and 30)."`,
    ]);
  });

  it("a ledger: each line with what is left of it and the balance after it, amounts in its own currency", () => {
    const paid = ledger`
      invoice 1001 issued 2026-01-05 due 2026-02-04 1000.00
      receipt R1   2026-03-01                        400.00
    `;
    const [invoice] = paid.entries;
    if (!invoice) throw new Error("no entry");
    const lines = linesOf(ledgerExport(paid), runningBalance(paid, invoice.currency, AS_AT));
    expect(lines[0]).toBe(
      "Date,Kind,Number,For,Reference,Due,Days late,Currency,Invoiced,Received,Left to pay,Left on account,Running balance",
    );
    expect(lines[1]).toBe("2026-01-05,Invoice,1001,,,2026-02-04,117,GBP,1000.00,0.00,600.00,,1000.00");
    expect(lines[2]).toMatch(/,GBP,0\.00,400\.00,,0\.00,600\.00$/);
  });

  it("the work of a day: what, whom, why now, how much, since when", () => {
    const item = {
      group: "decisions",
      customerName: "=Hollins",
      why: "no letters left",
      amountMinor: m("380.00"),
      currency: "GBP",
      days: { kind: "age", count: 76 },
      on: AS_AT,
    } as unknown as QueueItem;
    expect(linesOf(QUEUE_EXPORT, [item])[1]).toBe("Decisions,'=Hollins,no letters left,GBP,380.00,76,2026-06-01");
  });

  it("a time to claim by country: an own entry has the day it was looked up", () => {
    const [own, england] = linesOf(LAW_EXPORT, lawRows([OWN])).slice(1);
    expect(own).toBe("Germany,3,The end of the year it fell due in,no,yes,BGB section 195,2026-05-30");
    expect(england).toMatch(/^England and Wales,6,The day it fell due,yes,yes,.*,$/);
  });

  it("a settlement offer: what is owed, what was offered, until when, what became of it", () => {
    const made = offer("2026-05-20", "800.00", "2026-06-10");
    const row = { ...offerStatus(made, owes, AS_AT), id: made.id, customerName: "Hollins" };
    expect(linesOf(OFFER_EXPORT, [row])).toEqual([
      "Offer,Kind,Customer,Made on,Currency,Owed,Offered,Until,State",
      "O-4,Settlement,Hollins,2026-05-20,GBP,1000.00,800.00,2026-06-10,Offered",
    ]);
  });

  it("a cause of disputes: how often, and what is held back", () => {
    const open = dispute("2026-05-01", owes.entries[0]!.id, "200.00");
    const causes = disputeCauses([fileOf(owes, { disputes: [open] })], d("2025-06-01"), d("2026-06-02"), AS_AT);
    expect(
      linesOf(
        causeColumns(() => "Short delivery"),
        causes,
      ),
    ).toEqual([
      "About,Disputes,Of them open,Currency,Held back now,They were right,Credited",
      "Short delivery,1,1,GBP,200.00,0,0.00",
    ]);
  });

  it("an earlier import: which file, what it brought, and whether it was undone", () => {
    const record: ImportRecord = {
      ...recorded,
      id: "import-1",
      on: d("2026-05-01"),
      kind: "debtors",
      fileName: "open.csv",
      fileSha256: "ab12",
      layout: "",
      counts: { new: 3, changed: 2, unchanged: 1, rejected: 0 },
      seq: 9,
      undoneOn: d("2026-05-02"),
    };
    expect(
      linesOf(
        importExport(() => "LK"),
        [record],
      )[1],
    ).toBe("2026-05-01,open.csv,Invoices,3,2,1,0,LK,2026-05-02,ab12");
  });
});
