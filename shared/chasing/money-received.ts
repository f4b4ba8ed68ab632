import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { CreditEntry, CustomerLedger } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** Money of one credit that counts towards something agreed, on the credit's own day. */
export type CountedMoney = { readonly entryId: string; readonly on: CalendarDate; readonly amountMinor: Minor };

export type MoneyQuestion = {
  readonly currency: Currency;
  /** Empty: any invoice. */
  readonly invoiceIds: readonly string[];
  readonly asAt: CalendarDate;
  /** Whether a credit's day lets it answer what was agreed. */
  readonly isInTime: (credit: CreditEntry) => boolean;
  /** Money set against other invoices by default (oldest first) counts too: the customer did not say otherwise. */
  readonly countsOldestFirst: boolean;
};

const COUNTED: ReadonlySet<CreditEntry["kind"]> = new Set<CreditEntry["kind"]>([
  "receipt",
  "credit-note",
  "discount",
  "contra",
]);

/**
 * Money in the ledger that counts towards a promise or plan, earliest first. With invoices named: what is set against
 * them, and receipts not set against anything. Without: receipts in full. A receipt that was reversed (a cheque
 * returned) counts for what is left of it; write-offs never count.
 */
export function countedMoney(ledger: CustomerLedger, question: MoneyQuestion): readonly CountedMoney[] {
  const counted: CountedMoney[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "credit" || !COUNTED.has(entry.kind)) continue;
    if (entry.currency !== question.currency || entry.on > question.asAt || !question.isInTime(entry)) continue;
    const amountMinor = countedOf(ledger, entry, question);
    if (amountMinor > 0) counted.push({ entryId: entry.id, on: entry.on, amountMinor });
  }
  return counted.sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

function countedOf(ledger: CustomerLedger, credit: CreditEntry, question: MoneyQuestion): Minor {
  const netMinor = credit.amountMinor - reversedMinor(ledger, credit, question.asAt);
  const isReceipt = credit.kind === "receipt";
  if (question.invoiceIds.length === 0) return minor(isReceipt ? Math.max(0, netMinor) : 0);
  let namedMinor = 0;
  let defaultMinor = 0;
  let allocatedMinor = 0;
  for (const allocation of ledger.allocations) {
    if (allocation.creditId !== credit.id || allocation.on > question.asAt) continue;
    if (allocation.undoneOn !== null && allocation.undoneOn <= question.asAt) continue;
    allocatedMinor += allocation.amountMinor;
    if (question.invoiceIds.includes(allocation.debitId)) namedMinor += allocation.amountMinor;
    else if (allocation.reason === "oldest-first") defaultMinor += allocation.amountMinor;
  }
  const leftMinor = credit.amountMinor - allocatedMinor;
  const otherMinor = isReceipt ? leftMinor + (question.countsOldestFirst ? defaultMinor : 0) : 0;
  return minor(Math.max(0, Math.min(netMinor, namedMinor + otherMinor)));
}

function reversedMinor(ledger: CustomerLedger, credit: CreditEntry, asAt: CalendarDate): number {
  let total = 0;
  for (const entry of ledger.entries) {
    if (entry.side !== "debit" || entry.linkedId !== credit.id || entry.on > asAt) continue;
    if (entry.kind === "reversal" || entry.kind === "refund") total += entry.amountMinor;
  }
  return total;
}
