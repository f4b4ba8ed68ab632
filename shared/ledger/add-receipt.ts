import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type AllocationChoice, allocatePayment } from "./allocate-payment.ts";
import type { CreditEntry, CustomerLedger, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocations } from "./make-allocations.ts";
import { type EntryTexts, makeCredit } from "./make-entry.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type ReceiptInput = EntryTexts & {
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** Bank transfer, cheque, card, cash, direct debit. */
  readonly method: string;
  readonly allocate: AllocationChoice;
};

export type AddedCredit = LedgerRows & { readonly credit: CreditEntry };

/**
 * Money received. What the choice does not use stays on account. Errors: `not-above-zero`, `in-the-future`, and those of
 * `allocatePayment`.
 */
export function addReceipt(
  ledger: CustomerLedger,
  input: ReceiptInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  return addCredit(ledger, { ...input, kind: "receipt" }, writer);
}

export type CreditInput = EntryTexts & {
  readonly kind: CreditEntry["kind"];
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly method?: string;
  readonly corrects?: CreditEntry["corrects"];
  readonly linkedId?: string;
  readonly allocate: AllocationChoice;
};

/** Any credit and what it is set against: the common part of receipts, contras and opening credits. */
export function addCredit(
  ledger: CustomerLedger,
  input: CreditInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  if (input.amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const future = checkNotFuture(input.on, writer);
  if (!future.ok) return future;
  const planned = allocatePayment(ledger, input, input.allocate);
  if (!planned.ok) return planned;
  const credit = makeCredit(input, writer);
  return succeed({ entries: [credit], allocations: makeAllocations(credit.id, planned.value, writer), credit });
}
