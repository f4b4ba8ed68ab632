import type { CustomerFile } from "../chasing/customer-file.ts";
import { offerStatus } from "../chasing/offer-status.ts";
import { basisParts } from "../chasing/plan-basis.ts";
import { type InstalmentStatus, type PlanStatus, planStatus } from "../chasing/plan-status.ts";
import type { PaymentPlan, SettlementOffer } from "../chasing/rows.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { ZERO } from "../money/minor.ts";
import type { AskedPart } from "./build-letter-facts.ts";
import type { LetterAsk, LetterOutcome } from "./letter-facts.ts";
import type { LetterKind } from "./rows.ts";

/** What a letter about a plan, an offer or a dispute asks for, and the invoices it lists where these are not all due. */
export type OwnAsk = {
  readonly ask?: LetterAsk;
  readonly asked?: readonly AskedPart[];
  readonly outcome?: LetterOutcome;
  /** In place of the usual pay-by day; null where nothing is to be paid. */
  readonly payByOn?: CalendarDate | null;
};

/** The instalment a reminder is about: the first missed one, else the first that is late within its grace days. */
export function lateInstalment(status: PlanStatus): InstalmentStatus | null {
  return status.firstMissed ?? status.instalments.find(({ state }) => state === "late") ?? null;
}

/**
 * A proposal and an agreement list what the plan covers as it stood when the plan was made, so that the list adds up to
 * its total, and ask for the next instalment; a reminder asks for what is late of the plan and for nothing else.
 */
export function planAsk(
  file: CustomerFile,
  kind: LetterKind,
  plan: PaymentPlan,
  status: PlanStatus,
  payByOn: CalendarDate | null,
): OwnAsk {
  if (kind === "plan-missed") {
    const late = lateInstalment(status);
    const amountMinor = status.missedMinor > 0 ? status.missedMinor : (late?.leftMinor ?? ZERO);
    return { ask: { amountMinor, byOn: payByOn, isTotal: true }, asked: [] };
  }
  if (kind !== "plan-proposal" && kind !== "plan-agreement") return {};
  const next = status.instalments.find(({ leftMinor }) => leftMinor > 0);
  return {
    ask: { amountMinor: next?.leftMinor ?? ZERO, byOn: next?.dueOn ?? null, isTotal: false },
    asked: coveredParts(file, plan),
  };
}

/** The letter that puts an offer of each kind to the customer. */
export const OFFER_LETTERS = {
  settlement: "settlement-offer",
  "early-payment": "early-payment-offer",
} as const satisfies Record<SettlementOffer["kind"], LetterKind>;

export function isOfferLetter(kind: LetterKind): boolean {
  return Object.values<LetterKind>(OFFER_LETTERS).includes(kind);
}

/** Offers a letter of a kind can be about on a day, the usual one first: the latest that can still be taken up. */
export function offersFor(file: CustomerFile, kind: LetterKind, on: CalendarDate): readonly SettlementOffer[] {
  const isOpen = (offer: SettlementOffer) => (offerStatus(offer, file.ledger, on).isOpen ? 1 : 0);
  const sortKey = (offer: SettlementOffer) => `${isOpen(offer)} ${keyOf(offer)}`;
  return file.offers
    .filter((offer) => offer.on <= on && OFFER_LETTERS[offer.kind] === kind)
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
}

/** An offer lists what it covers and asks for the sum offered: what else is owed stays out of it. */
export function offerAsk(file: CustomerFile, offer: SettlementOffer): OwnAsk {
  const isEarly = offer.kind === "early-payment";
  return {
    ask: {
      amountMinor: offer.offerMinor,
      byOn: offer.expiresOn,
      isTotal: true,
      ...(isEarly ? { isOptional: true } : {}),
    },
    asked: coveredParts(file, offer),
  };
}

function coveredParts(file: CustomerFile, of: PaymentPlan | SettlementOffer): readonly AskedPart[] {
  const { currency, on, invoiceIds, id } = of;
  return basisParts(file, currency, on, { invoiceIds, replacesId: id })
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ position, amountMinor }) => ({ position, amountMinor }));
}

/** The plan a letter is about: the latest one made by the day. */
export function latestPlan(file: CustomerFile, on: CalendarDate): PlanStatus | null {
  const made = file.plans.filter((plan) => plan.on <= on);
  const last = made.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).at(-1);
  return last ? planStatus(last, file.ledger, on) : null;
}

function keyOf(row: { readonly on: CalendarDate; readonly recordedAt: string }): string {
  return `${row.on} ${row.recordedAt}`;
}
