import type { CalendarDate } from "../dates/calendar-date.ts";
import { openItems } from "../ledger/open-items.ts";
import type { Drafts } from "./drafts.ts";
import type { BookView } from "./plan.ts";

/** A list that names fewer of the open invoices than this is more likely a part of them than all. */
const LEAST_SHARE = 0.3;

/**
 * True where a file reads like a list of everything that is open: every invoice has something left, and enough of what
 * the book has open from earlier imports stands in it. Only a suggestion: the person decides.
 */
export function suggestsAllOpen(drafts: Drafts, book: BookView, today: CalendarDate): boolean {
  const invoices = drafts.documents.filter((draft) => draft.kind === "invoice");
  const isOpenList =
    invoices.length > 0 &&
    invoices.every((draft) => draft.openMinor !== null && draft.openMinor > 0 && !draft.settledOn);
  if (!isOpenList) return false;
  const numbers = new Set(invoices.map((draft) => draft.number));
  let open = 0;
  let listed = 0;
  for (const customer of book.customers) {
    const ledger = book.ledger(customer.id);
    if (!ledger) continue;
    for (const { entry } of openItems(ledger, today)) {
      if (entry.kind !== "invoice" || entry.importId === "") continue;
      open += 1;
      if (numbers.has(entry.number)) listed += 1;
    }
  }
  return open === 0 || listed / open >= LEAST_SHARE;
}
