import { placedOn } from "#shared/cases/placement-steps.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** What was placed with an agency and what came of it. */
export type AgencyYield = {
  readonly agencyId: string;
  readonly placedCount: number;
  readonly placedMinor: Minor;
  /** Paid on the placed invoices since they were placed, until the case was closed. */
  readonly collectedMinor: Minor;
  /** Fees noted on the steps of the cases. */
  readonly feesMinor: Minor;
};

/** Placements from a day until another (not included), by agency, with what was collected up to the end of that time. */
export function agencyYields(
  files: Iterable<CustomerFile>,
  currency: Currency,
  from: CalendarDate,
  until: CalendarDate,
): readonly AgencyYield[] {
  const agencies = new Map<string, { count: number; placed: number; collected: number; fees: number }>();
  for (const file of files) {
    for (const row of file.cases) {
      if (row.kind !== "agency" || row.currency !== currency) continue;
      const since = placedOn(row);
      if (since === null || since < from || since >= until) continue;
      const sums = agencies.get(row.agencyId) ?? { count: 0, placed: 0, collected: 0, fees: 0 };
      agencies.set(row.agencyId, sums);
      sums.count++;
      sums.placed += row.amountMinor;
      sums.collected += collected(file, row, since, until);
      sums.fees += feesOf(row, until);
    }
  }
  return [...agencies].map(([agencyId, sums]) => ({
    agencyId,
    placedCount: sums.count,
    placedMinor: minor(sums.placed),
    collectedMinor: minor(sums.collected),
    feesMinor: minor(sums.fees),
  }));
}

/** Money, and commission an agency kept back, which is booked as set off. */
const MONEY: ReadonlySet<string> = new Set(["receipt", "contra"]);

function collected(file: CustomerFile, row: Case, since: CalendarDate, until: CalendarDate): number {
  const receipts = new Set(file.ledger.entries.filter(({ kind }) => MONEY.has(kind)).map(({ id }) => id));
  let total = 0;
  for (const { creditId, debitId, amountMinor, on, undoneOn } of file.ledger.allocations) {
    if (on < since || on >= until || (row.closedOn !== null && on > row.closedOn)) continue;
    if (undoneOn !== null && undoneOn < until) continue;
    if (receipts.has(creditId) && row.invoiceIds.includes(debitId)) total += amountMinor;
  }
  return total;
}

function feesOf(row: Case, until: CalendarDate): number {
  return row.steps.reduce(
    (sum, step) => (step.state === "fee" && step.on < until ? sum + (step.amountMinor ?? 0) : sum),
    0,
  );
}
