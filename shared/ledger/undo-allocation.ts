import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Allocation, CustomerLedger, LedgerRows } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { checkNotFuture, type Writer } from "./writer.ts";

export type UndoAllocationInput = {
  readonly allocationId: string;
  /** From this day it no longer counts. On the allocation's own day it never did: the way to mend a mistake. */
  readonly on: CalendarDate;
};

/**
 * Takes an allocation back from a day on; both sides are open again from then. Errors: `unknown-allocation`,
 * `already-undone`, `before-entry`, `in-the-future`.
 */
export function undoAllocation(
  ledger: CustomerLedger,
  { allocationId, on }: UndoAllocationInput,
  writer: Writer,
): Result<LedgerRows, LedgerError> {
  const allocation = ledger.allocations.find((row) => row.id === allocationId);
  if (!allocation) return fail({ kind: "unknown-allocation", allocationId });
  if (allocation.undoneOn !== null) return fail({ kind: "already-undone", on: allocation.undoneOn });
  if (on < allocation.on) return fail({ kind: "before-entry", on, entryOn: allocation.on });
  // One that begins in the future may be taken back on its own day; nothing else happens after today.
  if (on > allocation.on) {
    const future = checkNotFuture(on, writer);
    if (!future.ok) return future;
  }
  return succeed({ entries: [], allocations: [{ ...allocation, undoneOn: on }] });
}

/** The allocations of an entry that count on `on` or later, ended there: one that begins later never counts. */
export function endAllocations(ledger: CustomerLedger, entryId: string, on: CalendarDate): readonly Allocation[] {
  return ledger.allocations
    .filter((row) => row.debitId === entryId || row.creditId === entryId)
    .filter((row) => row.undoneOn === null || row.undoneOn > laterDay(on, row.on))
    .map((row) => ({ ...row, undoneOn: laterDay(on, row.on) }));
}
