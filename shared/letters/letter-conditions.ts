import type { LetterFacts } from "./letter-facts.ts";

/** When a paragraph is printed. Each is a plain question about the facts; `not-` in front turns it round. */
export const CONDITIONS = {
  "one-invoice": "Only one invoice is listed",
  "several-invoices": "Several invoices are listed",
  "has-disputed": "A part is in dispute and left out",
  "has-held": "A part is held back for another reason",
  "has-credit": "We hold money of theirs and take it off",
  "has-interest": "Interest is claimed",
  "has-fixed-sum": "Fixed compensation is claimed",
  "has-claims": "Interest or fixed compensation is claimed",
  "has-charge": "A charge is made on this letter",
  "broken-promise": "A promise was not kept",
  "promise-part-kept": "Part of that promise came, and a part did not",
  "cause-cash": "Cause noted in a call: cash trouble",
  "cause-not-received": "Cause noted in a call: invoice not received",
  "cause-their-customer": "Cause noted in a call: waiting for their customer",
  "earlier-letter": "A letter has gone before",
  "several-letters": "More than one letter has gone before",
  "known-contact": "The letter has a person's name",
  "has-phone": "Your telephone number is known",
  company: "The customer is a company",
  "sole-trader": "The customer is a sole trader",
  individual: "The customer is a private person",
  "public-body": "The customer is a public body",
  "in-uk": "The customer is in the United Kingdom",
  "has-plan": "The letter is about a payment plan",
  "dispute-part": "Part of the invoice is not in dispute",
  "dispute-in-full": "All that was disputed is credited",
  "dispute-in-part": "Part of what was disputed is credited",
  "dispute-goodwill": "It is credited as goodwill",
  "dispute-rejected": "The dispute was rejected",
  "dispute-withdrawn": "They withdrew the dispute",
  "dispute-replaced": "The goods were replaced",
  "dispute-note": "You have written words about the outcome",
  "dispute-closed": "Nothing is left of the disputed invoice",
  "dispute-covered": "Money of theirs covers what is left of it",
  "dispute-held": "What is left of it is not asked for here",
  "dispute-later": "Another part of it falls due later",
  "anything-owed": "Something is owed",
  "anything-overdue": "Something is overdue",
} as const;

export type BasicCondition = keyof typeof CONDITIONS;
export type Condition = BasicCondition | `not-${BasicCondition}`;

const QUESTIONS: Readonly<Record<BasicCondition, (facts: LetterFacts) => boolean>> = {
  "one-invoice": (facts) => facts.items.length === 1,
  "several-invoices": (facts) => facts.items.length > 1,
  "has-disputed": (facts) => facts.totals.disputedMinor > 0,
  "has-held": (facts) => facts.totals.heldMinor > 0,
  "has-credit": (facts) => facts.totals.creditMinor > 0,
  "has-interest": (facts) => facts.totals.interestMinor > 0,
  "has-fixed-sum": (facts) => facts.totals.fixedMinor > 0,
  "has-claims": (facts) => facts.totals.interestMinor + facts.totals.fixedMinor > 0,
  "has-charge": (facts) => facts.totals.chargeMinor > 0,
  "broken-promise": (facts) => facts.history.brokenPromise !== null,
  "promise-part-kept": ({ history: { brokenPromise } }) =>
    brokenPromise?.shortMinor !== undefined && brokenPromise.shortMinor < brokenPromise.amountMinor,
  "cause-cash": (facts) => facts.history.cause === "cash",
  "cause-not-received": (facts) => facts.history.cause === "not-received",
  "cause-their-customer": (facts) => facts.history.cause === "their-customer",
  "earlier-letter": (facts) => facts.history.lastLetter !== null,
  "several-letters": (facts) => facts.history.letterCount > 1,
  "known-contact": (facts) => facts.recipient.person !== "",
  "has-phone": (facts) => facts.sender.phone !== "",
  company: (facts) => facts.customerKind === "company",
  "sole-trader": (facts) => facts.customerKind === "sole-trader",
  individual: (facts) => facts.customerKind === "individual",
  "public-body": (facts) => facts.customerKind === "public-body",
  "in-uk": (facts) => facts.recipient.country === "GB",
  "has-plan": (facts) => (facts.extra.planNumber ?? "") !== "",
  "dispute-part": (facts) => (facts.extra.undisputed ?? "") !== "",
  "dispute-in-full": ({ outcome }) => outcome?.result === "in-full",
  "dispute-in-part": ({ outcome }) => outcome?.result === "in-part",
  "dispute-goodwill": ({ outcome }) => outcome?.isGoodwill === true,
  "dispute-rejected": ({ outcome }) => outcome?.result === "rejected",
  "dispute-withdrawn": ({ outcome }) => outcome?.result === "withdrawn",
  "dispute-replaced": ({ outcome }) => outcome?.result === "replaced",
  "dispute-note": (facts) => (facts.extra.disputeOutcome ?? "") !== "",
  "dispute-closed": ({ outcome }) => outcome?.left === "nothing",
  "dispute-covered": ({ outcome }) => outcome?.left === "covered",
  "dispute-held": ({ outcome }) => outcome?.left === "held",
  "dispute-later": ({ outcome }) => outcome?.left === "asked" && outcome.laterMinor > 0,
  "anything-owed": (facts) => facts.totals.totalMinor > 0,
  "anything-overdue": (facts) => facts.items.some((item) => item.daysLate > 0),
};

export function isCondition(text: string): text is Condition {
  return Object.hasOwn(CONDITIONS, text.startsWith("not-") ? text.slice(4) : text);
}

/** Whether every condition holds. */
export function conditionsHold(conditions: readonly Condition[], facts: LetterFacts): boolean {
  return conditions.every((condition) => {
    if (condition.startsWith("not-")) return !QUESTIONS[condition.slice(4) as BasicCondition](facts);
    return QUESTIONS[condition as BasicCondition](facts);
  });
}
