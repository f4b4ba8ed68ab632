import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isDisputeOpen } from "#shared/chasing/dispute-state.ts";
import type { Dispute } from "#shared/chasing/rows.ts";
import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";

export type DisputeCause = {
  readonly reasonId: string;
  readonly count: number;
  readonly openCount: number;
  readonly disputedMinor: Minor;
  readonly creditedMinor: Minor;
  /** Mean days from the dispute to its end, of those that have ended; null when none has. */
  readonly daysToSettle: number | null;
  readonly disputeIds: readonly string[];
};

type DisputeFact = {
  readonly dispute: Dispute;
  readonly amountMinor: Minor;
  readonly isOpen: boolean;
  readonly settledOn: CalendarDate | null;
};

/**
 * Disputes raised from a day until another (not included), by cause, largest amount first, as known on the last day of
 * that time. A dispute of a whole invoice counts what the invoice was for.
 */
export function disputeCauses(
  files: Iterable<CustomerFile>,
  currency: Currency,
  from: CalendarDate,
  until: CalendarDate,
): readonly DisputeCause[] {
  const byReason = new Map<string, DisputeFact[]>();
  for (const file of files) {
    for (const dispute of file.disputes) {
      if (dispute.on < from || dispute.on >= until) continue;
      const fact = factOf(file, dispute, currency, until);
      if (fact) byReason.set(dispute.reasonId, [...(byReason.get(dispute.reasonId) ?? []), fact]);
    }
  }
  return [...byReason]
    .map(([reasonId, facts]) => causeOf(reasonId, facts))
    .sort((first, second) => second.disputedMinor - first.disputedMinor || (first.reasonId < second.reasonId ? -1 : 1));
}

function factOf(file: CustomerFile, dispute: Dispute, currency: Currency, until: CalendarDate): DisputeFact | null {
  const invoice = file.ledger.entries.find((entry) => entry.id === dispute.invoiceId);
  if (!invoice || invoice.currency !== currency) return null;
  const asAt = addDays(until, -1);
  const isOpen = isDisputeOpen(dispute, asAt);
  const resolved = dispute.steps.findLast((step) => step.kind === "resolved" && step.on <= asAt)?.on;
  const settledOn = isOpen ? null : (resolved ?? dispute.resolution?.on ?? null);
  return { dispute, amountMinor: dispute.amountMinor ?? invoice.amountMinor, isOpen, settledOn };
}

function causeOf(reasonId: string, facts: readonly DisputeFact[]): DisputeCause {
  const settled = facts.filter(({ settledOn }) => settledOn !== null);
  const days = settled.reduce(
    (sum, { dispute, settledOn }) => sum + daysBetween(dispute.on, settledOn as CalendarDate),
    0,
  );
  return {
    reasonId,
    count: facts.length,
    openCount: facts.filter(({ isOpen }) => isOpen).length,
    disputedMinor: sumMinor(facts, ({ amountMinor }) => amountMinor),
    creditedMinor: minor(settled.reduce((sum, { dispute }) => sum + (dispute.resolution?.creditedMinor ?? 0), 0)),
    daysToSettle: settled.length === 0 ? null : days / settled.length,
    disputeIds: facts.map(({ dispute }) => dispute.id),
  };
}
