import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingGlyphs } from "#renderer/documents/glyphs/missing-glyphs.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { exampleFacts } from "#renderer/features/letters/example-facts.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { minor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { fontBytes, plainLayout, wordingOf } from "./sample-letters.ts";

const KINDS = Object.keys(LETTER_KIND_NAMES) as LetterKind[];
const company = {
  ...defaultSettings.company,
  name: "Harbour Joinery Ltd",
  phone: "01275 555 0148",
  email: "accounts@harbourjoinery.example",
  address: { lines: ["Unit 7, Slipway Works"], postcode: "BS20 7DE", town: "Portishead", country: "GB" },
  bank: { ...defaultSettings.company.bank, accountNumber: "7304 1186", sortCode: "20-45-77" },
};
const signatory = { id: "priya", name: "Priya Nair", initials: "PN", job: "Credit control", active: true };
const schedule = [1, 2, 3, 4].map((month) => ({ dueOn: day(`2027-0${month}-01`), amountMinor: minor(362_62) }));

const letterOf = (kind: LetterKind, language: string) => {
  const facts = exampleFacts(company, signatory, kind, language, day("2026-11-17"));
  const isSchedule = kind === "plan-proposal" || kind === "plan-agreement";
  const own = { ...facts, number: `L-${kind}`, schedule: isSchedule ? schedule : [] };
  const text = unwrap(composeLetter(own, wordingOf(language)));
  return { kind: "letter" as const, facts: own, text, layout: plainLayout };
};

describe.each([...LETTER_LANGUAGES])("every kind of letter in %s", (language) => {
  test("fits one sheet, says its subject, and has no sign the font lacks", async () => {
    const letters = KINDS.map((kind) => letterOf(kind, language));
    const info = { title: language, author: company.name, createdAt: "2026-11-17T10:00:00.000Z" };
    const made = await pdfRenderer(fontBytes()).render(letters, info);
    // DUEBOOK_KEEP_PDFS=folder keeps them for a person to look at.
    const keep = process.env.DUEBOOK_KEEP_PDFS;
    if (keep) writeFileSync(`${keep}/kinds-${language}.pdf`, made.bytes);
    const pages = await readPdf(made.bytes);
    expect([language, made.pages]).toEqual([language, KINDS.length]);
    letters.forEach(({ facts, text }, index) => {
      const words = flat(pages[index]!.text).replace(/\u00a0/g, " ");
      expect(words).toContain(
        flat(text.subject)
          .replace(/[\u00a0\u202f]/g, " ")
          .slice(0, 20),
      );
      expect(missingGlyphs([text.subject, ...text.opening, ...text.next, text.closing].join(""))).toEqual([]);
      expect(words).toContain(facts.number);
    });
  });
});
