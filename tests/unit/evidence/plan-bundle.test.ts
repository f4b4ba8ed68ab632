import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { chronology } from "#shared/evidence/chronology.ts";
import { exhibits } from "#shared/evidence/exhibits.ts";
import { evidenceGaps } from "#shared/evidence/gaps.ts";
import { journalExtractLine } from "#shared/evidence/journal-extract.ts";
import { fingerprint, manifestText } from "#shared/evidence/manifest.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { heldBack, withheldItems } from "#shared/evidence/withheld.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { makeNote } from "#tests/support/rows.ts";
import { dispute, offer, promise } from "#tests/unit/chasing/chase-file.ts";
import { everything, letter, sourceOf, step, storedFile } from "./bundle-source.ts";

describe("exhibits", () => {
  test("are numbered terms, invoices, letters, disputes, notes, others, each by its day", () => {
    const source = sourceOf(
      {
        disputes: [dispute("2026-02-20", "1002", "100.00", { fileIds: ["photo"] })],
        notes: [{ ...makeNote("n", "customer-1", "see file"), fileIds: ["mail"] }],
      },
      {
        files: [
          storedFile("hours"),
          storedFile("photo"),
          storedFile("mail"),
          storedFile("file-L-0001", { kind: "letter" }),
          storedFile("copy", { name: "Invoice 1002.pdf" }),
          storedFile("order", { kind: "contract" }),
          storedFile("logo", { kind: "logo" }),
          storedFile("later", { on: day("2026-05-01") }),
        ],
      },
    );
    expect(exhibits(source, everything).map((one) => `${one.id} ${one.section} ${one.fileId}`)).toEqual([
      "E1 terms order",
      "E2 invoices copy",
      "E3 letters file-L-0001",
      "E4 disputes photo",
      "E5 calls mail",
      "E6 other hours",
    ]);
  });

  test("a letter out of the file of its run takes its own pages only", () => {
    const files = [storedFile("file-L-0001", { kind: "letter", customerId: "" })];
    const letters = [letter("L-0001", [step("posted")], { firstPage: 4, pages: 2 })];
    expect(exhibits(sourceOf({ letters }, { files }), everything)[0]?.pages).toEqual({ first: 4, count: 2 });
  });

  test.each(["prepared", "withdrawn", "void"] as const)("a letter that is %s is no exhibit", (state) => {
    const letters = [letter("L-0001", [step("printed"), step(state)].slice(state === "prepared" ? 1 : 0))];
    expect(exhibits(sourceOf({ letters }), everything)).toEqual([]);
  });
});

describe("what is withheld", () => {
  test("private rows, settlement offers and proofs that list other customers; files of a private note with it", () => {
    const source = sourceOf(
      {
        notes: [{ ...makeNote("advice", "customer-1", "privileged"), isPrivate: true, fileIds: ["opinion"] }],
        offers: [offer("2026-03-01", "100.00", "2026-03-20")],
      },
      {
        files: [
          storedFile("opinion"),
          storedFile("list", { kind: "proof-of-posting", customerId: "" }),
          storedFile("own", { kind: "proof-of-posting" }),
        ],
      },
    );
    const items = withheldItems(source);
    expect(items.map((item) => `${item.kind} ${item.reason}`).sort()).toEqual([
      "call marked-private",
      "file names-other-customers",
      "note marked-private",
      "offer may-be-without-prejudice",
    ]);
    expect(exhibits(source, everything).map((one) => one.fileId)).toEqual(["own"]);
    expect(JSON.stringify(planBundle(source, everything))).not.toMatch(/privileged|Our solicitor says/);
    const released = items.map((item) => item.id);
    expect(heldBack(items, released).map((item) => item.kind)).toEqual(["file"]);
    expect(JSON.stringify(planBundle(source, { ...everything, releasedIds: released }))).toContain("privileged");
  });
});

describe("the chronology", () => {
  test("is in the order of days, names late entries, and points every line at an exhibit or part of the bundle", () => {
    const source = sourceOf({ promises: [promise("2026-03-05", "2026-03-15 = 250.00")] });
    const plan = planBundle(source, everything);
    const lines = chronology(source, everything, plan.exhibits);
    expect(lines.map((line) => line.on)).toEqual(lines.map((line) => line.on).toSorted());
    const targets = new Set([...plan.parts.map((part) => part.id), ...plan.exhibits.map((one) => one.id)]);
    expect(lines.filter((line) => !targets.has(line.target))).toEqual([]);
    expect(lines.map((line) => line.what)).toContain("Second reminder L-0001 (£250.00) posted: RM123");
    expect(lines.some((line) => /not kept: £250\.00 had not come by/.test(line.what))).toBe(true);
  });

  test("leaves out the sections that were not chosen", () => {
    const source = sourceOf();
    const lines = chronology(source, { ...everything, sections: ["ledger"] }, []);
    expect(new Set(lines.map((line) => line.target))).toEqual(new Set(["ledger"]));
  });
});

