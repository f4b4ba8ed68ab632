import { type CalendarDate, dayNumber, daysBetween } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, subtractMinor, sumMinor, ZERO } from "../money/minor.ts";
import { type OpenPart, openParts } from "./due-parts.ts";
import type { CreditEntry, CustomerLedger, DebitEntry } from "./ledger.ts";
import { CREDIT, DETAILED, ledgerIndex, mayBeOpen, openOn } from "./ledger-index.ts";

/** One part of a debit that is still open: an invoice with one due day gives one item, one with instalments several. */
export type OpenItem = {
  readonly entry: DebitEntry;
  /** Index of the instalment; 0 where there are none. */
  readonly part: number;
  readonly dueOn: CalendarDate;
  readonly currency: Currency;
  readonly originalMinor: Minor;
  readonly openMinor: Minor;
  /** Days past due on the day asked about; 0 or below means not overdue (due today is not overdue). */
  readonly daysLate: number;
};

/** Money held that is not set against anything yet: a receipt or credit note with something left. */
export type OpenCredit = {
  readonly entry: CreditEntry;
  readonly currency: Currency;
  readonly openMinor: Minor;
};

/** What is still owed on `asAt`, part by part; allocations fill the earliest due part first. */
export function openItems(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenItem[] {
  const index = ledgerIndex(ledger);
  const today = dayNumber(asAt);
  const items: OpenItem[] = [];
  for (const number of mayBeOpen(index, today)) {
    const due = index.dueDays[number] as number;
    const open = due === CREDIT ? 0 : openOn(index, number, today);
    if (open === 0) continue;
    const entry = ledger.entries[number] as DebitEntry;
    const openMinor = minor(open);
    if (due !== DETAILED) items.push(wholeItem(entry, openMinor, today - due));
    else
      for (const part of openParts(entry, subtractMinor(entry.amountMinor, openMinor), asAt))
        items.push(partItem(entry, part, asAt));
  }
  return items;
}

/** Receipts, credit notes and other credits with something left on `asAt`. */
export function openCredits(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenCredit[] {
  const index = ledgerIndex(ledger);
  const today = dayNumber(asAt);
  const credits: OpenCredit[] = [];
  for (const number of mayBeOpen(index, today)) {
    const open = index.dueDays[number] === CREDIT ? openOn(index, number, today) : 0;
    if (open === 0) continue;
    const entry = ledger.entries[number] as CreditEntry;
    credits.push({ entry, currency: entry.currency, openMinor: minor(open) });
  }
  return credits;
}

/** Money of one currency that is held and not set against anything on `asAt`. */
export function heldMinor(ledger: CustomerLedger, currency: Currency, asAt: CalendarDate): Minor {
  return sumMinor(openCredits(ledger, asAt), (credit) => (credit.currency === currency ? credit.openMinor : ZERO));
}

function wholeItem(entry: DebitEntry, openMinor: Minor, daysLate: number): OpenItem {
  const { dueOn, currency, amountMinor } = entry;
  return { entry, part: 0, dueOn, currency, originalMinor: amountMinor, openMinor, daysLate };
}

function partItem(entry: DebitEntry, { part, dueOn, amountMinor, openMinor }: OpenPart, asAt: CalendarDate): OpenItem {
  const { currency } = entry;
  return { entry, part, dueOn, currency, originalMinor: amountMinor, openMinor, daysLate: daysBetween(dueOn, asAt) };
}
