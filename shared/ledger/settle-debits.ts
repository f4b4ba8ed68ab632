import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import { fail, type Result } from "../result/result.ts";
import { type AddedCredit, addCredit } from "./add-receipt.ts";
import type { HandPart } from "./allocate-payment.ts";
import { findDebit } from "./find-entry.ts";
import type { CreditEntry, CustomerLedger } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import type { EntryTexts } from "./make-entry.ts";
import type { Writer } from "./writer.ts";

export type SettlementInput = EntryTexts & {
  readonly on: CalendarDate;
  /** The debts and how much of each; all in one currency. */
  readonly parts: readonly HandPart[];
};

/**
 * One credit that is used up on the debts named: the common part of write-offs and discounts. Errors: `nothing-to-set-off`,
 * `in-the-future`, `before-entry`, `unknown-entry`, `wrong-kind`, `wrong-currency`, `not-above-zero`, `already-settled`,
 * `over-allocated`.
 */
export function settleDebits(
  ledger: CustomerLedger,
  kind: CreditEntry["kind"],
  input: SettlementInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  const [first] = input.parts;
  if (!first) return fail({ kind: "nothing-to-set-off" });
  for (const { debitId } of input.parts) {
    const debit = findDebit(ledger, debitId);
    if (!debit.ok) return debit;
    if (debit.value.on > input.on) return fail({ kind: "before-entry", on: input.on, entryOn: debit.value.on });
  }
  const debit = findDebit(ledger, first.debitId);
  if (!debit.ok) return debit;
  const amountMinor: Minor = sumMinor(input.parts, (part) => part.amountMinor);
  const linkedId = input.parts.every((part) => part.debitId === first.debitId) ? first.debitId : "";
  const allocate = { how: "by-hand", parts: input.parts } as const;
  return addCredit(ledger, { ...input, kind, linkedId, amountMinor, currency: debit.value.currency, allocate }, writer);
}
