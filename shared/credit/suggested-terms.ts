import type { PaymentTerms } from "#shared/dates/payment-terms.ts";
import type { PaymentBehaviour } from "./payment-behaviour.ts";

/** Terms suggested for new work, from the mildest to the strictest. */
export const TERMS_LADDER = ["keep", "shorten", "deposit", "prepay"] as const;
export type TermsStep = (typeof TERMS_LADDER)[number];

export type SuggestedTerms = {
  readonly step: TermsStep;
  /** What each thing known asks for; the strictest speaks. */
  readonly reasons: readonly { readonly kind: TermsReason; readonly asks: TermsStep; readonly value: number }[];
  readonly terms: PaymentTerms;
  readonly depositPercent: number;
};

export type TermsReason = "new-customer" | "late" | "promises" | "returned" | "bad-news";

const SHORT_DAYS = 14;
const DEPOSIT = 50;

/** Suggested terms: agreed ones kept, shortened to 14 days, half in advance, or all in advance. Worse never gets milder. */
export function suggestTerms(behaviour: PaymentBehaviour, agreed: PaymentTerms): SuggestedTerms {
  const { knownCount, daysLate, brokenPromises, returnedPayments, badNews } = behaviour;
  const all: SuggestedTerms["reasons"] = [
    { kind: "new-customer", asks: knownCount < 1 ? "shorten" : "keep", value: knownCount },
    { kind: "late", asks: byLateness(daysLate), value: daysLate },
    {
      kind: "promises",
      asks: brokenPromises > 2 ? "deposit" : brokenPromises > 1 ? "shorten" : "keep",
      value: brokenPromises,
    },
    {
      kind: "returned",
      asks: returnedPayments > 1 ? "prepay" : returnedPayments > 0 ? "deposit" : "keep",
      value: returnedPayments,
    },
    { kind: "bad-news", asks: badNews > 0 ? "prepay" : "keep", value: badNews },
  ];
  const step = all.reduce<TermsStep>(
    (strictest, { asks }) => (rank(asks) > rank(strictest) ? asks : strictest),
    "keep",
  );
  return {
    step,
    reasons: all.filter(({ asks }) => asks !== "keep"),
    terms: termsOf(step, agreed),
    depositPercent: step === "prepay" ? 100 : step === "deposit" ? DEPOSIT : 0,
  };
}

function byLateness(daysLate: number): TermsStep {
  if (daysLate > 60) return "prepay";
  if (daysLate > 30) return "deposit";
  return daysLate > 15 ? "shorten" : "keep";
}

function termsOf(step: TermsStep, agreed: PaymentTerms): PaymentTerms {
  if (step === "keep") return agreed;
  if (step === "prepay") return { kind: "on-delivery" };
  const isShort = agreed.kind === "on-delivery" || (agreed.kind === "days" && agreed.days <= SHORT_DAYS);
  return isShort ? agreed : { kind: "days", days: SHORT_DAYS };
}

function rank(step: TermsStep): number {
  return TERMS_LADDER.indexOf(step);
}
