import { describe, expect, test } from "vitest";
import { journalExtractLine } from "#shared/evidence/journal-extract.ts";
import { ofInvoices, rowsOf } from "#shared/evidence/of-invoices.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import type { Change } from "#shared/journal/change.ts";
import { GENESIS_HASH, type JournalEntry } from "#shared/journal/entry.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { minor } from "#shared/money/minor.ts";
import { makeCall, makeNote } from "#tests/support/rows.ts";
import { dispute, promise } from "#tests/unit/chasing/chase-file.ts";
import { everything, letter, sourceOf, step, storedFile } from "./bundle-source.ts";

const item = (invoiceId: string) => ({
  invoiceId,
  amountMinor: minor(1),
  interestMinor: minor(0),
  fixedMinor: minor(0),
});

/** 1001 of £600 is paid, 1002 of £400 has £250 open after one payment of £750. */
const source = sourceOf(
  {
    calls: [
      { ...makeCall("about-1001", "customer-1", "first"), invoiceIds: ["1001"] },
      { ...makeCall("about-1002", "customer-1", "second"), invoiceIds: ["1002"] },
      makeCall("about-all", "customer-1", "all"),
    ],
    notes: [{ ...makeNote("note-1001", "customer-1", "see file"), invoiceIds: ["1001"], fileIds: ["mail-1001"] }],
    disputes: [dispute("2026-02-20", "1001", "100.00"), dispute("2026-02-21", "1002", "100.00")],
    promises: [promise("2026-03-02", "2026-03-10 = 250.00", { invoiceIds: ["1002"] })],
    letters: [
      letter("L-1", [step("posted")], { items: [item("1001")] }),
      letter("L-2", [step("posted")], { items: [item("1001"), item("1002")] }),
    ],
  },
  {
    files: [
      storedFile("mail-1001"),
      storedFile("file-L-1", { kind: "letter" }),
      storedFile("file-L-2", { kind: "letter" }),
      storedFile("copy-1001", { name: "Invoice 1001.pdf" }),
      storedFile("copy-1002", { name: "Invoice 1002.pdf" }),
      storedFile("order", { kind: "contract" }),
    ],
  },
);
const of1002 = ofInvoices(source, ["1002"]);

describe("a bundle about chosen invoices", () => {
  test("none chosen is the whole account", () => {
    expect(ofInvoices(source, [])).toBe(source);
  });

  test("keeps what concerns them, or no invoice in particular, and nothing about others", () => {
    expect(of1002.file.calls.map(({ id }) => id)).toEqual(["about-1002", "about-all"]);
    expect(of1002.file.notes).toEqual([]);
    expect(of1002.file.disputes.map(({ invoiceId }) => invoiceId)).toEqual(["1002"]);
    expect(of1002.file.letters.map(({ number }) => number)).toEqual(["L-2"]);
    expect(of1002.files.map(({ id }) => id)).toEqual(["file-L-2", "copy-1002", "order"]);
    expect(of1002.file.ledger.entries.map(({ kind, number }) => `${kind} ${number}`.trim())).toEqual([
      "invoice 1002",
      "receipt",
    ]);
  });

  test("choosing twice is choosing once", () => {
    expect(ofInvoices(of1002, ["1002"])).toEqual(of1002);
  });

  test("the debt is theirs alone; what is left of a payment is not counted as money on account", () => {
    const plan = planBundle(source, { ...everything, invoiceIds: ["1002"] });
    const text = JSON.stringify(plan);
    expect(plan.lines).toContain("About Invoice 1002 only; the rest of the account is not in it");
    expect(text).not.toMatch(/Invoice 1001|about-1001|"first"/);
    expect(text).not.toContain("on account");
    const account = plan.parts.find(({ id }) => id === "ledger");
    expect(account?.title).toBe("Account of the chosen invoices");
    expect(JSON.stringify(account)).toContain("£250.00");
  });

  test("a payment that went to other invoices too says how much of it went to these", () => {
    const { chronology } = planBundle(source, { ...everything, invoiceIds: ["1002"] });
    expect(chronology.map(({ what }) => what)).toContain(
      "Payment received, £750.00, £150.00 of it set against these invoices",
    );
  });

  test("the journal keeps its place but not its words for changes of other rows", () => {
    const shown = rowsOf(of1002);
    const [first, second] = source.file.calls.map((call, at) => entryOf(at + 1, call));
    const line = (entry: JournalEntry) => journalExtractLine(entry, "customer-1", new Set(), shown) ?? "";
    expect(line(first as JournalEntry)).toContain('"body":null');
    expect(line(second as JournalEntry)).toContain("second");
  });
});

function entryOf(seq: number, row: { readonly id: string }): JournalEntry {
  const changes = [{ op: "row", table: "calls", key: row.id, before: null, after: row } as Change];
  return sealEntry({
    v: 1,
    seq,
    at: "2026-01-05T09:00:00.000Z",
    offset: 0,
    user: "len",
    command: "record-call",
    subject: null,
    prev: GENESIS_HASH,
    salt: "00",
    body: { kind: "changes", schema: 1, summary: "Call", changes },
  });
}
