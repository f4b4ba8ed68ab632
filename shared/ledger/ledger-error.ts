import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** Why a movement was refused. Amounts in minor units of the currency beside them. Words: `ledger-error-words.ts`. */
export type LedgerError =
  | { readonly kind: "not-above-zero" }
  | { readonly kind: "in-the-future"; readonly on: CalendarDate; readonly today: CalendarDate }
  | { readonly kind: "number-missing" }
  | { readonly kind: "number-taken"; readonly number: string }
  | { readonly kind: "due-date-missing" }
  | { readonly kind: "due-before-issue"; readonly dueOn: CalendarDate; readonly on: CalendarDate }
  | {
      readonly kind: "instalments-differ";
      readonly totalMinor: Minor;
      readonly amountMinor: Minor;
      readonly currency: Currency;
    }
  | { readonly kind: "unknown-entry"; readonly entryId: string }
  | { readonly kind: "unknown-allocation"; readonly allocationId: string }
  | { readonly kind: "wrong-kind"; readonly found: string; readonly wanted: string; readonly number: string }
  | {
      readonly kind: "wrong-currency";
      readonly found: Currency;
      readonly wanted: Currency;
      readonly number: string;
    }
  | {
      readonly kind: "over-allocated";
      readonly number: string;
      readonly byMinor: Minor;
      readonly openMinor: Minor;
      readonly currency: Currency;
    }
  | { readonly kind: "already-settled"; readonly number: string }
  | { readonly kind: "more-than-payment"; readonly byMinor: Minor; readonly currency: Currency }
  | { readonly kind: "more-than-held"; readonly heldMinor: Minor; readonly currency: Currency }
  | { readonly kind: "reference-not-found"; readonly text: string }
  | { readonly kind: "nothing-to-set-off" }
  | { readonly kind: "is-a-reversal" }
  | { readonly kind: "already-reversed"; readonly number: string }
  | { readonly kind: "before-entry"; readonly on: CalendarDate; readonly entryOn: CalendarDate }
  | { readonly kind: "already-undone"; readonly on: CalendarDate }
  | {
      readonly kind: "above-limit";
      readonly leftMinor: Minor;
      readonly limitMinor: Minor;
      readonly currency: Currency;
    }
  | { readonly kind: "more-than-written-off"; readonly leftMinor: Minor; readonly currency: Currency }
  | { readonly kind: "same-customer" }
  | { readonly kind: "moved-with-a-partner"; readonly number: string }
  | { readonly kind: "depends-on-it"; readonly number: string; readonly dependent: string };

export type LedgerErrorKind = LedgerError["kind"];
