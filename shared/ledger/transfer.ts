import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, minMinor, minor, subtractMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type AllocationChoice, allocatePayment } from "./allocate-payment.ts";
import { openParts } from "./due-parts.ts";
import { findCredit, findDebit } from "./find-entry.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { CustomerLedger, DebitEntry, Instalment, LedgerEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation, makeAllocations } from "./make-allocations.ts";
import { type EntryTexts, makeCredit, makeDebit } from "./make-entry.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type TransferInput = {
  /** The invoice or other debt, or the receipt or other credit, to be moved. */
  readonly entryId: string;
  /** Null: all that is open of it. */
  readonly amountMinor: Minor | null;
  readonly on: CalendarDate;
  readonly note?: string;
};

/** Rows for both ledgers; they are written together or not at all. */
export type Transferred = { readonly from: LedgerRows; readonly to: LedgerRows };

/**
 * Moves a debt to another customer: it keeps its number, currency and due days. Errors: `same-customer`, `unknown-entry`,
 * `wrong-kind`, `before-entry`, `in-the-future`, `not-above-zero`, `already-settled`, `over-allocated`.
 */
export function transferDebt(
  from: CustomerLedger,
  to: CustomerLedger,
  input: TransferInput,
  writer: Writer,
): Result<Transferred, LedgerError> {
  const found = findDebit(from, input.entryId);
  if (!found.ok) return found;
  const debit = found.value;
  const amount = movedAmount(from, to, debit, input, writer);
  if (!amount.ok) return amount;
  const facts = { ...textsOf(debit, input), on: input.on, amountMinor: amount.value, currency: debit.currency };
  const out = makeCredit({ ...facts, kind: "transfer", linkedId: debit.id }, writer);
  const allocation = makeAllocation(out, debit, amount.value, input.on, "by-hand", writer);
  const due = movedParts(from, debit, amount.value, input.on);
  const into = makeDebit({ ...facts, ...due, kind: "transfer", linkedId: out.id, retention: debit.retention }, writer);
  return succeed({
    from: { entries: [out], allocations: [allocation] },
    to: { entries: [into], allocations: [] },
  });
}

/**
 * Moves money to the customer it belongs to, and sets it off there as chosen. Errors: as `transferDebt`, and those of
 * `allocatePayment` in the other ledger.
 */
export function transferCredit(
  from: CustomerLedger,
  to: CustomerLedger,
  input: TransferInput & { readonly allocate: AllocationChoice },
  writer: Writer,
): Result<Transferred, LedgerError> {
  const found = findCredit(from, input.entryId);
  if (!found.ok) return found;
  const credit = found.value;
  const amount = movedAmount(from, to, credit, input, writer);
  if (!amount.ok) return amount;
  const facts = { ...textsOf(credit, input), on: input.on, amountMinor: amount.value, currency: credit.currency };
  const planned = allocatePayment(to, facts, input.allocate);
  if (!planned.ok) return planned;
  const out = makeDebit({ ...facts, kind: "transfer", linkedId: credit.id }, writer);
  const allocation = makeAllocation(credit, out, amount.value, input.on, "by-hand", writer);
  const into = makeCredit({ ...facts, kind: "transfer", linkedId: out.id, method: credit.method }, writer);
  return succeed({
    from: { entries: [out], allocations: [allocation] },
    to: { entries: [into], allocations: makeAllocations(into.id, planned.value, writer) },
  });
}

function movedAmount(
  from: CustomerLedger,
  to: CustomerLedger,
  entry: LedgerEntry,
  { amountMinor, on }: TransferInput,
  writer: Writer,
): Result<Minor, LedgerError> {
  const { number, currency } = entry;
  if (from.customerId === to.customerId) return fail({ kind: "same-customer" });
  if (on < entry.on) return fail({ kind: "before-entry", on, entryOn: entry.on });
  const future = checkNotFuture(on, writer);
  if (!future.ok) return future;
  const openMinor = freeAmounts(from)(entry, on);
  if (openMinor <= 0) return fail({ kind: "already-settled", number });
  const wanted = amountMinor ?? openMinor;
  if (wanted <= 0) return fail({ kind: "not-above-zero" });
  if (wanted > openMinor)
    return fail({ kind: "over-allocated", number, byMinor: subtractMinor(wanted, openMinor), openMinor, currency });
  return succeed(wanted);
}

/** The due days of what is moved: the parts open first, as an allocation of that amount would fill them. */
function movedParts(
  from: CustomerLedger,
  debit: DebitEntry,
  amount: Minor,
  on: CalendarDate,
): Pick<DebitEntry, "dueOn" | "instalments"> {
  const covered = subtractMinor(debit.amountMinor, minor(freeAmounts(from)(debit, on)));
  const parts: Instalment[] = [];
  let left = amount;
  for (const part of openParts(debit, covered, on)) {
    const moved = minMinor(left, part.openMinor);
    left = subtractMinor(left, moved);
    if (moved > 0) parts.push({ dueOn: part.dueOn, amountMinor: moved });
  }
  return { dueOn: parts.at(-1)?.dueOn ?? debit.dueOn, instalments: parts.length > 1 ? parts : [] };
}

function textsOf({ number, description, reference }: LedgerEntry, { note }: TransferInput): EntryTexts {
  return { number, description, reference, note: note ?? "" };
}
