import { checkLabel } from "#shared/credit/check-kinds.ts";
import type { CreditKind, CreditRecord } from "#shared/credit/rows.ts";
import type { LimitStep } from "#shared/credit/suggested-limit.ts";
import type { SuggestedTerms, TermsReason, TermsStep } from "#shared/credit/suggested-terms.ts";
import type { CreditSay } from "#shared/credit/supply-words.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";

export const KIND_WORDS: { readonly [Kind in CreditKind]: string } = {
  check: "Check",
  limit: "Limit",
  "temporary-limit": "Temporary limit",
  "insured-limit": "Insured limit",
  review: "Review",
  uninvoiced: "Work not invoiced",
  application: "Credit application",
  "bad-news": "Bad news",
  change: "Details changed",
  override: "Supplied against the advice",
};

/** What a record is, in a few words. */
export function recordTitle(record: CreditRecord): string {
  return record.kind === "check" ? checkLabel(record.facts.check ?? "") : KIND_WORDS[record.kind];
}

/** What was looked at in a step of the suggested limit. */
export function stepWords(step: LimitStep, { money }: CreditSay): string {
  switch (step.kind) {
    case "need":
      return `Buys ${money(step.yearSalesMinor)} a year; ${step.termsDays} days of terms and ${step.extraDays} more days of buying`;
    case "new-customer":
      return `${step.knownCount === 0 ? "No invoice" : `Only ${step.knownCount}`} of theirs has come due in a year: the starting limit`;
    case "late":
      return `Pays ${Math.round(step.daysLate)} days late on average: ${step.percent}%`;
    case "promises":
      return `${step.broken === 1 ? "1 promise" : `${step.broken} promises`} broken within a year: ${step.percent}%`;
    case "returned":
      return step.count === 1 ? "A payment was returned: half" : `${step.count} payments were returned: nothing`;
    case "bad-news":
      return "Bad news was noted: nothing";
    case "net-worth":
      return `At most ${step.percent}% of their net worth of ${money(step.amountMinor)}`;
    case "working-capital":
      return `At most ${step.percent}% of their working capital of ${money(step.amountMinor)}`;
    case "agency":
      return `At most what ${step.source || "the credit agency"} recommends: ${money(step.amountMinor)}`;
    case "rounded":
      return "Rounded down";
  }
}

const TERMS_WORDS: { readonly [Step in TermsStep]: string } = {
  keep: "Keep the agreed terms",
  shorten: "Shorten the terms",
  deposit: "Half in advance, the rest on short terms",
  prepay: "Payment before supply",
};

export function termsWords({ step, terms }: SuggestedTerms): string {
  return step === "keep" || step === "prepay" ? TERMS_WORDS[step] : `${TERMS_WORDS[step]}: ${describeTerms(terms)}`;
}

export function termsReasonWords(kind: TermsReason, value: number): string {
  switch (kind) {
    case "new-customer":
      return "nothing is known yet of how they pay";
    case "late":
      return `pays ${Math.round(value)} days late on average`;
    case "promises":
      return `${value} promises broken within a year`;
    case "returned":
      return value === 1 ? "a payment was returned" : `${value} payments were returned`;
    case "bad-news":
      return "bad news was noted";
  }
}
