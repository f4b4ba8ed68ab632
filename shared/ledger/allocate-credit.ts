import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type AllocationChoice, allocatePayment, type Payment } from "./allocate-payment.ts";
import { findCredit } from "./find-entry.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { CreditEntry, CustomerLedger, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocations } from "./make-allocations.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type AllocateCreditInput = {
  readonly creditId: string;
  /** From this day it counts; the credit's own day where that is later. The money's own day is usual. */
  readonly on: CalendarDate;
  readonly allocate: AllocationChoice;
};

/**
 * Sets money on account against debts: what is left of a receipt, credit note or other credit. Errors: `unknown-entry`,
 * `wrong-kind`, `nothing-to-set-off`, `in-the-future`, and those of `allocatePayment`.
 */
export function allocateCredit(
  ledger: CustomerLedger,
  input: AllocateCreditInput,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const credit = findCredit(ledger, input.creditId);
  if (!credit.ok) return credit;
  const payment = paymentOf(ledger, credit.value, input.on);
  const future = checkNotFuture(payment.on, writer);
  if (!future.ok) return future;
  if (payment.amountMinor <= 0) return fail({ kind: "nothing-to-set-off" });
  const planned = allocatePayment(ledger, payment, input.allocate);
  if (!planned.ok) return planned;
  if (planned.value.length === 0) return fail({ kind: "nothing-to-set-off" });
  return succeed({ entries: [], allocations: makeAllocations(input.creditId, planned.value, writer) });
}

/** What of a credit can be set off from a day on: what `allocatePayment` takes to show a plan before it is written. */
export function paymentOf(ledger: CustomerLedger, credit: CreditEntry, on: CalendarDate): Payment {
  const from = laterDay(on, credit.on);
  return { on: from, amountMinor: freeAmounts(ledger)(credit, from), currency: credit.currency };
}
