import type { Contact, Customer } from "../ledger/customer.ts";
import type { ErasureScope } from "./scope.ts";

/** What gives a person away in a text: phrases wherever they stand, names as whole words. */
export type Marks = { readonly phrases: readonly string[]; readonly names: readonly string[] };

const SHORTEST_PHRASE = 4;
const SHORTEST_NAME = 3;
/** Greetings and the like, which belong to nobody. */
const NOT_A_NAME = new Set([
  "Mr",
  "Mrs",
  "Ms",
  "Miss",
  "Mx",
  "Dr",
  "Sir",
  "Madam",
  "Herr",
  "Frau",
  "and",
  "the",
  "von",
  "van",
]);

/** The marks of a person, from every version of the customer's record there ever was. */
export function marksOf(scope: ErasureScope, versions: readonly Customer[]): Marks {
  if (scope.kind === "words") return { phrases: [], names: [] };
  const contacts = versions.flatMap(({ contacts: all }) =>
    scope.kind === "contact" ? all.filter(({ id }) => id === scope.contactId) : all,
  );
  const companies = new Set(versions.map(({ name }) => name.toLowerCase()));
  // Dawn Hollins of Hollins & Bray: the company keeps its name.
  const ofCompany = new Set(scope.kind === "contact" ? versions.flatMap(({ name }) => name.split(/[\s.,]+/)) : []);
  const phrases = [...contacts.flatMap(phrasesOf), ...(scope.kind === "customer" ? versions.flatMap(ownPhrases) : [])];
  const people = [
    ...contacts.map(({ name }) => name),
    ...(scope.kind === "customer" ? versions.filter(({ kind }) => kind === "individual").map(({ name }) => name) : []),
  ];
  return {
    phrases: unique(phrases).filter(
      (text) => text.length >= SHORTEST_PHRASE && (scope.kind === "customer" || !companies.has(text.toLowerCase())),
    ),
    names: unique(people.flatMap((name) => name.split(/[\s.]+/))).filter(
      (part) => part.length >= SHORTEST_NAME && !NOT_A_NAME.has(part) && !ofCompany.has(part),
    ),
  };
}

/** Whether a text holds one of the marks. */
export function hasMark(text: string, marks: Marks): boolean {
  return withoutMarks(text, marks, "") !== text;
}

/**
 * The text with something else in the place of every mark. Phrases count in upper and lower case alike; a name only as it
 * is written, as a whole word, so that `Mark` goes and `remark` stays.
 */
export function withoutMarks(text: string, { phrases, names }: Marks, instead: string): string {
  let clean = text;
  for (const phrase of phrases) clean = clean.replace(new RegExp(escaped(phrase), "giu"), instead);
  for (const name of names) {
    clean = clean.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "gu"), instead);
  }
  return clean;
}

function phrasesOf({ name, salutation, phone, email }: Contact): readonly string[] {
  return [email, phone, name, salutation];
}

function ownPhrases({ name, address, registrationNumber, vatNumber }: Customer): readonly string[] {
  return [name, ...address.lines, address.postcode, registrationNumber, vatNumber];
}

/** Longest first, so that a name goes as a whole before its parts do. */
function unique(texts: readonly string[]): readonly string[] {
  const clean = texts.map((text) => text.trim()).filter((text) => text !== "");
  return [...new Set(clean)].sort((one, other) => other.length - one.length);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
