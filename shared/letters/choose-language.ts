/** Languages with wording of their own. */
export const LETTER_LANGUAGES = ["en-GB", "en-US", "de", "fr", "es", "it", "nl"] as const;

export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Which wording a letter uses, and why: shown to the user wherever it is not the customer's own language. */
export type LanguageChoice = {
  readonly asked: string;
  readonly used: LetterLanguage;
  readonly how: "exact" | "base" | "company-default";
};

/** Exact tag, then base language, then the company's default (chasing rule 33). `sl-SI` with an English company: en-GB. */
export function chooseLanguage(
  asked: string,
  companyLocale: string,
  available: readonly LetterLanguage[] = LETTER_LANGUAGES,
): LanguageChoice {
  const exact = available.find((language) => language.toLowerCase() === asked.toLowerCase());
  if (exact) return { asked, used: exact, how: "exact" };
  const base = sameBase(asked, companyLocale, available);
  if (base) return { asked, used: base, how: "base" };
  const own = available.find((language) => language.toLowerCase() === companyLocale.toLowerCase());
  return { asked, used: own ?? sameBase(companyLocale, companyLocale, available) ?? "en-GB", how: "company-default" };
}

/** The locale for days and amounts: the customer's own tag when its base is the wording's, else the wording's. */
export function letterLocale(choice: LanguageChoice): string {
  return baseOf(choice.asked) === baseOf(choice.used) ? canonical(choice.asked, choice.used) : choice.used;
}

function sameBase(
  tag: string,
  companyLocale: string,
  available: readonly LetterLanguage[],
): LetterLanguage | undefined {
  const matches = available.filter((language) => baseOf(language) === baseOf(tag));
  return matches.find((language) => language.toLowerCase() === companyLocale.toLowerCase()) ?? matches[0];
}

function baseOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? "";
}

function canonical(tag: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? fallback;
  } catch {
    return fallback;
  }
}
