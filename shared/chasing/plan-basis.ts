import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";
import { type ChasePosition, chasePositions } from "./chase-position.ts";
import type { CustomerFile } from "./customer-file.ts";

/** What a plan or an offer covers: the overdue invoices without what is disputed or already dealt with elsewhere. */
export type PlanBasis = {
  readonly invoiceIds: readonly string[];
  /** How many invoices `openMinor` adds up, those with nothing left to cover among them. */
  readonly openCount: number;
  readonly openMinor: Minor;
  readonly disputedMinor: Minor;
  /** With an agency, in court, or on another plan. */
  readonly elsewhereMinor: Minor;
  readonly totalMinor: Minor;
};

type BasisChoice = { readonly invoiceIds?: readonly string[]; readonly replacesId?: string };

/** So much of one open item as a plan or an offer covers. */
export type BasisPart = {
  readonly position: ChasePosition;
  /** Open, not in dispute and not dealt with elsewhere. */
  readonly amountMinor: Minor;
  readonly elsewhereMinor: Minor;
};

/** What of each open item a plan or an offer covers on a day; parts of nothing are in the list. */
export function basisParts(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  choice: BasisChoice = {},
): readonly BasisPart[] {
  const isChosen = (id: string, daysLate: number) => choice.invoiceIds?.includes(id) ?? daysLate > 0;
  return chasePositions(file, asAt)
    .filter(({ item }) => item.currency === currency && isChosen(item.entry.id, item.daysLate))
    .map((position) => {
      const { item, disputedMinor, held, missedMinor, missedPlanId } = position;
      const away = held
        .filter(({ hold }) => ELSEWHERE.has(hold.kind) && hold.sourceId !== choice.replacesId)
        .reduce((total, { amountMinor }) => total + amountMinor, 0);
      const missedAway = missedPlanId !== "" && missedPlanId !== choice.replacesId ? missedMinor : 0;
      const elsewhereMinor = minor(away + missedAway);
      return { position, amountMinor: minor(item.openMinor - disputedMinor - elsewhereMinor), elsewhereMinor };
    });
}

/**
 * The basis of a plan over the overdue items of a currency, or over the invoices named. A plan being replaced
 * (`replacesId`) does not count as elsewhere; an open promise gives way to the plan.
 */
export function planBasis(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  choice: BasisChoice = {},
): PlanBasis {
  const parts = basisParts(file, currency, asAt, choice);
  const covered = parts.filter(({ amountMinor }) => amountMinor > 0).map(({ position }) => position.item.entry.id);
  return {
    invoiceIds: [...new Set(covered)],
    openCount: new Set(parts.map(({ position }) => position.item.entry.id)).size,
    openMinor: sumMinor(parts, ({ position }) => position.item.openMinor),
    disputedMinor: sumMinor(parts, ({ position }) => position.disputedMinor),
    elsewhereMinor: sumMinor(parts, (part) => part.elsewhereMinor),
    totalMinor: sumMinor(parts, (part) => part.amountMinor),
  };
}

const ELSEWHERE: ReadonlySet<string> = new Set(["agency", "claim", "plan"]);
