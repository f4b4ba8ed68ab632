import { describe, expect, test } from "vitest";
import { chooseLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import { letterNumber, letterSequence, nextLetterSequence } from "#shared/letters/letter-number.ts";

describe("numbers of letters (rule 30)", () => {
  test.each([
    [1, "L-0001"],
    [219, "L-0219"],
    [12_345, "L-12345"],
  ])("%i is written %s and read back", (sequence, number) => {
    expect(letterNumber(sequence)).toBe(number);
    expect(letterSequence(number)).toBe(sequence);
  });

  test("a void letter keeps its number: the next one is above every number ever used", () => {
    const letters = [{ number: "L-0007" }, { number: "L-0219" }, { number: "2019/44" }];
    expect(nextLetterSequence(letters, 1)).toBe(220);
    expect(nextLetterSequence(letters, 500)).toBe(500);
    expect(nextLetterSequence([], 1)).toBe(1);
  });
});

describe("the language of a letter (rule 33)", () => {
  test.each([
    ["en-GB", "en-GB", "en-GB", "exact"],
    ["de", "en-GB", "de", "exact"],
    ["de-AT", "en-GB", "de", "base"],
    ["en-AU", "en-GB", "en-GB", "base"],
    ["en-CA", "en-US", "en-US", "base"],
    ["sl-SI", "en-GB", "en-GB", "company-default"],
    ["sl-SI", "de-DE", "de", "company-default"],
    ["", "fr-FR", "fr", "company-default"],
    ["nonsense", "xx", "en-GB", "company-default"],
  ])("asked for %s by a company in %s: %s, %s", (asked, company, used, how) => {
    expect(chooseLanguage(asked, company)).toEqual({ asked, used, how });
  });

  test("days and amounts follow the customer's own country where the language is its own", () => {
    expect(letterLocale(chooseLanguage("de-AT", "en-GB"))).toBe("de-AT");
    expect(letterLocale(chooseLanguage("sl-SI", "en-GB"))).toBe("en-GB");
  });
});
