import { addDays, type CalendarDate } from "../dates/calendar-date.ts";
import { byDueDay } from "../ledger/allocate-payment.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CreditEntry, CustomerLedger } from "../ledger/ledger.ts";
import { type OpenItem, openItems } from "../ledger/open-items.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** What of an open invoice, or of one part of it, decides a match. */
export type MatchItem = {
  readonly debitId: string;
  readonly number: string;
  readonly part: number;
  readonly on: CalendarDate;
  readonly currency: Currency;
  readonly openMinor: Minor;
};

export type MatchReceipt = Pick<CreditEntry, "id" | "on" | "currency" | "amountMinor" | "inferred" | "description">;

/** What matching knows of a customer: small, because a copy of every customer's goes to the worker. */
export type Debtor = {
  readonly customer: Pick<Customer, "id" | "name" | "code">;
  /** Oldest due first. */
  readonly items: readonly MatchItem[];
  /** Receipts that were not taken back and that a line may confirm or take back. */
  readonly receipts: readonly MatchReceipt[];
};

/** Days whose receipts matter, both included. */
export type ReceiptDays = { readonly from: CalendarDate; readonly until: CalendarDate };

/** A payment may come back this long after it arrived (SEPA direct debit: eight weeks). */
export const RETURN_DAYS = 60;
/** The books may date an inferred payment a little before or after the bank does. */
export const INFERRED_DAYS = 45;

/** The days whose receipts any of some lines may confirm or take back; `null` where there is no line. */
export function receiptDays(lines: readonly { readonly on: CalendarDate }[]): ReceiptDays | null {
  if (lines.length === 0) return null;
  let [first, last] = [lines[0]!.on, lines[0]!.on];
  for (const { on } of lines) {
    if (on < first) first = on;
    if (on > last) last = on;
  }
  return { from: addDays(first, -RETURN_DAYS), until: addDays(last, INFERRED_DAYS) };
}

export function debtorOf(
  { id, name, code }: Customer,
  ledger: CustomerLedger,
  asAt: CalendarDate,
  days: ReceiptDays,
): Debtor {
  const items = [...openItems(ledger, asAt)].sort(byDueDay).map(matchItem);
  return { customer: { id, name, code }, items, receipts: receiptsOf(ledger, days) };
}

function matchItem({ entry, part, currency, openMinor }: OpenItem): MatchItem {
  return { debitId: entry.id, number: entry.number, part, on: entry.on, currency, openMinor };
}

function receiptsOf({ entries }: CustomerLedger, { from, until }: ReceiptDays): readonly MatchReceipt[] {
  const receipts: MatchReceipt[] = [];
  const reversed = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "reversal") reversed.add(entry.linkedId);
    if (entry.kind !== "receipt" || entry.side !== "credit" || entry.on < from || entry.on > until) continue;
    const { id, on, currency, amountMinor, inferred, description } = entry;
    receipts.push({ id, on, currency, amountMinor, inferred, description });
  }
  return reversed.size === 0 ? receipts : receipts.filter(({ id }) => !reversed.has(id));
}
