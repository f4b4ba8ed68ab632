import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, negateMinor } from "#shared/money/minor.ts";

/** One open document: an invoice part with something left, or a credit on account (negative). */
export type InvoiceRow = {
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly number: string;
  readonly description: string;
  readonly on: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
  readonly currency: Currency;
  readonly originalMinor: Minor;
  readonly openMinor: Minor;
  readonly isDisputed: boolean;
};

/** Everything open on a day, credits included, so that the total is what customers owe in all. */
export function invoiceRows(book: BookReader, asAt: CalendarDate): readonly InvoiceRow[] {
  const disputed = new Set(
    book
      .all("disputes")
      .filter((dispute) => dispute.on <= asAt && (dispute.resolution === null || dispute.resolution.on > asAt))
      .map((dispute) => dispute.invoiceId),
  );
  return book.all("ledgers").flatMap((ledger) => {
    const customerName = book.get("customers", ledger.customerId)?.name ?? "";
    const base = { customerId: ledger.customerId, customerName };
    const debits = openItems(ledger, asAt).map((item) => ({
      ...base,
      key: `${item.entry.id} ${item.part}`,
      number: item.entry.number,
      description: item.entry.description,
      on: item.entry.on,
      dueOn: item.dueOn,
      daysLate: item.daysLate,
      currency: item.currency,
      originalMinor: item.originalMinor,
      openMinor: item.openMinor,
      isDisputed: disputed.has(item.entry.id),
    }));
    const credits = openCredits(ledger, asAt).map((credit) => ({
      ...base,
      key: credit.entry.id,
      number: credit.entry.number || "On account",
      description: credit.entry.description || credit.entry.reference,
      on: credit.entry.on,
      dueOn: null,
      daysLate: 0,
      currency: credit.currency,
      originalMinor: negateMinor(credit.entry.amountMinor),
      openMinor: negateMinor(credit.openMinor),
      isDisputed: false,
    }));
    return [...debits, ...credits];
  });
}
