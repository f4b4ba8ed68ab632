import { type CalendarDate, dayNumber } from "#shared/dates/calendar-date.ts";
import { lastDueOn } from "#shared/ledger/due-parts.ts";
import type { Allocation, CreditKind, CustomerLedger, DebitEntry } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

/** How an open invoice came to its end: paid by money, all or part, or taken back, or given up. */
export type SpanEnd = "open" | "paid" | "credited" | "written-off";

/** A time during which an invoice was open. Days are day numbers, the amount is the invoice's in minor units. */
export type OpenSpan = {
  readonly entryId: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** Invoice day, or the day it opened again. */
  readonly issued: number;
  readonly due: number;
  /** Null while it is open on the day asked about. */
  readonly ended: number | null;
  readonly end: SpanEnd;
  readonly isAgain: boolean;
};

/** Credits with which a debt is paid; a credit note or a write-off says nothing of how somebody pays. */
const PAYING: ReadonlySet<CreditKind> = new Set<CreditKind>(["receipt", "contra", "discount"]);

/** When each invoice was open and how that ended, as at a day. Nothing dated after `asAt` is read. */
export function openSpans(ledger: CustomerLedger, asAt: CalendarDate): readonly OpenSpan[] {
  const byDebit = allocationsByDebit(ledger, asAt);
  const kinds = new Map<string, CreditKind>();
  for (const entry of ledger.entries) if (entry.side === "credit") kinds.set(entry.id, entry.kind);
  const spans: OpenSpan[] = [];
  for (const entry of ledger.entries) {
    if (entry.side !== "debit" || entry.kind !== "invoice" || entry.on > asAt || entry.retention) continue;
    addSpans(spans, entry, byDebit.get(entry.id) ?? [], kinds, asAt);
  }
  return spans;
}

function addSpans(
  spans: OpenSpan[],
  entry: DebitEntry,
  allocations: readonly Allocation[],
  kinds: ReadonlyMap<string, CreditKind>,
  asAt: CalendarDate,
): void {
  const base = {
    entryId: entry.id,
    currency: entry.currency,
    amountMinor: entry.amountMinor,
    // What was agreed when it was issued: a later agreement was not known then.
    due: dayNumber(lastDueOn(entry, entry.on)),
  };
  let issued = dayNumber(entry.on);
  let isAgain = false;
  let isOpen = true;
  for (const step of steps(allocations, kinds, asAt)) {
    if (isOpen && step.totalMinor >= entry.amountMinor) {
      isOpen = false;
      spans.push({ ...base, issued, ended: dayNumber(step.on), end: endOf(step), isAgain });
    } else if (!isOpen && step.totalMinor < entry.amountMinor) {
      isOpen = true;
      isAgain = true;
      issued = dayNumber(step.on);
    }
  }
  if (isOpen) spans.push({ ...base, issued, ended: null, end: "open", isAgain });
}

function endOf({ paidMinor, lostMinor }: Step): SpanEnd {
  if (lostMinor > 0) return "written-off";
  return paidMinor > 0 ? "paid" : "credited";
}

type Step = {
  readonly on: CalendarDate;
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly lostMinor: number;
};

/** What stood against the invoice at the end of each day on which that changed. */
function steps(
  allocations: readonly Allocation[],
  kinds: ReadonlyMap<string, CreditKind>,
  asAt: CalendarDate,
): readonly Step[] {
  const days = new Set<CalendarDate>();
  for (const { on, undoneOn } of allocations) {
    days.add(on);
    if (undoneOn !== null && undoneOn <= asAt) days.add(undoneOn);
  }
  return [...days].sort().map((on) => {
    let totalMinor = 0;
    let paidMinor = 0;
    let lostMinor = 0;
    for (const allocation of allocations) {
      if (allocation.on > on || (allocation.undoneOn !== null && allocation.undoneOn <= on)) continue;
      const kind = kinds.get(allocation.creditId);
      totalMinor += allocation.amountMinor;
      if (kind !== undefined && PAYING.has(kind)) paidMinor += allocation.amountMinor;
      if (kind === "write-off") lostMinor += allocation.amountMinor;
    }
    return { on, totalMinor, paidMinor, lostMinor };
  });
}

function allocationsByDebit(ledger: CustomerLedger, asAt: CalendarDate): ReadonlyMap<string, readonly Allocation[]> {
  const byDebit = new Map<string, Allocation[]>();
  for (const allocation of ledger.allocations) {
    if (allocation.on > asAt) continue;
    const list = byDebit.get(allocation.debitId);
    if (list) list.push(allocation);
    else byDebit.set(allocation.debitId, [allocation]);
  }
  return byDebit;
}
