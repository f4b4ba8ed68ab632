import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { chasePositions } from "./chase-position.ts";
import type { CustomerFile } from "./customer-file.ts";

/** What a plan or an offer covers: the overdue invoices without what is disputed or already dealt with elsewhere. */
export type PlanBasis = {
  readonly invoiceIds: readonly string[];
  readonly openMinor: Minor;
  readonly disputedMinor: Minor;
  /** With an agency, in court, or on another plan. */
  readonly elsewhereMinor: Minor;
  readonly totalMinor: Minor;
};

/**
 * The basis of a plan over the overdue items of a currency, or over the invoices named. A plan being replaced
 * (`replacesId`) does not count as elsewhere; an open promise gives way to the plan.
 */
export function planBasis(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  choice: { readonly invoiceIds?: readonly string[]; readonly replacesId?: string } = {},
): PlanBasis {
  const isChosen = (id: string, daysLate: number) => choice.invoiceIds?.includes(id) ?? daysLate > 0;
  const positions = chasePositions(file, asAt).filter(
    ({ item }) => item.currency === currency && isChosen(item.entry.id, item.daysLate),
  );
  let open = 0;
  let disputed = 0;
  let elsewhere = 0;
  const invoiceIds: string[] = [];
  for (const { item, disputedMinor, held, missedMinor, missedPlanId } of positions) {
    const away = held
      .filter(({ hold }) => ELSEWHERE.has(hold.kind) && hold.sourceId !== choice.replacesId)
      .reduce((total, { amountMinor }) => total + amountMinor, 0);
    const missedAway = missedPlanId !== "" && missedPlanId !== choice.replacesId ? missedMinor : 0;
    open += item.openMinor;
    disputed += disputedMinor;
    elsewhere += away + missedAway;
    const isLeft = item.openMinor - disputedMinor - away - missedAway > 0;
    if (isLeft && !invoiceIds.includes(item.entry.id)) invoiceIds.push(item.entry.id);
  }
  return {
    invoiceIds,
    openMinor: minor(open),
    disputedMinor: minor(disputed),
    elsewhereMinor: minor(elsewhere),
    totalMinor: minor(open - disputed - elsewhere),
  };
}

const ELSEWHERE: ReadonlySet<string> = new Set(["agency", "claim", "plan"]);
