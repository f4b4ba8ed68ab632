import type { CalendarDate } from "../dates/calendar-date.ts";
import type { PlannedAllocation } from "./allocate-payment.ts";
import type { Allocation, AllocationReason, CreditEntry, DebitEntry } from "./ledger.ts";
import { recordedBy, type Writer } from "./writer.ts";

/** Turns a plan into rows; an allocation begins when both sides exist, never before. */
export function makeAllocations(
  creditId: string,
  planned: readonly PlannedAllocation[],
  writer: Writer,
): readonly Allocation[] {
  return planned.map(({ debitId, amountMinor, on, reason, found }) => ({
    id: writer.newId(),
    creditId,
    debitId,
    amountMinor,
    on,
    undoneOn: null,
    reason,
    ...(found === undefined ? {} : { found }),
    ...recordedBy(writer),
  }));
}

/** One allocation between two entries that both stand on `on`. */
export function makeAllocation(
  credit: CreditEntry,
  debit: DebitEntry,
  amountMinor: Allocation["amountMinor"],
  on: CalendarDate,
  reason: AllocationReason,
  writer: Writer,
): Allocation {
  return {
    id: writer.newId(),
    creditId: credit.id,
    debitId: debit.id,
    amountMinor,
    on,
    undoneOn: null,
    reason,
    ...recordedBy(writer),
  };
}
