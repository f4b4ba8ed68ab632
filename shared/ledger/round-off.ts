import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { type Currency, minorDigits } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { findEntry } from "./find-entry.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { CreditEntry, CustomerLedger, DebitEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation } from "./make-allocations.ts";
import { type EntryTexts, makeCredit, makeDebit } from "./make-entry.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type RoundingInput = EntryTexts & {
  /** The invoice with pence left to pay, or the receipt with pence too many. */
  readonly entryId: string;
  readonly on: CalendarDate;
  /** The most that counts as a rounding difference, in minor units. */
  readonly limitMinor: Minor;
};

/** The most that counts as rounding in a currency, given in hundredths of a whole unit: 100 is 1.00 GBP or 1 JPY. */
export function roundingLimit(hundredths: number, code: Currency): Minor {
  return minor(Math.floor((hundredths * 10 ** minorDigits(code)) / 100));
}

/** Above ten whole units a difference is a discount, a write-off or a refund, whatever the currency. */
export const MOST_ROUNDING_HUNDREDTHS = 1000;

/** The same limit the other way round: what the user typed in a currency, in hundredths of a whole unit. */
export function roundingHundredths(limitMinor: Minor, code: Currency): number {
  return Math.round((limitMinor * 100) / 10 ** minorDigits(code));
}

/**
 * Clears the few pence that are left of an invoice or of a receipt. Errors: `unknown-entry`, `before-entry`,
 * `in-the-future`, `already-settled`, `above-limit`.
 */
export function roundOff(
  ledger: CustomerLedger,
  input: RoundingInput,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const found = findEntry(ledger, input.entryId);
  if (!found.ok) return found;
  const { number, currency } = found.value;
  if (input.on < found.value.on) return fail({ kind: "before-entry", on: input.on, entryOn: found.value.on });
  const future = checkNotFuture(input.on, writer);
  if (!future.ok) return future;
  const leftMinor = freeAmounts(ledger)(found.value, laterDay(input.on, found.value.on));
  if (leftMinor <= 0) return fail({ kind: "already-settled", number });
  if (leftMinor > input.limitMinor)
    return fail({ kind: "above-limit", leftMinor, limitMinor: input.limitMinor, currency });
  return succeed(clear(found.value, leftMinor, input, writer));
}

function clear(entry: DebitEntry | CreditEntry, amountMinor: Minor, input: RoundingInput, writer: Writer): LedgerRows {
  const facts = { ...input, amountMinor, currency: entry.currency, linkedId: entry.id, kind: "rounding" } as const;
  if (entry.side === "debit") {
    const credit = makeCredit(facts, writer);
    return {
      entries: [credit],
      allocations: [makeAllocation(credit, entry, amountMinor, input.on, "by-hand", writer)],
    };
  }
  const debit = makeDebit(facts, writer);
  return { entries: [debit], allocations: [makeAllocation(entry, debit, amountMinor, input.on, "by-hand", writer)] };
}
