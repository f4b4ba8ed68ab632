import type { LetterFault, LetterFaultKind } from "./lint-letter.ts";

const WORDS: Readonly<Record<LetterFaultKind, (detail: string) => string>> = {
  "unfilled-field": (detail) => `${detail} has no value for this customer. Fill it in, or take it out of the wording.`,
  "doubled-field": (detail) => `"${detail}" stands there twice.`,
  "stray-bracket": (detail) => `A curly bracket stands alone in "${detail}".`,
  "empty-paragraph": () => "A paragraph is empty.",
  "pay-by-past": () => "The pay-by day is past. Choose a later one.",
  "pay-by-not-a-working-day": () => "The pay-by day is a weekend or a holiday. Choose the next working day.",
  "pay-by-before-arrival": () => "The letter cannot have arrived by its pay-by day. Choose a later one.",
  "pay-by-too-soon": (days) => `This letter must give at least ${days} days to answer.`,
  "no-pay-by": () => "Choose a pay-by day.",
  "nothing-demanded": () => "This letter would ask for nothing.",
  "no-outcome": () =>
    "This dispute is not settled, or its credit note was taken back. Settle it, then write what came of it.",
  "zero-line": (number) => `Nothing is left to pay of ${number}.`,
  "totals-differ": () => "The lines do not add up to the total.",
  "not-overdue": (number) => `${number} is not overdue yet.`,
  "threat-above-stage": (words) => `"${words}" is more than this letter may say. Soften it, or choose a later letter.`,
  "claim-not-allowed": () => "Interest and charges cannot be claimed from this kind of customer.",
  "rate-missing": (numbers) =>
    `No interest is claimed on ${numbers}: the official rate for the time they became late is not in Duebook yet.`,
  "other-customer": (name) => `The text names another customer: ${name}.`,
  "wrong-language": (language) => `There is no wording in ${language}; the letter is in your own language.`,
  "address-missing": () => "The customer has no postal address. Add it.",
  "address-does-not-fit": (problem) => problem,
  "address-returned": (number) => `${number} came back from this address. Ask the customer where they are now.`,
  "missing-glyph": (sign) => `The letter font has no "${sign}". Write the name in Latin, Greek or Cyrillic letters.`,
  "no-bank-details": () => "Your bank details are missing. Add them in Settings, so that you can be paid.",
  "no-signatory": () => "Nobody signs. Choose who does in Settings.",
  "no-account-name": () => "Your company's name is missing. Add it in Settings.",
};

/** A fault in one sentence: what is wrong and what to do. */
export function describeFault(fault: LetterFault): string {
  return WORDS[fault.kind](fault.detail);
}
