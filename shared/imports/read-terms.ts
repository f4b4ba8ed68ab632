import type { PaymentTerms } from "../dates/payment-terms.ts";

/** "45 days end of month" has two readings; a list seldom says which. */
export type EndOfMonthReading = Extract<PaymentTerms, { readonly kind: "end-of-month" }>["reading"];

const LONGEST_DAYS = 365;

/**
 * Reads payment terms as packages write them: `30`, `Net 30`, `30 days EOM`, `Due on receipt`, Xero's day with
 * `DAYSAFTERBILLDATE`. `null` for what is not understood: the customer's terms stay as they are.
 */
export function readTerms(
  daysText: string,
  words: string,
  endOfMonth: EndOfMonthReading = "days-first",
): PaymentTerms | null {
  const text = `${words}`.toLowerCase();
  const days = daysIn(daysText) ?? daysIn(text);
  if (/on receipt|immediate|cash on|c\.?o\.?d|sofort|prepaid|due now/.test(text)) return { kind: "on-delivery" };
  if (days === null) return null;
  if (/of(\s)?following\s?month|offollowingmonth|of next month/.test(text)) return dayOfNextMonth(days);
  if (/ofcurrentmonth|of current month/.test(text)) return null;
  if (/daysafterbillmonth|eom|end of month|month end|fin de mois|monatsende/.test(text))
    return { kind: "end-of-month", days, reading: /daysafterbillmonth/.test(text) ? "month-first" : endOfMonth };
  return { kind: "days", days };
}

function dayOfNextMonth(dayOfMonth: number): PaymentTerms | null {
  return dayOfMonth >= 1 && dayOfMonth <= 31 ? { kind: "day-of-next-month", dayOfMonth } : null;
}

function daysIn(text: string): number | null {
  const trimmed = text.trim();
  const match = /^(\d{1,3})(?:[.,]0+)?$/.exec(trimmed) ?? /(?:net|^|\s)\s*(\d{1,3})(?:\s|$|d)/i.exec(trimmed);
  if (!match) return null;
  const days = Number(match[1]);
  return days <= LONGEST_DAYS ? days : null;
}
