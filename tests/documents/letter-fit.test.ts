import { expect, test } from "vitest";
import { pt } from "#renderer/documents/geometry/paper.ts";
import { infoRows } from "#renderer/documents/letter-sections.ts";
import { fittingSize } from "#renderer/documents/parts/info-block.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES, type LetterLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { minor } from "#shared/money/minor.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { factItem, fontBytes, hollinsProof, letterDocument, letterFacts, wordingOf } from "./sample-letters.ts";

const renderer = pdfRenderer(fontBytes());
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };
const inLanguage = (used: LetterLanguage) => {
  const language = { asked: used, used, how: "exact" as const };
  return { language, locale: letterLocale(language) };
};

test.each([...LETTER_LANGUAGES])(
  "%s: the pay-by label and the longest date stand side by side in a size one can read",
  (used) => {
    const longest = day("2026-09-24");
    const facts = letterFacts({ ...inLanguage(used), on: longest, payByOn: longest });
    expect(fittingSize(infoRows(facts, wordingOf(used).labels), pt(62))).toBeGreaterThan(8);
  },
);

test("a label that would run into its value is set smaller, not over it", () => {
  const row = { label: "Pagar a más tardar el día indicado", value: "24 de septiembre de 2026", strong: true };
  expect(fittingSize([row], pt(62))).toBeLessThan(9);
});

test("a letter before action on five invoices, one in dispute, takes one sheet and its proof sheet another", async () => {
  const letters = (["en-GB", "de"] as const).map((used) =>
    letterDocument(letterFacts({ ...inLanguage(used), kind: "letter-before-action", proof: hollinsProof() })),
  );
  expect((await renderer.render(letters, info)).pages).toBe(2 * letters.length);
});

test("a letter of many invoices uses its pages to the foot and has the slip on the last of them, whole", async () => {
  const items = Array.from({ length: 60 }, (_, index) =>
    factItem({ number: `RE-${1000 + index}`, due: "2026-09-02", owed: 100_00 }),
  );
  const facts = letterFacts({ ...inLanguage("de"), items, kind: "second-reminder" });
  const pages = await readPdf(
    (await renderer.render([letterDocument(facts, { profileId: "din-5008-b" })], info)).bytes,
  );
  expect(pages).toHaveLength(3);
  const words = pages.map(({ text }) => flat(text));
  expect(words.map((text) => text.includes("Verwendungszweck"))).toEqual([false, false, true]);
  expect(words[2]).toContain("rufen Sie uns bitte zuerst an");
  expect(
    Math.max(...pages[1]!.runs.filter(({ text }) => text.startsWith("RE-")).map(({ bottom }) => bottom)),
  ).toBeGreaterThan(260);
});

test.each([
  ["settlement-offer", { amountMinor: minor(1100_00), byOn: day("2026-12-08"), isTotal: true }, 2],
  ["plan-agreement", { amountMinor: minor(408_33), byOn: day("2026-12-01"), isTotal: false }, 1],
] as const)(
  "%s prints the sum it asks for, on the slip too, and never the whole debt beside a day",
  async (kind, ask, times) => {
    const text = await printed({ kind, ask, payByOn: null });
    const amount = ask.amountMinor === 1100_00 ? "£1,100.00" : "£408.33";
    expect(text.split(amount)).toHaveLength(times + 1);
    expect(text).not.toContain("£7,078.70");
  },
);

test("a letter about a missed instalment has its sum, the pay-by day, bank details and no invoices", async () => {
  const ask = { amountMinor: minor(408_33), byOn: day("2026-11-30"), isTotal: true };
  const text = await printed({ kind: "plan-missed", ask, items: [], credits: [] });
  expect(text).toContain("Total to pay by 30 November 2026 £408.33");
  expect(text).toContain("Sort code 20-45-77");
  expect(text).not.toContain("INV-");
});

async function printed(values: Partial<LetterFacts>): Promise<string> {
  const pages = await readPdf((await renderer.render([letterDocument(letterFacts(values))], info)).bytes);
  return pages.map(({ text }) => flat(text)).join(" ");
}
