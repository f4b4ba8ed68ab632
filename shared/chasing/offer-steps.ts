import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { OfferState } from "./offer-status.ts";
import type { SettlementOffer } from "./rows.ts";

export type OfferFault =
  | { readonly kind: "not-above-zero" }
  | { readonly kind: "not-less-than-owed" }
  | { readonly kind: "nothing-owed" }
  | { readonly kind: "expires-before-today" }
  | { readonly kind: "not-from-here"; readonly state: OfferState };

type OfferStep = SettlementOffer["steps"][number];

/** Which answer an offer may get in which state; a lapsed one gets none (rule 28). */
const MOVES: Readonly<Record<OfferState, readonly OfferStep["state"][]>> = {
  offered: ["accepted", "declined", "withdrawn"],
  accepted: ["withdrawn"],
  met: ["paid"],
  settled: [],
  declined: [],
  withdrawn: [],
  lapsed: [],
};

/** What is wrong with a new offer: less than what is owed, above zero, with time left to pay it. */
export function offerFault(
  offer: Pick<SettlementOffer, "owedMinor" | "offerMinor" | "expiresOn" | "on">,
): OfferFault | null {
  if (offer.owedMinor <= 0) return { kind: "nothing-owed" };
  if (offer.offerMinor <= 0) return { kind: "not-above-zero" };
  if (offer.offerMinor >= offer.owedMinor) return { kind: "not-less-than-owed" };
  return offer.expiresOn < offer.on ? { kind: "expires-before-today" } : null;
}

export function stepOffer(
  offer: SettlementOffer,
  state: OfferState,
  step: OfferStep,
): Result<SettlementOffer, OfferFault> {
  if (!MOVES[state].includes(step.state)) return fail({ kind: "not-from-here", state });
  return succeed({ ...offer, steps: [...offer.steps, step] });
}
