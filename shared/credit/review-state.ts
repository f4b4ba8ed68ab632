import type { ReviewEntry } from "./review-diary.ts";

/**
 * How a review stands. A customer whose credit was never looked at is not overdue, because no day was ever set: such
 * customers are listed by themselves.
 */
export type ReviewState = "never" | "due" | "ahead";

export function reviewState({ why, daysLate }: Pick<ReviewEntry, "why" | "daysLate">): ReviewState {
  if (why === "never-reviewed") return "never";
  return daysLate >= 0 ? "due" : "ahead";
}

/** Why a review stands on its day, in the same words wherever it is shown. */
export const REVIEW_WORDS: { readonly [Why in ReviewEntry["why"]]: string } = {
  "agreed-day": "The day that was set",
  yearly: "Counted from the last look",
  "never-reviewed": "Never looked at",
  "increase-ends": "The temporary limit ends",
  "insurance-ends": "The insurer's cover ends",
};
