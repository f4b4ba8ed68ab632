import { addDays, addMonths, type CalendarDate, dayOf, dayParts, daysInMonth, endOfMonth } from "./calendar-date.ts";

/**
 * When an invoice falls due. `end-of-month` has two readings in use (France, "45 jours fin de mois"): add the days and
 * go to the end of that month (`days-first`), or go to the end of the invoice's month and add the days (`month-first`).
 */
export type PaymentTerms =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "end-of-month"; readonly days: number; readonly reading: "days-first" | "month-first" }
  | { readonly kind: "day-of-next-month"; readonly dayOfMonth: number }
  | { readonly kind: "on-delivery" }
  | { readonly kind: "by-agreement" };

/** The due day of an invoice; `null` where the terms leave it to be agreed for each invoice. */
export function dueDay(terms: PaymentTerms, issuedOn: CalendarDate): CalendarDate | null {
  switch (terms.kind) {
    case "days":
      return addDays(issuedOn, terms.days);
    case "end-of-month":
      return terms.reading === "days-first"
        ? endOfMonth(addDays(issuedOn, terms.days))
        : addDays(endOfMonth(issuedOn), terms.days);
    case "day-of-next-month":
      return dayInMonth(addMonths(issuedOn, 1, 1), terms.dayOfMonth);
    case "on-delivery":
      return issuedOn;
    case "by-agreement":
      return null;
  }
}

/** The terms in words, e.g. `30 days from invoice date`. */
export function describeTerms(terms: PaymentTerms): string {
  switch (terms.kind) {
    case "days":
      return terms.days === 0 ? "Due on the invoice date" : `${inDays(terms.days)} from invoice date`;
    case "end-of-month":
      if (terms.days === 0) return "End of month";
      return terms.reading === "days-first"
        ? `${inDays(terms.days)}, then end of month`
        : `End of month, then ${inDays(terms.days)}`;
    case "day-of-next-month":
      return `Day ${terms.dayOfMonth} of the following month`;
    case "on-delivery":
      return "Cash on delivery";
    case "by-agreement":
      return "By agreement, invoice by invoice";
  }
}

function inDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function dayInMonth(on: CalendarDate, dayOfMonth: number): CalendarDate {
  const { year, month } = dayParts(on);
  return dayOf(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
}
