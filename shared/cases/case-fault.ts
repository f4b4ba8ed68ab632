import type { Words } from "../chasing/words.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { ClaimBlock } from "./claim-clock.ts";
import type { CaseKind } from "./rows.ts";

/** Why a case cannot begin or move on. */
export type CaseFault =
  | { readonly kind: "not-from-here"; readonly from: string; readonly to: string }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "before-last-step"; readonly lastOn: CalendarDate }
  | { readonly kind: "reason-missing" }
  | { readonly kind: "amount-missing" }
  | { readonly kind: "hearing-day-missing" }
  | { readonly kind: "rate-missing" }
  | { readonly kind: "too-soon"; readonly block: ClaimBlock }
  | { readonly kind: "nothing-chosen" }
  | { readonly kind: "not-open"; readonly number: string }
  | { readonly kind: "elsewhere"; readonly number: string; readonly where: string }
  | { readonly kind: "flagged"; readonly what: "insolvency" | "vulnerable" }
  | { readonly kind: "nothing-left" }
  | { readonly kind: "no-agency" }
  | { readonly kind: "passed-on-too-early" }
  | { readonly kind: "already-reported" }
  | { readonly kind: "not-on-it" };

export type CaseFaultWords = { readonly kind: string; readonly message: string; readonly field?: string };

/** A refusal in words for the user, with the field at fault where there is one. */
export function caseFaultWords(fault: CaseFault, say: Words): CaseFaultWords {
  const field = FIELDS[fault.kind];
  const message = messageOf(fault, say);
  return field === undefined ? { kind: fault.kind, message } : { kind: fault.kind, message, field };
}

function messageOf(fault: CaseFault, say: Words): string {
  switch (fault.kind) {
    case "before-last-step":
      return `The last step was on ${say.date(fault.lastOn)}. Enter that day or a later one.`;
    case "too-soon":
      return blockSentence(fault.block, say);
    case "not-open":
      return `Nothing is open on ${fault.number} any more. Leave it out.`;
    case "elsewhere":
      return `${fault.number} is ${fault.where}. End that first: nothing is chased in two places.`;
    case "flagged":
      return fault.what === "insolvency"
        ? "This customer is marked as insolvent: claim in the insolvency instead, or lift the mark first."
        : "This customer is marked as a vulnerable person. Talk to them and lift the mark first.";
    default:
      return MESSAGES[fault.kind];
  }
}

/** Why a claim cannot be issued yet, and what to do. */
export function blockSentence(block: ClaimBlock, say: Words): string {
  switch (block.kind) {
    case "no-letter":
      return `No ${block.letter} about all of these invoices is known to have been posted. Send it, or record when it was posted.`;
    case "waiting":
      return `Not before ${say.date(block.untilOn)}: ${block.why} (${block.source}).`;
    case "notice-needed":
      return `They replied on ${say.date(block.repliedOn)}: give 14 days' notice in writing before you issue (${block.source}).`;
    case "ask-a-lawyer":
      return "Duebook does not know what must come before a claim in this country. Ask a lawyer there, and tick that you did.";
  }
}

type Plain = Exclude<CaseFault["kind"], "before-last-step" | "too-soon" | "not-open" | "elsewhere" | "flagged">;

const MESSAGES: Readonly<Record<Plain, string>> = {
  "not-from-here": "This has moved on since. Open it again.",
  "in-the-future": "This day is after today. Enter the day it happened.",
  "reason-missing": "Say why: it stays with the case.",
  "amount-missing": "Enter the amount.",
  "hearing-day-missing": "Enter the day of the hearing.",
  "rate-missing": "Say where the rate comes from.",
  "nothing-chosen": "Choose at least one invoice.",
  "nothing-left": "Nothing is left on these invoices that is not disputed.",
  "no-agency": "Choose an agency.",
  "passed-on-too-early":
    "The day it is passed on must be after today: the customer needs time to pay after the notice.",
  "already-reported": "This payment was reported already.",
  "not-on-it": "This payment is not on the invoices of this placement.",
};

const FIELDS: Readonly<Partial<Record<CaseFault["kind"], string>>> = {
  "in-the-future": "on",
  "before-last-step": "on",
  "reason-missing": "note",
  "amount-missing": "amountMinor",
  "hearing-day-missing": "hearingOn",
  "rate-missing": "rateSource",
  "nothing-chosen": "invoiceIds",
  "no-agency": "agencyId",
  "passed-on-too-early": "placeOn",
};

/** `with an agency (C-5)`. */
export function whereIs(kind: CaseKind | "plan", number: string): string {
  if (kind === "plan") return `on payment plan ${number}`;
  return kind === "agency" ? `with an agency (${number})` : `in claim ${number}`;
}
