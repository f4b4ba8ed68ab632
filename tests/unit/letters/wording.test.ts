import { describe, expect, test } from "vitest";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { CONDITIONS, isCondition } from "#shared/letters/letter-conditions.ts";
import { fieldsIn, MERGE_FIELDS } from "#shared/letters/merge-fields.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { checkWording } from "#shared/letters/wording.ts";
import { readBlocks, writeBlocks } from "#shared/letters/wording-text.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { clean, KINDS, lint, on, wordings } from "./letter-scene.ts";

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

  test.each([...LETTER_LANGUAGES])(
    "%s: the cause of the delay sets the tone of a reminder and is not quoted",
    (language) => {
      const wording = wordings.get(language)!;
      const next = (kind: "second-reminder" | "final-reminder", cause: string) => {
        const facts = clean(kind, language);
        return unwrap(composeLetter({ ...facts, history: { ...facts.history, cause } }, wording)).next;
      };
      const plain = next("final-reminder", "");
      const toned = ["cash", "their-customer", "not-received"].map((cause) => next("final-reminder", cause));
      for (const text of toned) expect(text.slice(1)).toEqual(plain);
      expect(new Set(toned.map(([first]) => first)).size).toBe(3);
      expect(next("final-reminder", "forgot")).toEqual(plain);
      // A second reminder offers instalments to everybody.
      expect(next("second-reminder", "cash")).toEqual(next("second-reminder", ""));
      expect(next("second-reminder", "not-received")).not.toEqual(next("second-reminder", ""));
    },
  );

  test("one invoice is never spoken of as several", () => {
    const several: Readonly<Record<string, RegExp>> = {
      "en-GB": /invoices (below|listed|above)|these invoices/,
      "en-US": /invoices (below|listed|above)|these invoices/,
      de: /Rechnungen/,
      fr: /(les|des|ces) factures (ci-dessous|arriv)|les régler|ces factures/,
      es: /facturas siguientes|estas facturas/,
      it: /fatture qui sotto|queste fatture/,
      nl: /facturen hieronder|deze facturen/,
    };
    const spoken = new Set<LetterKind>(["terms-reminder", "welcome", "statement"]);
    for (const language of LETTER_LANGUAGES) {
      for (const kind of KINDS.filter((one) => !spoken.has(one))) {
        const facts = clean(kind, language);
        const brokenPromise = { saidOn: on, amountMinor: facts.totals.totalMinor, byOn: on };
        for (const promised of [null, brokenPromise]) {
          const one = {
            ...facts,
            items: clean("friendly-reminder", language).items.slice(0, 1),
            history: { ...facts.history, brokenPromise: promised },
          };
          const text = unwrap(composeLetter(one, wordings.get(language)!));
          const said = [...text.opening, ...text.next].filter((part) => several[language]?.test(part));
          expect([language, kind, said]).toEqual([language, kind, []]);
        }
      }
    }
  });

  test("a German letter goes on in lower case after the comma of its salutation; names and Sie keep their capitals", () => {
    const begin = (kind: LetterKind) => unwrap(composeLetter(clean(kind, "de"), wordings.get("de")!)).opening[0] ?? "";
    expect(begin("second-reminder")).toMatch(/^unser Schreiben/);
    expect(begin("promise-confirmation")).toMatch(/^vielen Dank/);
    expect(begin("letter-before-action")).toMatch(/^Sie schulden/);
    expect(begin("friendly-reminder")).toMatch(/^Ihre unten/);
    const french = unwrap(composeLetter(clean("second-reminder", "fr"), wordings.get("fr")!)).opening[0] ?? "";
    expect(french).toMatch(/^Notre lettre/);
  });

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
