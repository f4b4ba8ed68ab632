import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleFacts } from "#renderer/features/letters/example-facts.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { CONDITIONS, isCondition } from "#shared/letters/letter-conditions.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { type LetterFault, lintLetter } from "#shared/letters/lint-letter.ts";
import { fieldsIn, MERGE_FIELDS } from "#shared/letters/merge-fields.ts";
import { payByDay } from "#shared/letters/pay-by-day.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { checkWording, type KindWording, type Wording } from "#shared/letters/wording.ts";
import { readBlocks, writeBlocks } from "#shared/letters/wording-text.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";

const KINDS = Object.keys(LETTER_KIND_NAMES) as LetterKind[];
const on = day("2026-11-17");
const calendar = { weekendDays: [6, 7], holidays: new Set<string>() };
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

const wordings = new Map(LETTER_LANGUAGES.map((language) => [language, wordingFile(language)]));

const clean = (kind: LetterKind, language: string) => {
  const facts = exampleFacts(company, signatory, kind, language, on);
  const payByDays = kind === "letter-of-claim" ? 30 : 14;
  const payByOn = facts.payByOn && payByDay({ on, payByDays, deliveryDays: 2, calendar });
  return { ...facts, payByOn };
};

const lint = (kind: LetterKind, language: string, words?: KindWording, changed = {}): readonly LetterFault[] => {
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

describe("the wording of letters", () => {
  test.each([...LETTER_LANGUAGES])(
    "%s has every kind of letter and every label, all fields and conditions known",
    (language) => {
      const wording = wordings.get(language)!;
      expect(wording.language).toBe(language);
      expect(Object.keys(wording.kinds).sort()).toEqual([...KINDS].sort());
      expect(wording.version.startsWith(`${language}/`)).toBe(true);
    },
  );

  test("every language says the same things: the same labels carry the same values", () => {
    const english = wordings.get("en-GB")!;
    const braces = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [language, wording] of wordings) {
      for (const [label, text] of Object.entries(english.labels)) {
        const own = wording.labels[label as keyof typeof english.labels];
        expect([language, label, braces(own)]).toEqual([language, label, braces(text)]);
      }
    }
  });

  test.each(KINDS)("%s: a clean letter in each language has no unfilled field and raises no alarm", (kind) => {
    for (const language of LETTER_LANGUAGES) {
      const alarms = lint(kind, language).filter((fault) => fault.kind !== "wrong-language");
      expect([language, alarms]).toEqual([language, []]);
    }
  });

  test.each([...LETTER_LANGUAGES])(
    "%s: every paragraph of every kind is filled when its conditions hold",
    (language) => {
      const wording = wordings.get(language)!;
      for (const kind of KINDS) {
        const words = wording.kinds[kind]!;
        const all = [...words.subject, ...words.opening, ...words.next].map((block) => ({ ...block, when: [] }));
        const facts = {
          ...clean(kind, language),
          history: {
            lastLetter: { number: "L-0002", on, kind },
            letterCount: 2,
            brokenPromise: {
              saidOn: on,
              amountMinor: clean("friendly-reminder", language).totals.totalMinor,
              byOn: on,
            },
          },
          items: clean("friendly-reminder", language).items,
        };
        const text = unwrap(composeLetter(facts, wording, { name: words.name, subject: all, opening: all, next: [] }));
        const left = text.opening
          .flatMap(fieldsIn)
          .filter((name) => name !== "dailyInterest" && name !== "payByDay" && name !== "payBy");
        expect([kind, left]).toEqual([kind, []]);
      }
    },
  );

  test("a reader never meets an exclamation mark or two spaces", () => {
    for (const [language, wording] of wordings) {
      // The line to sign on has a gap in it.
      const text = JSON.stringify(wording).replace(/_ +_/g, "");
      expect([language, /!/.test(text), / {2}/.test(text)]).toEqual([language, false, false]);
    }
  });

  test("a misspelt field or condition is refused, with its place", () => {
    const wording = wordings.get("en-GB")!;
    const block = { when: ["one-invoise"], text: "Pay {totl} now" };
    const kinds = { ...wording.kinds, own: { name: "x", subject: [block], opening: [], next: [] } };
    const result = checkWording({ ...wording, kinds } as never);
    expect(result.ok ? [] : result.error).toEqual([
      { kind: "unknown-field", at: "own subject 1", name: "totl" },
      { kind: "unknown-condition", at: "own subject 1", name: "one-invoise" },
    ]);
  });

  test("a missing translation is an error, never an empty letter (rule 33)", () => {
    const wording = { ...wordings.get("de")!, kinds: {} };
    expect(composeLetter(clean("friendly-reminder", "de"), wording)).toEqual({
      ok: false,
      error: { kind: "no-wording", language: "de" },
    });
  });

  test("text typed in the editor and the blocks it stands for are each other's inverse", () => {
    for (const wording of wordings.values()) {
      for (const words of Object.values(wording.kinds)) {
        expect(readBlocks(writeBlocks(words.opening))).toEqual(words.opening);
      }
    }
    expect(isCondition("not-has-credit")).toBe(true);
    expect(Object.keys(CONDITIONS).length).toBeGreaterThan(15);
    expect(Object.keys(MERGE_FIELDS).length).toBeGreaterThan(40);
  });
});

