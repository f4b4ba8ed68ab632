import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, subtractMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { findDebit } from "./find-entry.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { CreditEntry, CustomerLedger, DebitEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation } from "./make-allocations.ts";
import { type EntryTexts, makeCredit, makeDebit } from "./make-entry.ts";
import { endAllocations } from "./undo-allocation.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type RetentionInput = EntryTexts & {
  readonly invoiceId: string;
  readonly amountMinor: Minor;
  readonly on: CalendarDate;
  /** When it is to be released: the end of the defects period. */
  readonly dueOn: CalendarDate;
};

/**
 * Keeps a part of an invoice back until its own due day: the part leaves the invoice and stands as a line of its own, so
 * that the balance does not move. Errors: `unknown-entry`, `wrong-kind`, `before-entry`, `in-the-future`,
 * `due-before-issue`, `not-above-zero`, `already-settled`, `over-allocated`.
 */
export function holdRetention(
  ledger: CustomerLedger,
  input: RetentionInput,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const found = findDebit(ledger, input.invoiceId);
  if (!found.ok) return found;
  const invoice = found.value;
  const checked = checkRetention(ledger, invoice, input, writer);
  if (!checked.ok) return checked;
  const { amountMinor, on, dueOn } = input;
  const facts = {
    ...input,
    currency: invoice.currency,
    number: invoice.number,
    description: input.description ?? invoice.description,
  };
  const out = makeCredit({ ...facts, kind: "transfer", linkedId: invoice.id }, writer);
  const held = makeDebit({ ...facts, kind: "transfer", linkedId: out.id, dueOn, retention: true }, writer);
  return succeed({
    entries: [out, held],
    allocations: [makeAllocation(out, invoice, amountMinor, on, "by-hand", writer)],
  });
}

/**
 * Takes a retention back into its invoice: the two halves are set against each other and the invoice is open again.
 * `retentionId` is the debit that `holdRetention` made. Errors: `unknown-entry`, `wrong-kind`, `before-entry`,
 * `in-the-future`, `already-reversed`.
 */
export function cancelRetention(
  ledger: CustomerLedger,
  { retentionId, on }: { readonly retentionId: string; readonly on: CalendarDate },
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const found = findDebit(ledger, retentionId);
  if (!found.ok) return found;
  const held = found.value;
  const { kind, number } = held;
  const out = ledger.entries.find((entry) => entry.id === held.linkedId);
  if (kind !== "transfer" || !held.retention || out?.side !== "credit")
    return fail({ kind: "wrong-kind", found: kind, wanted: "retention", number });
  if (areSetOff(ledger, out, held)) return fail({ kind: "already-reversed", number });
  if (on < held.on) return fail({ kind: "before-entry", on, entryOn: held.on });
  const future = checkNotFuture(on, writer);
  if (!future.ok) return future;
  return succeed({
    entries: [],
    allocations: [
      ...endAllocations(ledger, out.id, on),
      ...endAllocations(ledger, held.id, on),
      makeAllocation(out, held, held.amountMinor, on, "reversal", writer),
    ],
  });
}

function areSetOff(ledger: CustomerLedger, out: CreditEntry, held: DebitEntry): boolean {
  return ledger.allocations.some((row) => row.creditId === out.id && row.debitId === held.id && row.undoneOn === null);
}

function checkRetention(
  ledger: CustomerLedger,
  invoice: DebitEntry,
  { amountMinor, on, dueOn }: RetentionInput,
  writer: Writer,
): Result<null, LedgerError> {
  const { number, currency } = invoice;
  if (invoice.retention) return fail({ kind: "wrong-kind", found: "retention", wanted: "invoice", number });
  if (on < invoice.on) return fail({ kind: "before-entry", on, entryOn: invoice.on });
  if (dueOn < on) return fail({ kind: "due-before-issue", dueOn, on });
  if (amountMinor <= 0) return fail({ kind: "not-above-zero" });
  const openMinor = freeAmounts(ledger)(invoice, on);
  if (openMinor <= 0) return fail({ kind: "already-settled", number });
  if (amountMinor > openMinor)
    return fail({
      kind: "over-allocated",
      number,
      byMinor: subtractMinor(amountMinor, openMinor),
      openMinor,
      currency,
    });
  return checkNotFuture(on, writer);
}
