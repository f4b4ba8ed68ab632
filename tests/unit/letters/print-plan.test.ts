import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { copiesMissing, invoiceInName, lettersEnclosures } from "#shared/letters/enclosures.ts";
import { envelopeOrder, isWholeFile, printPlan, sheetsOf } from "#shared/letters/print-plan.ts";
import { type PrintSettings, usualPrinting } from "#shared/letters/print-settings.ts";

const printing = (values: Partial<PrintSettings> = {}): PrintSettings => ({ ...usualPrinting, ...values });
const letter = (id: string, firstPage: number, pages: number, behind: readonly number[] = []) => ({
  id,
  fileId: "run",
  firstPage,
  pages,
  enclosures: behind.map((count, index) => ({ fileId: `${id}-${index}`, name: "copy", pages: count })),
});
/** `L1.2`: page 2 of letter 1; `E`: enclosure; `-`: empty back. */
const written = (settings: PrintSettings, ...letters: ReturnType<typeof letter>[]) =>
  printPlan(letters, settings)
    .pages.map((page) => {
      if (page.kind === "letter") return `${page.letterId}.${page.page}`;
      if (page.kind === "enclosure") return `${page.letterId}+${page.fileId.split("-")[1]}.${page.page}`;
      return { blank: "-", separator: "S", apart: "A", count: "C" }[page.kind];
    })
    .join(" ");

