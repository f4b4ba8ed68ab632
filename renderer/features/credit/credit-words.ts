import { checkLabel } from "#shared/credit/check-kinds.ts";
import type { ReviewEntry } from "#shared/credit/review-diary.ts";
import type { CreditKind, CreditRecord } from "#shared/credit/rows.ts";
import type { LimitStep } from "#shared/credit/suggested-limit.ts";
import type { SuggestedTerms, TermsReason, TermsStep } from "#shared/credit/suggested-terms.ts";
import type { SupplyReason } from "#shared/credit/supply-decision.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

/** Amounts and days in sentences, in one currency. */
export type CreditSay = { readonly money: (amountMinor: Minor) => string; readonly locale: string };

export function creditSay(currency: Currency, locale: string): CreditSay {
  return { locale, money: (amountMinor) => formatMoney(amountMinor, currency, { locale }) };
}

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

/** Why supply is blocked or needs a second look. */
export function supplyWords(reason: SupplyReason, { money, locale }: CreditSay): string {
  switch (reason.kind) {
    case "on-stop":
      return `On stop since ${formatDay(reason.since, "far", locale)}${reason.reason === "" ? "" : `: ${reason.reason}`}`;
    case "insolvency":
      return "Insolvency: do not supply on credit";
    case "over-limit":
      return `Over the limit by ${money(reason.byMinor)}`;
    case "near-limit":
      return `${Math.round(reason.used * 100)}% of the limit would be used`;
    case "long-overdue":
      return `Something is ${reason.days} days overdue`;
    case "not-insured":
      return `${money(reason.uninsuredMinor)} would not be insured`;
    case "no-limit":
      return "No limit is set";
    case "increase-runs-out":
      return `Only a temporary increase allows it, and that ends on ${formatDay(reason.on, "far", locale)}`;
  }
}

const REVIEW_WORDS: { readonly [Why in ReviewEntry["why"]]: string } = {
  "agreed-day": "the day that was set",
  yearly: "a year after the last check",
  "never-reviewed": "never looked at yet",
  "increase-ends": "the temporary limit ends",
  "insurance-ends": "the insurer's cover ends",
};

export function reviewWords({ why }: ReviewEntry): string {
  return REVIEW_WORDS[why];
}
