import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { Hold } from "./rows.ts";

export type HoldFault =
  | { readonly kind: "reason-missing" }
  | { readonly kind: "ends-before-it-begins" }
  | { readonly kind: "amount-not-above-zero" }
  | { readonly kind: "amount-without-invoice" }
  | { readonly kind: "already-lifted" }
  | { readonly kind: "already-over" }
  | { readonly kind: "lifted-before-it-began" };

/** What is wrong with a new hold; null when nothing is (rules 11 and 24). */
export function holdFault(hold: Pick<Hold, "reason" | "on" | "until" | "amountMinor" | "invoiceId">): HoldFault | null {
  if (hold.reason.trim() === "") return { kind: "reason-missing" };
  if (hold.until !== null && hold.until <= hold.on) return { kind: "ends-before-it-begins" };
  if (hold.amountMinor === null) return null;
  if (hold.amountMinor <= 0) return { kind: "amount-not-above-zero" };
  return hold.invoiceId === "" ? { kind: "amount-without-invoice" } : null;
}

/** Lifts a hold from a day on. The hold itself stays in the records. */
export function liftHold(hold: Hold, on: CalendarDate, note: string): Result<Hold, HoldFault> {
  if (hold.liftedOn !== null) return fail({ kind: "already-lifted" });
  if (on < hold.on) return fail({ kind: "lifted-before-it-began" });
  if (hold.until !== null && hold.until <= on) return fail({ kind: "already-over" });
  return succeed({ ...hold, liftedOn: on, liftedNote: note });
}
