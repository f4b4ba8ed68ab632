import type { DayCount } from "./day-count.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import type { ProofMethod, ProofNoteKind } from "./proof-sheet.ts";
import type { InterestRounding } from "./simple-interest.ts";

/** What a note between two rows says, around its amount: `£1,500.00 received`. */
export const PROOF_NOTES: Readonly<Record<ProofNoteKind, string>> = {
  payment: "received",
  "credit-from-start": "credited from the start",
  "credit-from-its-day": "credited",
  "write-off": "written off",
  "dispute-opened": "in dispute, left out from here",
  "dispute-ended": "dispute ended",
  "frozen-by-plan": "interest frozen by the payment plan",
  "runs-again": "interest runs again",
  "interest-paid": "of it set against interest",
  "costs-paid": "of it set against costs",
  "interest-added": "of interest added to the balance",
};

/** Names of the choices, for the user and for the foot of a proof. */
export const ROUNDING_NAMES: Readonly<Record<InterestRounding, string>> = {
  segment: "Once for each line, half a penny up",
  "daily-penny": "The amount per day to the penny, then times the days (GOV.UK)",
  "daily-truncated": "The amount per day cut to the penny, then times the days",
};

export const DAY_COUNT_NAMES: Readonly<Record<DayCount, string>> = {
  "actual/365": "Actual days, year of 365",
  "actual/366-in-leap": "Actual days, 366 in a leap year",
  "actual/360": "Actual days, year of 360",
  "30E/360": "Months of 30 days, year of 360",
};

export const PART_PAYMENT_NAMES: Readonly<Record<PartPaymentOrder, string>> = {
  "principal-first": "Principal first, then interest",
  "interest-first": "Interest first, then principal",
  "costs-interest-principal": "Costs, then interest, then principal",
};

export const NOT_LEGAL_ADVICE = "Worked out from what was entered; this is not legal advice.";

/** How a line is worked out, in one sentence that a reader can follow with a calculator. */
export function describeMethod(method: ProofMethod): string {
  const year = method.dayCount === "actual/365" ? "365" : "days in the year";
  const line =
    method.rounding === "segment"
      ? `balance × rate ÷ 100 × days ÷ ${year}, rounded to the nearest penny`
      : `balance × rate ÷ 100 ÷ ${year}, ${method.rounding === "daily-penny" ? "rounded" : "cut"} to a penny, × days`;
  const simple =
    method.compounding === "none" ? "Simple interest: no interest on interest." : COMPOUND[method.compounding];
  const days = "Days run from the first day late to the last day shown, both counted.";
  return `Each line is ${line}. ${days} ${simple} Part payments: ${PART_PAYMENT_NAMES[method.partPayments].toLowerCase()}.`;
}

const COMPOUND = {
  "every-30-days": "Unpaid interest is added to the balance every 30 days.",
  yearly: "Unpaid interest is added to the balance once a year.",
} as const;
