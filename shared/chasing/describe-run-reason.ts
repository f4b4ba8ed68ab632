import type { Currency } from "#shared/money/currency.ts";
import type { IncludedReason, LeftOutReason } from "./run-reasons.ts";
import { contactText, holdName, type Words } from "./words.ts";

/** Why an amount is left out of a run, in one sentence. */
export function describeLeftOut(reason: LeftOutReason, currency: Currency, words: Words): string {
  switch (reason.kind) {
    case "not-due":
      return `Due ${words.day(reason.dueOn)}, not overdue.`;
    case "disputed":
      return `${holdName(reason.hold)}: not demanded until it is settled.`;
    case "held":
      return `${holdName(reason.hold)}${reason.hold.until ? `: chasing resumes on ${words.day(reason.hold.until)}` : ""}.`;
    case "no-levels":
      return `Policy “${reason.policyName}” has no letters.`;
    case "policy-changed":
      return `Policy “${reason.policyName}” changed after letter ${reason.letterNumber}: confirm the next level.`;
    case "letter-waiting":
      return `Letter ${reason.letterNumber} is prepared and not yet posted.`;
    case "covered-by-credit":
      return `Covered by ${words.exact(reason.creditMinor, currency)} that you hold: set it against the invoices.`;
    case "below-minimum":
      return `Less than ${words.exact(reason.minimumMinor, currency)}, the least you write for.`;
    case "contacted-recently":
      return `${contactText(reason.contact, words)}: no further letter before ${words.day(reason.from)}.`;
    case "not-yet":
      return `${reason.levelName} is due on ${words.day(reason.from)}.`;
    case "last-level-running":
      return `${reason.levelName} sent: they have until ${words.day(reason.until)}.`;
    case "levels-run-out":
      return `${reason.levelName} sent ${words.day(reason.sentOn)}, no levels left: decide what to do.`;
    case "instalment-reminded":
      return `Missed instalment of plan ${reason.planNumber}: letter ${reason.letterNumber} asks for it.`;
    case "no-address":
      return reason.wants === "email" ? "No e-mail address and no postal address." : "No postal address.";
  }
}

/** Why an amount is in a letter, in one sentence. */
export function describeIncluded(reason: IncludedReason, words: Words): string {
  switch (reason.kind) {
    case "level-due":
      return reason.lastSentOn === null
        ? `Overdue and never reminded; due since ${words.day(reason.from)}.`
        : `${reason.lastName} went ${words.day(reason.lastSentOn)}; due since ${words.day(reason.from)}.`;
    case "also-overdue":
      return "Overdue too: the letter lists everything overdue.";
    case "instalment-missed":
      return `Missed instalment of plan ${reason.planNumber}.`;
  }
}
