import { fail, type Result, succeed } from "../result/result.ts";
import { conditionsHold } from "./letter-conditions.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { fieldValues, fillFields, type MergeField } from "./merge-fields.ts";
import type { KindWording, Label, Wording, WordingBlock } from "./wording.ts";

/** The words of one letter, ready to be laid out. */
export type LetterText = {
  readonly language: string;
  readonly version: string;
  readonly kindName: string;
  readonly subject: string;
  readonly salutation: string;
  readonly opening: readonly string[];
  readonly next: readonly string[];
  readonly closing: string;
  readonly labels: Readonly<Record<Label, string>>;
};

/**
 * Puts the facts into the words of their kind. A kind without words in the language is an error (a missing translation
 * never prints an empty letter, rule 33). `edited` replaces the shipped words of the kind.
 */
export function composeLetter(
  facts: LetterFacts,
  wording: Wording,
  edited?: KindWording,
): Result<LetterText, { readonly kind: "no-wording"; readonly language: string }> {
  const words = edited ?? wording.kinds[facts.kind];
  if (!words) return fail({ kind: "no-wording", language: wording.language });
  const values = fieldValues(facts);
  const salutation = fillFields(salutationFor(facts, wording), values);
  const subject = words.subject.find((block) => conditionsHold(block.when, facts));
  return succeed({
    language: wording.language,
    version: wording.version,
    kindName: words.name,
    subject: fillFields(subject?.text ?? words.name, values),
    salutation,
    opening: goingOn(paragraphs(words.opening, facts, values), salutation, wording),
    next: paragraphs(words.next, facts, values),
    closing: namesSomeone(facts) ? wording.closing.named : wording.closing.unnamed,
    labels: wording.labels,
  });
}

function salutationFor(facts: LetterFacts, wording: Wording): string {
  if (facts.recipient.salutation) return wording.salutation.named;
  return namesSomeone(facts) ? wording.salutation.person : wording.salutation.unnamed;
}

/** A department in the place of a person is not greeted by name: nobody is called "Accounts". */
const DEPARTMENT =
  /(^|\s)(accounts?|accounting|finance|bookkeeping|payables?|ledger|office|department|dept|buchhaltung|\p{L}+buchhaltung|rechnungswesen|sekretariat|comptabilité|comptable|contabilidad|administración|contabilità|amministrazione|ufficio|boekhouding|administratie|\p{L}+administratie)(\s|$)/iu;

function namesSomeone({ recipient }: LetterFacts): boolean {
  return recipient.salutation !== "" || (recipient.person !== "" && !DEPARTMENT.test(recipient.person));
}

/** After `Guten Tag, Frau Weber,` a German letter goes on in the same sentence: `unser Schreiben vom …`. */
function goingOn(opening: readonly string[], salutation: string, { salutation: words }: Wording): readonly string[] {
  const [first = "", ...others] = opening;
  const word = /^\p{L}+/u.exec(first)?.[0] ?? "";
  if (!salutation.endsWith(",") || !words.lowerAfter?.includes(word)) return opening;
  return [first.charAt(0).toLowerCase() + first.slice(1), ...others];
}

function paragraphs(
  blocks: readonly WordingBlock[],
  facts: LetterFacts,
  values: Readonly<Partial<Record<MergeField, string>>>,
): readonly string[] {
  return blocks.filter((block) => conditionsHold(block.when, facts)).map((block) => fillFields(block.text, values));
}
