import { formatDay } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { AmendFault } from "./amend-call.ts";
import type { PlanFault } from "./build-plan.ts";
import type { DisputeFault } from "./dispute-steps.ts";
import type { HoldFault } from "./hold-steps.ts";
import type { OfferFault } from "./offer-steps.ts";
import type { PlanStepFault } from "./plan-steps.ts";
import type { CallFault } from "./record-call.ts";

export type ChasingFault = CallFault | AmendFault | PlanFault | PlanStepFault | DisputeFault | HoldFault | OfferFault;

export type FaultWords = { readonly kind: string; readonly message: string; readonly field?: string };

/** A refusal in words for the user, with the field at fault where there is one. */
export function faultWords(fault: ChasingFault, currency: Currency, locale: string): FaultWords {
  const field = FIELDS[fault.kind];
  const message = messageOf(fault, currency, locale);
  return field === undefined ? { kind: fault.kind, message } : { kind: fault.kind, message, field };
}

function messageOf(fault: ChasingFault, currency: Currency, locale: string): string {
  switch (fault.kind) {
    case "before-the-call":
      return `${formatDay(fault.byOn, "near", locale)} is before the call. Enter the day they promised, or a later one.`;
    case "same-day-twice":
      return `${formatDay(fault.byOn, "near", locale)} is there twice. Add the two amounts together.`;
    case "more-than-left":
      return fault.leftMinor > 0
        ? `Only ${formatMoney(fault.leftMinor, currency, { locale })} of the invoice is left and not disputed. Enter that amount or less.`
        : "Nothing of this invoice is left to dispute.";
    case "before-last-step":
      return `The last step was on ${formatDay(fault.lastOn, "far", locale)}. Enter that day or a later one.`;
    case "deposit-covers-all":
      return `The deposit covers the whole ${formatMoney(fault.totalMinor, currency, { locale })}. Lower it, or record a promise instead.`;
    case "too-many-instalments":
      return `That would be ${fault.count} payments; ${fault.most} is the most. Raise the amount of each.`;
    default:
      return MESSAGES[fault.kind];
  }
}

type Plain = Exclude<
  ChasingFault["kind"],
  | "before-the-call"
  | "same-day-twice"
  | "more-than-left"
  | "before-last-step"
  | "deposit-covers-all"
  | "too-many-instalments"
>;

const MESSAGES: Readonly<Record<Plain, string>> = {
  "in-the-future": "This day is after today. Enter the day it happened.",
  "next-before-call": "The next step is before the call. Enter a later day.",
  "promise-missing": "Enter what was promised and by when.",
  "dispute-missing": "Enter which invoice is disputed.",
  "no-amount": "Enter what was promised and by when.",
  "amount-not-above-zero": "Enter an amount above zero.",
  "not-open": "Only an open promise can be cancelled: what was kept or broken stays so.",
  "unknown-invoice": "Choose the invoice that is disputed.",
  "answer-before-dispute": "The day for the answer is before the dispute. Enter a later day.",
  "already-open": "This dispute is open already.",
  "already-settled": "This dispute is settled. Reopen it first.",
  "not-settled": "This dispute is open; there is nothing to reopen.",
  "credit-missing": "Enter the amount of the credit note.",
  "credit-not-wanted": "This settlement credits nothing. Choose a credit note instead, or clear the amount.",
  "unknown-call": "This call is no longer there. Open the customer again.",
  "amended-already": "This call was corrected already. Correct the newer entry.",
  "nothing-to-spread": "Nothing is left to spread: choose invoices that are overdue and not disputed.",
  "deposit-below-zero": "Enter a deposit of zero or more.",
  "deposit-day-missing": "Enter the day by which the deposit is paid.",
  "deposit-after-first": "The deposit is after the first instalment. Move one of the two.",
  "deposit-in-the-past": "The day of the deposit is in the past. Enter today or a later day.",
  "first-in-the-past": "The first instalment is in the past. Enter today or a later day.",
  "no-instalments": "Enter at least one instalment.",
  "instalment-too-small": "An instalment would be nothing. Choose fewer of them.",
  "not-from-here": "This has moved on since. Open it again.",
  "how-missing": "Say how they accepted: signed copy, e-mail, on the telephone.",
  "nothing-missed": "No instalment is missed, so the plan has not been broken. Cancel it instead.",
  "not-paid-yet": "Something of the plan is still to be paid.",
  "reason-missing": "Say why chasing stops: it is shown wherever the customer is shown.",
  "ends-before-it-begins": "The end is not after the beginning. Enter a later day, or leave it open until lifted.",
  "amount-without-invoice": "Choose the invoice of which this part is held.",
  "already-lifted": "This hold is lifted already.",
  "already-over": "This hold has ended already.",
  "lifted-before-it-began": "This is before the hold began. Enter a later day.",
  "not-above-zero": "Enter an amount above zero.",
  "not-less-than-owed": "The offer is not less than what is owed. Enter a smaller amount.",
  "nothing-owed": "Nothing is owed on these invoices.",
  "expires-before-today": "The offer would have lapsed already. Enter a later day.",
};

const FIELDS: Readonly<Partial<Record<ChasingFault["kind"], string>>> = {
  "in-the-future": "on",
  "next-before-call": "nextOn",
  "promise-missing": "amountMinor",
  "no-amount": "amountMinor",
  "amount-not-above-zero": "amountMinor",
  "before-the-call": "byOn",
  "same-day-twice": "byOn",
  "more-than-left": "amountMinor",
  "unknown-invoice": "invoiceId",
  "dispute-missing": "invoiceId",
  "answer-before-dispute": "answerByOn",
  "credit-missing": "creditedMinor",
  "credit-not-wanted": "creditedMinor",
  "deposit-below-zero": "depositMinor",
  "deposit-covers-all": "depositMinor",
  "deposit-day-missing": "depositOn",
  "deposit-in-the-past": "depositOn",
  "deposit-after-first": "depositOn",
  "first-in-the-past": "firstOn",
  "no-instalments": "count",
  "instalment-too-small": "count",
  "too-many-instalments": "count",
  "how-missing": "how",
  "reason-missing": "reason",
  "ends-before-it-begins": "until",
  "amount-without-invoice": "invoiceId",
  "not-above-zero": "offerMinor",
  "not-less-than-owed": "offerMinor",
  "expires-before-today": "expiresOn",
};
