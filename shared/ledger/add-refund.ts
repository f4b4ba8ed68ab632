import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minMinor, minor, subtractMinor, ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { Allocation, CreditEntry, CustomerLedger, DebitEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation } from "./make-allocations.ts";
import { type EntryTexts, makeDebit } from "./make-entry.ts";
import { openCredits } from "./open-items.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type RefundInput = EntryTexts & {
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  /** The credits it pays back, in this order; empty: the oldest money on account first. */
  readonly creditIds?: readonly string[];
};

export type AddedRefund = LedgerRows & { readonly refund: DebitEntry };

/** Money on account paid back to the customer. Errors: `not-above-zero`, `in-the-future`, `more-than-held`. */
export function addRefund(
  ledger: CustomerLedger,
  input: RefundInput,
  writer: Writer,
): Result<AddedRefund, LedgerError> {
  if (input.amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const future = checkNotFuture(input.on, writer);
  if (!future.ok) return future;
  const refund = makeDebit({ ...input, kind: "refund" }, writer);
  const allocations: Allocation[] = [];
  let left = input.amountMinor;
  let heldMinor = ZERO;
  for (const { credit, freeMinor } of creditsFor(ledger, input)) {
    heldMinor = minor(heldMinor + freeMinor);
    const amount = minMinor(left, freeMinor);
    left = subtractMinor(left, amount);
    if (amount > 0) allocations.push(makeAllocation(credit, refund, amount, input.on, "by-hand", writer));
  }
  if (left > 0) return fail({ kind: "more-than-held", heldMinor, currency: input.currency });
  return succeed({ entries: [refund], allocations, refund });
}

type FreeCredit = { readonly credit: CreditEntry; readonly freeMinor: Minor };

function creditsFor(ledger: CustomerLedger, { on, currency, creditIds = [] }: RefundInput): readonly FreeCredit[] {
  const freeOf = freeAmounts(ledger);
  const held = openCredits(ledger, on)
    .map(({ entry }) => ({ credit: entry, freeMinor: freeOf(entry, on) }))
    .filter(({ credit, freeMinor }) => credit.currency === currency && freeMinor > 0);
  if (creditIds.length > 0)
    return [...new Set(creditIds)].flatMap((id) => held.filter(({ credit }) => credit.id === id));
  return held.sort((first, second) =>
    first.credit.on === second.credit.on ? 0 : first.credit.on < second.credit.on ? -1 : 1,
  );
}
