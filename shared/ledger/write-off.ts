import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, minor, subtractMinor, sumMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { AddedCredit } from "./add-receipt.ts";
import { findCredit } from "./find-entry.ts";
import { isReversed } from "./is-reversed.ts";
import type { CreditEntry, CustomerLedger, DebitEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation } from "./make-allocations.ts";
import { type EntryTexts, makeCredit, makeDebit } from "./make-entry.ts";
import { type SettlementInput, settleDebits } from "./settle-debits.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

/** Gives debts up as bad, whole or in part. The reason goes into `note`. Errors: those of `settleDebits`. */
export function writeOff(
  ledger: CustomerLedger,
  input: SettlementInput,
  writer: Writer,
): Result<AddedCredit, LedgerError> {
  return settleDebits(ledger, "write-off", input, writer);
}

export type RecoveryInput = EntryTexts & {
  readonly writeOffId: string;
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  /** The money that came in for it; null when the debt is only brought back. */
  readonly receipt: { readonly method: string; readonly reference: string } | null;
};

export type AddedRecovery = LedgerRows & { readonly recovery: DebitEntry; readonly receipt: CreditEntry | null };

/**
 * Money that comes in after all for a debt written off: the debt is brought back as far as it is recovered, and the
 * receipt set against it, so that the write-off of its year stays as it was reported. Errors: `unknown-entry`, `wrong-kind`,
 * `already-reversed`, `before-entry`, `in-the-future`, `not-above-zero`, `more-than-written-off`.
 */
export function recoverWriteOff(
  ledger: CustomerLedger,
  input: RecoveryInput,
  writer: Writer,
): Result<AddedRecovery, LedgerError> {
  const checked = checkRecovery(ledger, input, writer);
  if (!checked.ok) return checked;
  const writtenOff = checked.value;
  const facts = {
    ...input,
    amountMinor: input.amountMinor,
    currency: writtenOff.currency,
    linkedId: writtenOff.id,
  };
  const recovery = makeDebit({ ...facts, kind: "recovery" }, writer);
  if (input.receipt === null) return succeed({ entries: [recovery], allocations: [], recovery, receipt: null });
  const receipt = makeCredit({ ...facts, ...input.receipt, linkedId: "", kind: "receipt" }, writer);
  const allocation = makeAllocation(receipt, recovery, input.amountMinor, input.on, "by-hand", writer);
  return succeed({ entries: [recovery, receipt], allocations: [allocation], recovery, receipt });
}

/** What of a write-off has not been recovered yet, whatever the day; recoveries that were reversed do not count. */
export function unrecovered(ledger: CustomerLedger, writtenOff: CreditEntry): Minor {
  const recoveries = ledger.entries.filter(
    (entry) => entry.kind === "recovery" && entry.linkedId === writtenOff.id && !isReversed(ledger, entry.id),
  );
  return subtractMinor(
    writtenOff.amountMinor,
    sumMinor(recoveries, (entry) => entry.amountMinor),
  );
}

function checkRecovery(
  ledger: CustomerLedger,
  { writeOffId, on, amountMinor }: RecoveryInput,
  writer: Writer,
): Result<CreditEntry, LedgerError> {
  const found = findCredit(ledger, writeOffId);
  if (!found.ok) return found;
  const { kind, number, currency } = found.value;
  if (kind !== "write-off") return fail({ kind: "wrong-kind", found: kind, wanted: "write-off", number });
  if (isReversed(ledger, writeOffId)) return fail({ kind: "already-reversed", number });
  if (on < found.value.on) return fail({ kind: "before-entry", on, entryOn: found.value.on });
  const future = checkNotFuture(on, writer);
  if (!future.ok) return future;
  if (amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const leftMinor = unrecovered(ledger, found.value);
  if (amountMinor > leftMinor) return fail({ kind: "more-than-written-off", leftMinor: minor(leftMinor), currency });
  return found;
}
