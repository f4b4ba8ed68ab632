import type { BookReader } from "#renderer/book/book.ts";
import { type OfferStatus, offerStatus } from "#shared/chasing/offer-status.ts";
import { type PlanStatus, planStatus } from "#shared/chasing/plan-status.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

export type PlanRow = PlanStatus & { readonly id: string; readonly customerName: string };
export type OfferRow = OfferStatus & { readonly id: string; readonly customerName: string };

/** Plans made by a day with how they stand, newest first; of one customer when asked. */
export function planRows(book: BookReader, asAt: CalendarDate, customerId = ""): readonly PlanRow[] {
  const plans = customerId === "" ? book.all("plans") : book.forCustomer("plans", customerId);
  return plans
    .filter((plan) => plan.on <= asAt)
    .map((plan) => ({
      ...planStatus(plan, book.ledger(plan.customerId), asAt),
      id: plan.id,
      customerName: book.get("customers", plan.customerId)?.name ?? "",
    }))
    .sort((first, second) => (first.plan.on < second.plan.on ? 1 : -1));
}

/** Settlement offers and early-payment incentives made by a day, newest first. */
export function offerRows(book: BookReader, asAt: CalendarDate, customerId = ""): readonly OfferRow[] {
  const offers = customerId === "" ? book.all("offers") : book.forCustomer("offers", customerId);
  return offers
    .filter((offer) => offer.on <= asAt)
    .map((offer) => ({
      ...offerStatus(offer, book.ledger(offer.customerId), asAt),
      id: offer.id,
      customerName: book.get("customers", offer.customerId)?.name ?? "",
    }))
    .sort((first, second) => (first.offer.on < second.offer.on ? 1 : -1));
}