describe("the order in which letters come out of the printer", () => {
  const one = letter("a", 1, 1);
  const two = letter("b", 2, 2, [1]);
  const long = letter("c", 4, 3, [2, 1]);

  test.each<[string, Partial<PrintSettings>, string]>([
    ["on one side, nothing between", {}, "a.1 b.2 b.3 b+0.1 c.4 c.5 c.6 c+0.1 c+0.2 c+1.1"],
    [
      "on both sides, each part begins on a front",
      { duplex: true },
      "a.1 - b.2 b.3 b+0.1 - c.4 c.5 c.6 - c+0.1 c+0.2 c+1.1 -",
    ],
    [
      "with separators and a count sheet",
      { separators: true, countSheet: true },
      "C S a.1 S b.2 b.3 b+0.1 S c.4 c.5 c.6 c+0.1 c+0.2 c+1.1",
    ],
    [
      "the same on both sides",
      { separators: true, countSheet: true, duplex: true },
      "C - S - a.1 - S - b.2 b.3 b+0.1 - S - c.4 c.5 c.6 - c+0.1 c+0.2 c+1.1 -",
    ],
    [
      "more than two sheets apart, last",
      { mostSheets: 2, overLimit: "apart" },
      "a.1 A b.2 b.3 b+0.1 c.4 c.5 c.6 c+0.1 c+0.2 c+1.1",
    ],
    [
      "a limit that warns changes no order",
      { mostSheets: 2, overLimit: "warn" },
      "a.1 b.2 b.3 b+0.1 c.4 c.5 c.6 c+0.1 c+0.2 c+1.1",
    ],
  ])("%s", (_, settings, expected) => {
    expect(written(printing(settings), one, two, long)).toBe(expected);
  });

  test("a letter over the limit is printed last and keeps its number", () => {
    const settings = printing({ mostSheets: 2, overLimit: "apart" });
    expect(envelopeOrder([long, one], settings).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(printPlan([long, one], settings).letters).toEqual([
      { letterId: "a", firstPage: 1, pages: 1, sheets: 1, isOver: false },
      { letterId: "c", firstPage: 3, pages: 6, sheets: 6, isOver: true },
    ]);
  });

  test("sheets are counted as the envelope holds them", () => {
    expect(sheetsOf(long, false)).toBe(6);
    expect(sheetsOf(long, true)).toBe(2 + 1 + 1);
  });

  test("a run with nothing between its letters is the kept file itself", () => {
    expect(isWholeFile(printPlan([one, letter("b", 2, 2)], printing()), 3)).toBe(true);
    expect(isWholeFile(printPlan([one, letter("b", 2, 2)], printing()), 4)).toBe(false);
    expect(isWholeFile(printPlan([one, two], printing()), 3)).toBe(false);
    expect(isWholeFile(printPlan([letter("b", 2, 2)], printing()), 2)).toBe(false);
  });

  test("pages = sum of sheets, each letter at its own pages and on a front, whatever the settings", () => {
    const anyLetters = fc.array(
      fc.record({
        pages: fc.integer({ min: 1, max: 5 }),
        behind: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const anySettings = fc.record({
      duplex: fc.boolean(),
      separators: fc.boolean(),
      countSheet: fc.boolean(),
      mostSheets: fc.integer({ min: 0, max: 6 }),
      overLimit: fc.constantFrom("warn" as const, "apart" as const),
    });
    fc.assert(
      fc.property(anyLetters, anySettings, (sizes, settings) => {
        let next = 1;
        const letters = sizes.map(({ pages, behind }, index) => {
          const made = letter(`l${index}`, next, pages, behind);
          next += pages;
          return made;
        });
        const plan = printPlan(letters, settings);
        const perSheet = settings.duplex ? 2 : 1;
        const others = plan.pages.filter(({ kind }) => ["count", "separator", "apart"].includes(kind)).length;
        expect(plan.letterSheets + others).toBe(plan.sheets);
        expect(plan.pages.length).toBe(plan.sheets * perSheet);
        expect(new Set(plan.letters.map(({ letterId }) => letterId)).size).toBe(letters.length);
        for (const { letterId, firstPage, pages, sheets } of plan.letters) {
          const own = plan.pages.slice(firstPage - 1, firstPage - 1 + pages);
          const source = letters.find(({ id }) => id === letterId)!;
          expect((firstPage - 1) % perSheet).toBe(0);
          expect(pages).toBe(sheets * perSheet);
          expect(own.flatMap((page) => (page.kind === "letter" ? [page.page] : []))).toEqual(
            Array.from({ length: source.pages }, (_, index) => source.firstPage + index),
          );
          expect(own.filter(({ kind }) => kind === "enclosure")).toHaveLength(
            source.enclosures.reduce((sum, enclosure) => sum + enclosure.pages, 0),
          );
          expect(own.every((page) => !("letterId" in page) || page.letterId === letterId)).toBe(true);
        }
      }),
    );
  });
});

describe("what goes behind a letter", () => {
  const file = (id: string, values: Partial<StoredFile>) => ({ id, name: `${id}.pdf`, ...values }) as StoredFile;
  const files = [
    file("f1", { invoiceId: "i1", pages: 2 }),
    file("f2", { invoiceId: "i2", pages: 1 }),
    file("f3", { invoiceId: "i3" }),
    file("sheet", { name: "Information_Sheet.pdf", pages: 4 }),
  ];
  const sources = {
    copyOf: (invoiceId: string) => files.find((row) => row.invoiceId === invoiceId),
    file: (id: string) => files.find((row) => row.id === id),
  };
  const invoices = ["i2", "i1", "i1", "i3"].map((invoiceId) => ({ invoiceId, number: invoiceId.toUpperCase() }));
  const settings = {
    copyKinds: ["friendly-reminder"] as const,
    enclosures: [{ fileId: "sheet", kinds: ["letter-of-claim"] as const }],
  };

  test("copies in the order of the letter, each once; a file nobody counted the pages of does not go", () => {
    const found = lettersEnclosures("friendly-reminder", invoices, sources, settings);
    expect(found.map(({ fileId, name, pages }) => [fileId, name, pages])).toEqual([
      ["f2", "I2", 1],
      ["f1", "I1", 2],
    ]);
    expect(copiesMissing("friendly-reminder", invoices, sources, settings)).toEqual(["I3"]);
  });

  test("the company's own sheets go behind their kinds only", () => {
    expect(lettersEnclosures("letter-of-claim", invoices, sources, settings)).toEqual([
      { fileId: "sheet", name: "Information Sheet", pages: 4, isCopy: false },
    ]);
    expect(lettersEnclosures("final-reminder", invoices, sources, settings)).toEqual([]);
    expect(copiesMissing("final-reminder", invoices, sources, settings)).toEqual([]);
  });

  test.each([
    ["INV-4398.pdf", "INV-4398"],
    ["Invoice INV-4398 Hollins.pdf", "INV-4398"],
    ["inv4398.PDF", "INV-4398"],
    ["INV_4398_1.pdf", "INV-4398/1"],
    ["43981.pdf", null],
    ["INV-43980.pdf", null],
    ["scan 17 November.pdf", null],
  ])("%s is a copy of %s", (name, expected) => {
    const known = [{ number: "INV-4398" }, { number: "INV-4398/1" }, { number: "" }];
    expect(invoiceInName(name, known)?.number ?? null).toBe(expected);
  });
});
