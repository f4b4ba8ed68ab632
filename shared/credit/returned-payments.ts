import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { isReversed } from "#shared/ledger/is-reversed.ts";
import type { CustomerLedger, LedgerEntry } from "#shared/ledger/ledger.ts";

/** As `reverseEntry` describes what the bank took back; what was entered by mistake says nothing of the customer. */
const RETURNED: ReadonlySet<string> = new Set(["Cheque returned unpaid", "Direct debit recalled"]);

export type ReturnedPayment = {
  readonly reversal: LedgerEntry;
  readonly receipt: LedgerEntry;
  readonly on: CalendarDate;
};

/** Receipts that the bank took back by a day. */
export function returnedPayments(ledger: CustomerLedger, asAt: CalendarDate): readonly ReturnedPayment[] {
  const returned: ReturnedPayment[] = [];
  for (const reversal of ledger.entries) {
    if (reversal.kind !== "reversal" || reversal.on > asAt || !RETURNED.has(reversal.description)) continue;
    const receipt = ledger.entries.find((entry) => entry.id === reversal.linkedId);
    if (receipt?.kind === "receipt" && !isReversed(ledger, reversal.id, asAt)) {
      returned.push({ reversal, receipt, on: reversal.on });
    }
  }
  return returned;
}
