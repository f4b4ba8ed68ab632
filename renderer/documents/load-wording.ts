import type { LetterLanguage } from "#shared/letters/choose-language.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { Wording } from "#shared/letters/wording.ts";

const FILES: Readonly<Record<LetterLanguage, () => Promise<{ readonly default: unknown }>>> = {
  "en-GB": () => import("#assets/wording/en-GB.json"),
  "en-US": () => import("#assets/wording/en-US.json"),
  de: () => import("#assets/wording/de.json"),
  fr: () => import("#assets/wording/fr.json"),
  es: () => import("#assets/wording/es.json"),
  it: () => import("#assets/wording/it.json"),
  nl: () => import("#assets/wording/nl.json"),
};

const loaded = new Map<LetterLanguage, Promise<Wording>>();

/** The words of a language, read once. A faulty file is a bug, found by the tests of the wording. */
export function loadWording(language: LetterLanguage): Promise<Wording> {
  let wording = loaded.get(language);
  if (!wording) {
    wording = FILES[language]().then((file) => {
      const read = readWording(file.default as RawWording);
      if (!read.ok) throw new Error(`Wording ${language}: ${JSON.stringify(read.error[0])}`);
      return read.value;
    });
    loaded.set(language, wording);
  }
  return wording;
}
