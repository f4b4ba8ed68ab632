import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pt } from "#renderer/documents/geometry/paper.ts";
import { infoRows } from "#renderer/documents/letter-sections.ts";
import { fittingSize } from "#renderer/documents/parts/info-block.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { exampleFacts } from "#renderer/features/letters/example-facts.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES, type LetterLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { minor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { factItem, fontBytes, hollinsProof, letterDocument, letterFacts, wordingOf } from "./sample-letters.ts";

const renderer = pdfRenderer(fontBytes());
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };
const company = {
  ...defaultSettings.company,
  name: "Harbour Joinery Ltd",
  address: { lines: ["Unit 7, Slipway Works"], postcode: "BS20 7DE", town: "Portishead", country: "GB" },
  bank: { ...defaultSettings.company.bank, accountNumber: "7304 1186", sortCode: "20-45-77" },
};
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

test.each(["uk-dl", "din-5008-b"])(
  "%s: a letter before action on five invoices, one in dispute, takes one sheet and its proof sheet another",
  async (profileId) => {
    const letters = LETTER_LANGUAGES.map((used) => {
      const facts = letterFacts({ ...inLanguage(used), kind: "letter-before-action", proof: hollinsProof() });
      return letterDocument(facts, { profileId });
    });
    const { firstPages, pages } = await renderer.render(letters, info);
    const taken = firstPages.map((page, index) => (firstPages[index + 1] ?? pages + 1) - page);
    expect(taken).toEqual(LETTER_LANGUAGES.map(() => 2));
  },
);

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

test.each([...LETTER_LANGUAGES])(
  "%s: the fullest answer to a dispute fits one sheet, with its sum on the slip; one that asks for nothing has no slip",
  async (used) => {
    const example = exampleFacts(company, null, "dispute-outcome", used, day("2026-11-17"));
    const outcome = { ...example.outcome!, laterMinor: minor(400_00) };
    const credits = letterFacts({}).credits;
    const extra = { ...example.extra, disputeOutcome: "Your words about it. ".repeat(18) };
    const full = { ...example, outcome, credits, extra };
    const closed = { ...outcome, result: "rejected", left: "nothing" } as const;
    const totals = { ...example.totals, demandedMinor: minor(0), totalMinor: minor(0) };
    const nothing = { ...example, outcome: closed, items: [], totals, payByOn: null };
    const made = await renderer.render([letterDocument(full), letterDocument(nothing)], info);
    const keep = process.env.DUEBOOK_KEEP_PDFS;
    if (keep) writeFileSync(`${keep}/outcome-${used}.pdf`, made.bytes);
    const pages = (await readPdf(made.bytes)).map(({ text }) => flat(text).replace(/[\u00a0\u202f]/g, " "));
    const { payByTransfer, totalToPay } = wordingOf(used).labels;
    expect(pages.map((text) => text.includes(payByTransfer))).toEqual([true, false]);
    expect(pages[1]).not.toContain(totalToPay);
  },
);

test("an offer for paying early asks for nothing by a day: it says what it comes to if it is taken up", async () => {
  const facts = exampleFacts(company, null, "early-payment-offer", "en-GB", day("2026-11-17"));
  const pages = await readPdf((await renderer.render([letterDocument(facts)], info)).bytes);
  const text = pages.map((page) => flat(page.text)).join(" ");
  expect(text).toContain("If paid by 21 November 2026 £1,600.00");
  expect(text).not.toContain("Please pay by");
  expect(text).not.toContain("Total to pay");
});

async function printed(values: Partial<LetterFacts>): Promise<string> {
  const pages = await readPdf((await renderer.render([letterDocument(letterFacts(values))], info)).bytes);
  return pages.map(({ text }) => flat(text)).join(" ");
}
