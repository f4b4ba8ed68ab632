import { beforeAll, describe, expect, test } from "vitest";
import { assemblePrint } from "#renderer/documents/assemble-print.ts";
import type { RunSheetDocument } from "#renderer/documents/letter-document.ts";
import { moneyWords } from "#renderer/documents/parts/money-words.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { draftRunLetter, runNumbers } from "#renderer/features/letters/run/draft-run.ts";
import { runLetters } from "#renderer/features/letters/run/run-letters.ts";
import { buildRun, decideLetters, tiesOut } from "#renderer/features/letters/run/run-model.ts";
import { NOTHING_CHANGED } from "#renderer/features/letters/run/run-row.ts";
import { runSheetDocuments } from "#renderer/features/letters/run-sheet-documents.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { makeLetter } from "#shared/letters/make-letter.ts";
import { printPlan } from "#shared/letters/print-plan.ts";
import { type PrintSettings, usualPrinting } from "#shared/letters/print-settings.ts";
import type { Letter, PaperOffset } from "#shared/letters/rows.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { letterBooks } from "#tests/support/letter-books.ts";
import { runs } from "#tests/support/runs.ts";
import { flat, type ReadPage, readPdf } from "./read-pdf.ts";
import { fontBytes, plainLayout, wordingOf } from "./sample-letters.ts";

/** Sixty here, 500 in `npm run reliability`. */
const LETTERS = runs(60);
const renderer = pdfRenderer(fontBytes());
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };

type Written = {
  readonly facts: readonly LetterFacts[];
  readonly letters: readonly Letter[];
  readonly bytes: Uint8Array;
};

/** The whole run: decided, written, drawn, each letter with the pages of a copy behind every fifth. */
async function writeRun(): Promise<Written & { readonly enclosed: Uint8Array }> {
  const { book, asAt: on } = letterBooks(Math.ceil(LETTERS * 1.7));
  const asAt = day(on);
  const reader = book.reader();
  const decision = unwrap(decideLetters(reader, asAt));
  const written = runLetters(reader, asAt, decision, NOTHING_CHANGED);
  const wordings = new Map(["en-GB", "en-US", "de", "fr", "es", "it", "nl"].map((id) => [id, wordingOf(id)]));
  const scene = { book: reader, asAt, wording: (language: string) => wordings.get(language) ?? null, logo: null };
  const numberOf = runNumbers(reader);
  const drafts = new Map(
    written.letters.map((letter, place) => [letter, draftRunLetter(scene, letter, numberOf(place))]),
  );
  const model = buildRun(reader, decision, NOTHING_CHANGED, written, (letter) => drafts.get(letter)!);
  expect(model.ties.length).toBeGreaterThan(0);
  expect(model.ties.every(tiesOut)).toBe(true);
  const rows = model.rows.filter((row) => row.isIn).slice(0, LETTERS);
  expect(rows).toHaveLength(LETTERS);
  const own = rows.map((row) => unwrap(row.draft));
  const drawn = await renderer.render(
    own.map((draft) => draft.document),
    info,
  );
  const letters = own.map((draft, index) =>
    makeLetter(
      {
        facts: draft.facts,
        text: draft.text,
        address: { lines: [], postcode: "", town: "", country: "GB" },
        channel: "post",
        runId: "run",
        levelId: "",
        fileId: "run-file",
        firstPage: drawn.firstPages[index]!,
        pages: (drawn.firstPages[index + 1] ?? drawn.pages + 1) - drawn.firstPages[index]!,
        enclosures: index % 5 === 0 ? [{ fileId: "copy", name: "Copy", pages: 2 }] : [],
      },
      { id: `letter-${index}`, at: info.createdAt, by: "len" },
    ),
  );
  const sheet = (title: string): RunSheetDocument => ({
    kind: "run-sheet",
    locale: "en-GB",
    title,
    rows: [{ label: "Invoice", value: "copy" }],
    lines: [],
    layout: plainLayout,
  });
  const enclosed = (await renderer.render([sheet("Enclosed one"), sheet("Enclosed two")], info)).bytes;
  return { facts: own.map((draft) => draft.facts), letters, bytes: drawn.bytes, enclosed };
}

let run: Awaited<ReturnType<typeof writeRun>>;
beforeAll(async () => {
  run = await writeRun();
}, 600_000);

async function printed(settings: PrintSettings) {
  const plan = printPlan(run.letters, settings);
  const { book } = letterBooks(1);
  const sheets = runSheetDocuments(book.reader(), run.letters, plan, settings);
  const drawn = sheets.length > 0 ? (await renderer.render(sheets, info)).bytes : null;
  const files = { "run-file": run.bytes, copy: run.enclosed };
  const pages = await readPdf(await assemblePrint({ pages: plan.pages, files }, drawn, info));
  return { plan, pages };
}

