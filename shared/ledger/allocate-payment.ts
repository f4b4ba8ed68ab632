import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minMinor, minor, subtractMinor, sumMinor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { findReferences } from "./find-references.ts";
import { freeAmounts } from "./free-amounts.ts";
import type { AllocationReason, CustomerLedger, DebitEntry } from "./ledger.ts";
import type { LedgerError } from "./ledger-error.ts";
import { type OpenItem, openItems } from "./open-items.ts";

/** Money to be set against debts: a receipt, or what is left of any credit. Amount in minor units of `currency`. */
export type Payment = { readonly on: CalendarDate; readonly amountMinor: Minor; readonly currency: Currency };

export type HandPart = { readonly debitId: string; readonly amountMinor: Minor };

export type AllocationChoice =
  | { readonly how: "oldest-first" }
  /** `text` is searched for invoice numbers; what they do not use stays on account, or goes oldest first. */
  | { readonly how: "by-reference"; readonly text: string; readonly rest: "on-account" | "oldest-first" }
  | { readonly how: "by-hand"; readonly parts: readonly HandPart[]; readonly reason?: AllocationReason }
  | { readonly how: "on-account" };

/** One debt and what is to be set against it, shown before it is written. */
export type PlannedAllocation = {
  readonly debitId: string;
  readonly amountMinor: Minor;
  /** The payment's day, or the debt's own where that is later. */
  readonly on: CalendarDate;
  readonly reason: AllocationReason;
  readonly found?: string;
};

type Plan = Result<readonly PlannedAllocation[], LedgerError>;

/** Spreads a payment over the debts of its currency as chosen. What it does not use stays on account. */
export function allocatePayment(ledger: CustomerLedger, payment: Payment, choice: AllocationChoice): Plan {
  switch (choice.how) {
    case "on-account":
      return succeed([]);
    case "oldest-first":
      return succeed(spread(ledger, payment, candidates(ledger, payment), "oldest-first"));
    case "by-reference":
      return allocateByReference(ledger, payment, choice.text, choice.rest);
    case "by-hand":
      return allocateByHand(ledger, payment, choice.parts, choice.reason ?? "by-hand");
  }
}

/** Open items a payment can be set against on its day: oldest due first, ties by number. */
export function candidates(ledger: CustomerLedger, payment: Payment): readonly OpenItem[] {
  return openItems(ledger, payment.on)
    .filter((item) => item.currency === payment.currency)
    .sort(byDueDay);
}

export function byDueDay(first: OpenItem, second: OpenItem): number {
  if (first.dueOn !== second.dueOn) return first.dueOn < second.dueOn ? -1 : 1;
  if (first.entry.number === second.entry.number) return first.part - second.part;
  return first.entry.number < second.entry.number ? -1 : 1;
}

function spread(
  ledger: CustomerLedger,
  payment: Payment,
  items: readonly OpenItem[],
  reason: AllocationReason,
): readonly PlannedAllocation[] {
  const freeOf = freeAmounts(ledger);
  const planned = new Map<string, PlannedAllocation>();
  let left = payment.amountMinor;
  for (const { entry, openMinor } of items) {
    if (left === 0) break;
    const before = planned.get(entry.id)?.amountMinor ?? 0;
    const amount = minMinor(left, minMinor(openMinor, minor(freeOf(entry, payment.on) - before)));
    if (amount <= 0) continue;
    left = subtractMinor(left, amount);
    planned.set(entry.id, { debitId: entry.id, amountMinor: minor(before + amount), on: payment.on, reason });
  }
  return [...planned.values()];
}

function allocateByReference(
  ledger: CustomerLedger,
  payment: Payment,
  text: string,
  rest: "on-account" | "oldest-first",
): Plan {
  const items = candidates(ledger, payment);
  const found = new Map(
    findReferences(
      text,
      items.map((item) => item.entry.number),
    ).map((reference) => [reference.number, reference.found]),
  );
  if (found.size === 0) return fail({ kind: "reference-not-found", text });
  const named = items.filter((item) => found.has(item.entry.number));
  const numbers = new Map(named.map((item) => [item.entry.id, found.get(item.entry.number) as string]));
  const planned = spread(ledger, payment, named, "by-reference").map((part) => ({
    ...part,
    found: numbers.get(part.debitId) as string,
  }));
  if (rest === "on-account") return succeed(planned);
  const left = subtractMinor(payment.amountMinor, total(planned));
  const others = items.filter((item) => !numbers.has(item.entry.id));
  return succeed([...planned, ...spread(ledger, { ...payment, amountMinor: left }, others, "oldest-first")]);
}

function allocateByHand(
  ledger: CustomerLedger,
  payment: Payment,
  parts: readonly HandPart[],
  reason: AllocationReason,
): Plan {
  const freeOf = freeAmounts(ledger);
  const planned: PlannedAllocation[] = [];
  if (parts.some((part) => part.amountMinor <= 0)) return fail({ kind: "not-above-zero" });
  for (const part of mergeParts(parts)) {
    const entry = ledger.entries.find((row) => row.id === part.debitId);
    if (!entry) return fail({ kind: "unknown-entry", entryId: part.debitId });
    if (entry.side !== "debit")
      return fail({ kind: "wrong-kind", found: entry.kind, wanted: "debit", number: entry.number });
    const on = laterDay(payment.on, entry.on);
    const checked = checkPart(part.amountMinor, entry, payment.currency, freeOf(entry, on));
    if (!checked.ok) return checked;
    planned.push({ debitId: entry.id, amountMinor: part.amountMinor, on, reason });
  }
  const byMinor = subtractMinor(total(planned), payment.amountMinor);
  if (byMinor > 0) return fail({ kind: "more-than-payment", byMinor, currency: payment.currency });
  return succeed(planned);
}

function checkPart(amount: Minor, entry: DebitEntry, currency: Currency, free: Minor): Result<null, LedgerError> {
  const { number } = entry;
  if (entry.currency !== currency)
    return fail({ kind: "wrong-currency", found: entry.currency, wanted: currency, number });
  if (free <= 0) return fail({ kind: "already-settled", number });
  if (amount > free)
    return fail({ kind: "over-allocated", number, byMinor: subtractMinor(amount, free), openMinor: free, currency });
  return succeed(null);
}

function mergeParts(parts: readonly HandPart[]): readonly HandPart[] {
  const merged = new Map<string, HandPart>();
  for (const part of parts) {
    const before = merged.get(part.debitId);
    merged.set(part.debitId, before ? { ...part, amountMinor: minor(before.amountMinor + part.amountMinor) } : part);
  }
  return [...merged.values()];
}

function total(planned: readonly PlannedAllocation[]): Minor {
  return sumMinor(planned, (part) => part.amountMinor);
}