describe("interest in the bundle", () => {
  test("an invoice whose rate is not known is named in the gaps, the proof and the draft, never left out in silence", () => {
    const book = ledger`
      invoice 1002  issued 2026-09-01  due 2026-10-01   400.00
    `;
    const source = sourceOf({ ledger: book }, { asAt: day("2026-11-30") });
    expect(evidenceGaps(source).find((gap) => gap.kind === "rate-missing")?.detail).toContain("1002");
    const said = JSON.stringify(planBundle(source, everything).parts);
    expect(said).toContain("not known to Duebook: 1002.");
    expect(said).toContain("Interest on 1002 is left out");
  });

  test("the draft claims what is due and nothing that falls due later", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      invoice 1002  issued 2026-04-20  due 2026-05-20   400.00
    `;
    const said = (asAt: string) => {
      const parts = planBundle(sourceOf({ ledger: book }, { asAt: day(asAt) }), everything).parts;
      return JSON.stringify(parts.find((one) => one.id === "particulars"));
    };
    expect(said("2026-04-30")).toContain("remains due and unpaid £600.00.");
    expect(said("2026-04-30")).toContain("Invoices of £400.00 in this bundle fall due after that day");
    expect(said("2026-04-30")).toMatch(/The Claimant claims: \(1\) £600\.00/);
    expect(said("2026-05-21")).toMatch(/The Claimant claims: \(1\) £1,000\.00/);
    expect(said("2026-02-04")).toContain("there is nothing to claim yet");
  });

  test("a promise that was made good late says what was missing on its day", () => {
    const book = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
      receipt       2026-04-10                           600.00
    `;
    const lines = chronology(
      sourceOf({ ledger: book, promises: [promise("2026-03-02", "2026-03-09=600.00")] }),
      everything,
      [],
    );
    expect(lines.map(({ what }) => what)).toContain(
      "Promise of 2 Mar 2026 not kept: £600.00 had not come by 9 Mar 2026",
    );
  });

  test("the tables of a bundle are in order of their days, each column with its head", () => {
    const { csvs } = planBundle(sourceOf(), everything);
    const rows = (name: string) =>
      csvs
        .find((one) => one.name === name)!
        .text.replace("\uFEFF", "")
        .trim()
        .split("\r\n");
    const days = rows("csv/ledger.csv")
      .slice(1)
      .map((row) => row.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(rows("csv/interest-GBP.csv")[0]).toContain("Balance,Rate % a year,Days in year,Interest");
  });

  test("the paragraphs of the draft are numbered without a gap", () => {
    const part = planBundle(sourceOf(), everything).parts.find((one) => one.id === "particulars");
    const numbers = part?.blocks.flatMap((block) =>
      block.kind === "text" ? (/^(\d+)\. /.exec(block.text)?.slice(1) ?? []) : [],
    );
    expect(numbers).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("what lies beside the PDF", () => {
  test("a manifest line is the digest, two spaces and the name", () => {
    expect(manifestText([{ name: "a b.txt", sha256: fingerprint(new Uint8Array()) }])).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a b.txt\n",
    );
  });

  test("a file name stays inside its folder whatever it was called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
        const safe = safeFileName(`E1-${name}`);
        expect(safe).toMatch(/^E1-?[\p{L}\p{N}\p{M} ._-]*$/u);
        expect(safe).not.toMatch(/\.\.|[. ]$/);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["only this customer", [{ op: "ledger", key: "c1" }], "whole"],
    [
      "two customers",
      [
        { op: "ledger", key: "c1" },
        { op: "ledger", key: "c2" },
      ],
      "without body",
    ],
    ["something withheld", [{ op: "row", table: "notes", key: "held", after: { customerId: "c1" } }], "without body"],
    ["another customer", [{ op: "ledger", key: "c2" }], "left out"],
  ])("an entry about %s keeps no more than it may", (_, changes, expected) => {
    const entry = { seq: 1, salt: "s", body: { kind: "changes", schema: 1, summary: "", changes } } as unknown;
    const line = journalExtractLine(entry as JournalEntry, "c1", new Set(["held"]));
    const read = line === null ? "left out" : JSON.parse(line).body === null ? "without body" : "whole";
    expect(read).toBe(expected);
  });
});
