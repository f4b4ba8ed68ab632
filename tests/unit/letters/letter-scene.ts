import { readFileSync } from "node:fs";
import { exampleFacts } from "#renderer/features/letters/example-facts.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { type LetterFault, lintLetter } from "#shared/letters/lint-letter.ts";
import { payByDay } from "#shared/letters/pay-by-day.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { KindWording, Wording } from "#shared/letters/wording.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";

export const KINDS = Object.keys(LETTER_KIND_NAMES) as LetterKind[];
export const on = day("2026-11-17");
export const calendar = { weekendDays: [6, 7], holidays: new Set<string>() };
const company = {
  ...defaultSettings.company,
  name: "Harbour Joinery Ltd",
  phone: "01275 555 0148",
  address: { lines: ["Unit 7"], postcode: "BS20 7DE", town: "Portishead", country: "GB" },
  bank: { ...defaultSettings.company.bank, accountNumber: "73041186", sortCode: "20-45-77" },
};
const signatory = { id: "priya", name: "Priya Nair", initials: "PN", job: "Credit control", active: true };

function wordingFile(language: string): Wording {
  const path = new URL(`../../../assets/wording/${language}.json`, import.meta.url);
  return unwrap(readWording(JSON.parse(readFileSync(path, "utf8")) as RawWording));
}

export const wordings = new Map(LETTER_LANGUAGES.map((language) => [language, wordingFile(language)]));

/** A letter of a kind with nothing wrong in it. */
export const clean = (kind: LetterKind, language: string) => {
  const facts = exampleFacts(company, signatory, kind, language, on);
  const payByDays = kind === "letter-of-claim" ? 30 : 14;
  const payByOn = facts.payByOn && payByDay({ on, payByDays, deliveryDays: 2, calendar });
  return { ...facts, payByOn };
};

/** What the check before printing says of it, with other words or other facts. */
export const lint = (kind: LetterKind, language: string, words?: KindWording, changed = {}): readonly LetterFault[] => {
  const facts = { ...clean(kind, language), ...changed };
  const text = unwrap(composeLetter(facts, wordings.get(language as "de")!, words));
  return lintLetter({
    facts,
    text,
    today: on,
    calendar,
    deliveryDays: 2,
    claimsAllowed: true,
    ratesMissing: [],
    addressProblem: "",
    missingGlyphs: [],
    otherNames: ["Redfern Shopfitting Ltd", "Castlegate"],
  });
};
