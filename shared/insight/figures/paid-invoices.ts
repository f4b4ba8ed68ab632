import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { lastDueOn } from "#shared/ledger/due-parts.ts";
import type { CustomerLedger, DebitEntry } from "#shared/ledger/ledger.ts";
import { settlements } from "#shared/ledger/settled-on.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

/** An invoice that was paid, and how late. */
export type PaidInvoice = {
  readonly customerId: string;
  readonly entry: DebitEntry;
  readonly paidOn: CalendarDate;
  /** What of it was money, in minor units. */
  readonly paidMinor: Minor;
  /** Days after the due day as it was agreed when it was paid; negative for early. */
  readonly daysLate: number;
};

/** The invoices of a ledger whose last part was paid by a day; what was only credited or written off is not among them. */
export function paidInvoices(ledger: CustomerLedger, asAt: CalendarDate): readonly PaidInvoice[] {
  return settlements(ledger, asAt)
    .filter(({ entry, paidMinor }) => entry.kind === "invoice" && !entry.retention && paidMinor > 0)
    .map(({ entry, settledOn, paidMinor }) => ({
      customerId: ledger.customerId,
      entry,
      paidOn: settledOn,
      paidMinor,
      daysLate: daysBetween(lastDueOn(entry, settledOn), settledOn),
    }));
}

/** Those paid from a day until another (not included), in one currency. */
export function paidWithin(
  paid: readonly PaidInvoice[],
  currency: Currency,
  from: CalendarDate,
  until: CalendarDate,
): readonly PaidInvoice[] {
  return paid.filter(
    (invoice) => invoice.entry.currency === currency && invoice.paidOn >= from && invoice.paidOn < until,
  );
}
