import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { PromiseState } from "./promise-state.ts";
import type { PaymentPromise, PromisePart } from "./rows.ts";

export type PromiseFault =
  | { readonly kind: "no-amount" }
  | { readonly kind: "amount-not-above-zero" }
  | { readonly kind: "same-day-twice"; readonly byOn: CalendarDate }
  | { readonly kind: "before-the-call"; readonly byOn: CalendarDate }
  | { readonly kind: "not-open"; readonly state: PromiseState };

/** What is wrong with a new promise: amounts above zero, one for each day, none before it was made. */
export function promiseFault(parts: readonly PromisePart[], on: CalendarDate): PromiseFault | null {
  if (parts.length === 0) return { kind: "no-amount" };
  const days = new Set<CalendarDate>();
  for (const { amountMinor, byOn } of parts) {
    if (amountMinor <= 0) return { kind: "amount-not-above-zero" };
    if (byOn < on) return { kind: "before-the-call", byOn };
    if (days.has(byOn)) return { kind: "same-day-twice", byOn };
    days.add(byOn);
  }
  return null;
}

/** Supersedes or cancels a promise. Only an open one: what was kept or broken stays so. */
export function closePromise(
  promise: PaymentPromise,
  state: PromiseState,
  closed: NonNullable<PaymentPromise["closed"]>,
): Result<PaymentPromise, PromiseFault> {
  return state === "open" ? succeed({ ...promise, closed }) : fail({ kind: "not-open", state });
}
