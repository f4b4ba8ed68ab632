import type { CalendarDate } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { findEntry } from "./find-entry.ts";
import { isReversed } from "./is-reversed.ts";
import type { CustomerLedger, LedgerEntry, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { makeAllocation } from "./make-allocations.ts";
import { makeCredit, makeDebit } from "./make-entry.ts";
import { endAllocations } from "./undo-allocation.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type ReversalReason = "cheque-bounced" | "debit-recalled" | "entered-by-mistake" | "other";

export type ReversalInput = {
  readonly entryId: string;
  readonly on: CalendarDate;
  readonly reason: ReversalReason;
  readonly note?: string;
};

export type AddedReversal = LedgerRows & { readonly reversal: LedgerEntry };

const DESCRIPTIONS: { readonly [Reason in ReversalReason]: string } = {
  "cheque-bounced": "Cheque returned unpaid",
  "debit-recalled": "Direct debit recalled",
  "entered-by-mistake": "Entered by mistake",
  other: "Reversed",
};

/**
 * Takes an entry back from a day on: its allocations end there and an entry of the other side is set against it, so that
 * earlier days still read as they did. Errors: `unknown-entry`, `is-a-reversal`, `already-reversed`, `before-entry`, `in-the-future`,
 * `moved-with-a-partner` (half of a transfer: see `reverseTransfer`), `depends-on-it` (a credit note,
 * recovery, write-off or the like was made for it).
 */
export function reverseEntry(
  ledger: CustomerLedger,
  input: ReversalInput,
  writer: Writer,
): Result<AddedReversal, LedgerError> {
  const found = findEntry(ledger, input.entryId);
  if (!found.ok) return found;
  const entry = found.value;
  if (entry.kind === "reversal") return fail({ kind: "is-a-reversal" });
  if (entry.kind === "transfer") return fail({ kind: "moved-with-a-partner", number: entry.number });
  const checked = checkReversal(ledger, entry, input.on, writer);
  if (!checked.ok) return checked;
  return succeed(takeBack(ledger, entry, input, writer));
}

/** The rows of a reversal that has been checked. */
export function takeBack(
  ledger: CustomerLedger,
  entry: LedgerEntry,
  { on, reason, note }: Omit<ReversalInput, "entryId">,
  writer: Writer,
): AddedReversal {
  const { amountMinor, currency, number, reference } = entry;
  const facts = {
    kind: "reversal",
    on,
    amountMinor,
    currency,
    number,
    description: DESCRIPTIONS[reason],
    reference,
    note: note ?? "",
    linkedId: entry.id,
  } as const;
  const ended = endAllocations(ledger, entry.id, on);
  if (entry.side === "debit") {
    const reversal = makeCredit(facts, writer);
    const against = makeAllocation(reversal, entry, amountMinor, on, "reversal", writer);
    return { entries: [reversal], allocations: [...ended, against], reversal };
  }
  const reversal = makeDebit(facts, writer);
  const against = makeAllocation(entry, reversal, amountMinor, on, "reversal", writer);
  return { entries: [reversal], allocations: [...ended, against], reversal };
}

/** Whether an entry can be taken back on a day. */
export function checkReversal(
  ledger: CustomerLedger,
  entry: LedgerEntry,
  on: CalendarDate,
  writer: Writer,
): Result<null, LedgerError> {
  const { number } = entry;
  if (isReversed(ledger, entry.id)) return fail({ kind: "already-reversed", number });
  if (on < entry.on) return fail({ kind: "before-entry", on, entryOn: entry.on });
  const dependent = ledger.entries.find((row) => dependsOn(ledger, row, entry));
  if (dependent) return fail({ kind: "depends-on-it", number, dependent: dependent.kind });
  return checkNotFuture(on, writer);
}

/**
 * Whether one entry makes no sense without another: a credit note without its invoice, a recovery without its write-off; a
 * write-off, discount, rounding, transfer or retention without what it was taken from. Taken back themselves, they are gone.
 */
function dependsOn(ledger: CustomerLedger, row: LedgerEntry, entry: LedgerEntry): boolean {
  const isLinked = row.linkedId === entry.id;
  switch (row.kind) {
    case "credit-note":
    case "recovery":
      return isLinked && !isReversed(ledger, row.id);
    case "transfer":
    case "rounding":
      return isLinked && areSetOff(ledger, row, entry);
    case "write-off":
    case "discount":
      return areSetOff(ledger, row, entry);
    default:
      return false;
  }
}

function areSetOff(ledger: CustomerLedger, first: LedgerEntry, second: LedgerEntry): boolean {
  return ledger.allocations.some(
    ({ creditId, debitId, undoneOn }) =>
      undoneOn === null &&
      ((creditId === first.id && debitId === second.id) || (creditId === second.id && debitId === first.id)),
  );
}
