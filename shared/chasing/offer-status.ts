import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { countedMoney } from "./money-received.ts";
import type { SettlementOffer } from "./rows.ts";

/** `met`: the money came in time and the rest may be written off; `lapsed`: the full debt stands again (rule 28). */
export type OfferState = "offered" | "accepted" | "met" | "settled" | "declined" | "withdrawn" | "lapsed";

export type OfferStatus = {
  readonly offer: SettlementOffer;
  readonly state: OfferState;
  /** Whether it can still be paid. */
  readonly isOpen: boolean;
  readonly receivedMinor: Minor;
  readonly daysLeft: number;
  /** What is let go when it is met. */
  readonly givenUpMinor: Minor;
};

/** How a settlement offer or early-payment incentive stands on a day. Accepting it is not paying it: it lapses all the same. */
export function offerStatus(offer: SettlementOffer, ledger: CustomerLedger, asAt: CalendarDate): OfferStatus {
  const last = offer.steps.filter((step) => step.on <= asAt).at(-1)?.state ?? "offered";
  const money = countedMoney(ledger, {
    currency: offer.currency,
    invoiceIds: offer.invoiceIds,
    asAt,
    isInTime: (credit) => credit.on > offer.on || (credit.on === offer.on && credit.recordedAt >= offer.recordedAt),
    countsOldestFirst: false,
  });
  const inTimeMinor = sumMinor(money, (row) => (row.on <= offer.expiresOn ? row.amountMinor : ZERO));
  const state = stateOf(last, inTimeMinor >= offer.offerMinor, asAt > offer.expiresOn);
  return {
    offer,
    state,
    isOpen: state === "offered" || state === "accepted",
    receivedMinor: inTimeMinor,
    daysLeft: Math.max(0, daysBetween(asAt, offer.expiresOn)),
    givenUpMinor: minor(offer.owedMinor - offer.offerMinor),
  };
}

function stateOf(last: SettlementOffer["steps"][number]["state"], isMet: boolean, isPast: boolean): OfferState {
  if (last === "paid") return "settled";
  if (last === "declined" || last === "withdrawn") return last;
  if (isMet) return "met";
  return isPast ? "lapsed" : last;
}