/** Everything a letter must say, found on its own pages. */
function expectFacts(facts: LetterFacts, pages: readonly ReadPage[]): void {
  const text = flat(pages.map((page) => page.text).join(" "));
  const money = moneyWords(facts.currency, facts.locale);
  const missing = [
    facts.number,
    facts.account,
    facts.recipient.company,
    flat(money.full(facts.totals.totalMinor)),
    ...facts.items.map((item) => item.number),
    ...facts.items.map((item) => flat(money.bare(item.demandedMinor))),
  ].filter((words) => !text.includes(words));
  expect([facts.number, missing]).toEqual([facts.number, []]);
}

describe(`a run of ${LETTERS} letters on generated books`, () => {
  test("pages = sum of sheets, every row maps to its pages, and each letter says its facts", async () => {
    const { plan, pages } = await printed(usualPrinting);
    expect(pages).toHaveLength(plan.sheets);
    expect(plan.letters.reduce((sum, letter) => sum + letter.sheets, 0)).toBe(pages.length);
    plan.letters.forEach((place, index) => {
      const own = pages.slice(place.firstPage - 1, place.firstPage - 1 + place.pages);
      const letter = run.letters[index]!;
      expectFacts(run.facts[index]!, own.slice(0, letter.pages));
      expect(own.slice(letter.pages).map((page) => flat(page.text).slice(0, 12))).toEqual(
        letter.enclosures ? ["Enclosed one", "Enclosed two"] : [],
      );
    });
    expect(new Set(run.facts.map((facts) => facts.language.used)).size).toBe(7);
  });

  test("on both sides with separators: each letter begins on a front, behind the sheet with its number", async () => {
    const settings = { ...usualPrinting, duplex: true, separators: true, countSheet: true };
    const { plan, pages } = await printed(settings);
    expect(pages).toHaveLength(plan.sheets * 2);
    expect(flat(pages[0]!.text)).toContain(`Sheets in this print ${plan.sheets}, both sides`);
    expect(flat(pages[0]!.text)).toContain(`Sheets to post ${plan.letterSheets}`);
    plan.letters.forEach((place, index) => {
      const { number } = run.letters[index]!;
      expect(place.firstPage % 2).toBe(1);
      expect(flat(pages[place.firstPage - 3]!.text)).toContain(number);
      expect(flat(pages[place.firstPage - 1]!.text)).toContain(number);
      expect(pages[place.firstPage - 2]!.text).toBe("");
    });
  });

  test("a few letters printed again keep their numbers and their pages", async () => {
    const some = run.letters.slice(3, 6);
    const plan = printPlan(some, usualPrinting);
    const files = { "run-file": run.bytes, copy: run.enclosed };
    const pages = await readPdf(await assemblePrint({ pages: plan.pages, files }, null, info));
    plan.letters.forEach((place, index) => {
      expectFacts(run.facts[3 + index]!, pages.slice(place.firstPage - 1, place.firstPage - 1 + some[index]!.pages));
    });
  });

  test("for a printer they were not drawn for, letters move as a whole and what goes behind them does not", async () => {
    const plan = printPlan(run.letters.slice(0, 1), usualPrinting);
    const files = { "run-file": run.bytes, copy: run.enclosed };
    const read = async (moved: PaperOffset | null) =>
      (await readPdf(await assemblePrint({ pages: plan.pages, files, moved }, null, info))).map((page) => page.runs);
    const stays = (await read(null)).map((runs) => runs.map(({ left, bottom }) => [left, bottom]));
    const moves = (await read({ rightMm: 1.5, downMm: -2 })).map((runs) => runs.map((at) => [at.left, at.bottom]));
    const letterPages = run.letters[0]!.pages;
    expect(moves.slice(letterPages)).toEqual(stays.slice(letterPages));
    const by = moves[0]!.map(([left, bottom], index) => [
      left! - stays[0]![index]![0]!,
      bottom! - stays[0]![index]![1]!,
    ]);
    expect(by.length).toBeGreaterThan(20);
    expect(by.filter(([right, down]) => Math.abs(right! - 1.5) > 0.01 || Math.abs(down! + 2) > 0.01)).toEqual([]);
  });

  test("a page that is missing stops the print with words", async () => {
    const plan = printPlan(run.letters.slice(0, 1), usualPrinting);
    await expect(assemblePrint({ pages: plan.pages, files: {} }, null, info)).rejects.toThrow(/missing/);
  });
});