describe("the check before printing: a corpus of seeded faults", () => {
  const own = (text: string): KindWording => ({
    name: "x",
    subject: [{ when: [], text: "Reminder: {total}" }],
    opening: [{ when: [], text }],
    next: [],
  });

  test("a field without a value", () => {
    const kinds = lint("friendly-reminder", "en-GB", own("Your plan {planNumber}"), { extra: {} }).map(
      (fault) => fault.kind,
    );
    expect(kinds).toEqual(["unfilled-field"]);
  });

  test.each([
    ["a stray bracket", "friendly-reminder", "en-GB", "Pay total} now", "stray-bracket"],
    ["a doubled amount", "friendly-reminder", "en-GB", "Please pay £1,450.50 £1,450.50 now", "doubled-field"],
    ["a doubled word", "friendly-reminder", "en-GB", "Please send please send your payment payment", "doubled-field"],
    [
      "court in a friendly reminder",
      "friendly-reminder",
      "en-GB",
      "or we will take you to court",
      "threat-above-stage",
    ],
    ["Klage in a first reminder", "friendly-reminder", "de", "sonst erheben wir Klage", "threat-above-stage"],
    ["tribunal in a second reminder", "second-reminder", "fr", "nous saisirons le tribunal", "threat-above-stage"],
    ["juzgado in a reminder", "second-reminder", "es", "acudiremos al juzgado", "threat-above-stage"],
    [
      "decreto ingiuntivo in a reminder",
      "second-reminder",
      "it",
      "chiederemo un decreto ingiuntivo",
      "threat-above-stage",
    ],
    ["rechtbank in a reminder", "second-reminder", "nl", "wij gaan naar de rechtbank", "threat-above-stage"],
    ["the police at any stage", "letter-before-action", "en-GB", "we will call the police", "threat-above-stage"],
    ["Strafanzeige at any stage", "letter-before-action", "de", "wir erstatten Strafanzeige", "threat-above-stage"],
    [
      "a collection agency in a second reminder",
      "second-reminder",
      "en-GB",
      "a collection agency will come",
      "threat-above-stage",
    ],
    ["court in a letter before action", "letter-before-action", "en-GB", "we will go to court", null],
    ["an innocent gerichtet", "friendly-reminder", "de", "Ihr Schreiben war an uns gerichtet", null],
    ["another customer's name", "friendly-reminder", "en-GB", "as agreed with Castlegate", "other-customer"],
  ] as const)("%s", (_name, kind, language, text, expected) => {
    const kinds = lint(kind, language, own(text)).map((fault) => fault.kind);
    if (expected) expect(kinds).toContain(expected);
    else expect(kinds).toEqual([]);
  });

  test.each([
    ["a pay-by day that is past", { payByOn: day("2026-11-16") }, "pay-by-past"],
    ["the letter's own day", { payByOn: on }, "pay-by-past"],
    ["before it can have arrived", { payByOn: day("2026-11-19") }, "pay-by-before-arrival"],
    ["a Sunday", { payByOn: day("2026-11-29") }, "pay-by-not-a-working-day"],
    ["no pay-by day", { payByOn: null }, "no-pay-by"],
    [
      "no address",
      { recipient: { ...clean("friendly-reminder", "en-GB").recipient, addressLines: ["x"] } },
      "address-missing",
    ],
    [
      "a consumer charged interest",
      { customerKind: "individual", totals: { ...clean("friendly-reminder", "en-GB").totals, interestMinor: 1 } },
      "claim-not-allowed",
    ],
    [
      "a total that does not add up",
      { totals: { ...clean("friendly-reminder", "en-GB").totals, totalMinor: 1 } },
      "totals-differ",
    ],
    [
      "nothing to pay",
      { items: [], totals: { ...clean("friendly-reminder", "en-GB").totals, demandedMinor: 0, totalMinor: 0 } },
      "nothing-demanded",
    ],
    [
      "a line of nothing",
      { items: clean("friendly-reminder", "en-GB").items.map((item) => ({ ...item, demandedMinor: 0 })) },
      "zero-line",
    ],
    [
      "an invoice that is not overdue",
      { items: clean("friendly-reminder", "en-GB").items.map((item) => ({ ...item, daysLate: 0 })) },
      "not-overdue",
    ],
    [
      "wording of another language",
      { language: { asked: "sl", used: "en-GB", how: "company-default" } },
      "wrong-language",
    ],
    [
      "nobody who signs",
      { sender: { ...clean("friendly-reminder", "en-GB").sender, signatory: { name: "", job: "" } } },
      "no-signatory",
    ],
  ])("%s", (_name, changed, expected) => {
    expect(lint("friendly-reminder", "en-GB", undefined, changed).map((fault) => fault.kind)).toContain(expected);
  });

  test.each([
    ["letter-before-action", "2026-11-30", "pay-by-too-soon"],
    ["letter-before-action", "2026-12-01", null],
    ["letter-of-claim", "2026-12-16", "pay-by-too-soon"],
    ["letter-of-claim", "2026-12-17", null],
  ] as const)("%s to %s: the days the protocol gives", (kind, payByOn, expected) => {
    const kinds = lint(kind, "en-GB", undefined, { payByOn: day(payByOn) }).map((fault) => fault.kind);
    expect(kinds).toEqual(expected ? [expected] : []);
  });
});
