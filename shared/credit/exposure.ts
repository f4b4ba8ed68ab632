import { type ChasePosition, chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { heldMinor } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type LimitInForce, limitInForce, uninvoicedRecord } from "./credit-limit.ts";

/**
 * What a customer could cost us on a day, split so that the parts add up to the total. Minor units of one currency. An open
 * amount is counted once: as disputed, else on a plan, else as overdue or not due.
 */
export type Exposure = {
  readonly currency: Currency;
  readonly notDueMinor: Minor;
  readonly overdueMinor: Minor;
  readonly disputedMinor: Minor;
  readonly onPlanMinor: Minor;
  readonly uninvoicedMinor: Minor;
  /** Money and credit notes held; taken off. */
  readonly heldMinor: Minor;
  readonly totalMinor: Minor;
  readonly limit: LimitInForce;
  /** Left of the limit; negative when it is passed, null without a limit. */
  readonly leftMinor: Minor | null;
  /** Share of the limit used, 1 is all of it; null without a limit. */
  readonly used: number | null;
  /** Beyond what is insured; null when nothing is. */
  readonly uninsuredMinor: Minor | null;
};

/** Exposure to one customer in one currency as at a day. */
export function exposureOf(file: CustomerFile, currency: Currency, asAt: CalendarDate): Exposure {
  const split = { notDue: 0, overdue: 0, disputed: 0, onPlan: 0 };
  for (const position of chasePositions(file, asAt)) {
    if (position.item.currency !== currency) continue;
    const planMinor = plannedPart(position);
    const rest = position.item.openMinor - position.disputedMinor - planMinor;
    split.disputed += position.disputedMinor;
    split.onPlan += planMinor;
    split[position.item.daysLate > 0 ? "overdue" : "notDue"] += rest;
  }
  const held = heldMinor(file.ledger, currency, asAt);
  const uninvoiced = uninvoicedRecord(file.credit, currency, asAt)?.amountMinor ?? 0;
  const total = split.notDue + split.overdue + split.disputed + split.onPlan + uninvoiced - held;
  return { ...parts(split, uninvoiced, held, total), currency, ...againstLimit(file, currency, asAt, total) };
}

function parts(
  split: { readonly notDue: number; readonly overdue: number; readonly disputed: number; readonly onPlan: number },
  uninvoiced: number,
  held: number,
  total: number,
) {
  return {
    notDueMinor: minor(split.notDue),
    overdueMinor: minor(split.overdue),
    disputedMinor: minor(split.disputed),
    onPlanMinor: minor(split.onPlan),
    uninvoicedMinor: minor(uninvoiced),
    heldMinor: minor(held),
    totalMinor: minor(total),
  };
}

function againstLimit(file: CustomerFile, currency: Currency, asAt: CalendarDate, total: number) {
  const limit = limitInForce(file, currency, asAt);
  const { limitMinor, insuredMinor } = limit;
  return {
    limit,
    leftMinor: limitMinor === null ? null : minor(limitMinor - total),
    used: limitMinor === null ? null : usedShare(total, limitMinor),
    uninsuredMinor: insuredMinor === null ? null : minor(Math.max(0, total - insuredMinor)),
  };
}

/** A limit of nothing is used up by anything. */
function usedShare(total: number, limitMinor: Minor): number {
  if (limitMinor > 0) return Math.max(0, total) / limitMinor;
  return total > 0 ? Number.POSITIVE_INFINITY : 0;
}

function plannedPart({ held, missedMinor }: ChasePosition): number {
  const planned = held.reduce((sum, part) => (part.hold.kind === "plan" ? sum + part.amountMinor : sum), 0);
  return planned + missedMinor;
}
