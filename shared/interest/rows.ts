import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** A claim beside the invoice: made on a letter, waived with a reason, or paid. Never changes the invoice (rule 22). */
export type Claim = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly invoiceId: string;
  readonly on: CalendarDate;
  readonly kind: "interest" | "fixed-sum" | "recovery-costs" | "contract-charge";
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** The level that made it: one per invoice and level (rule 21). */
  readonly levelId: string;
  readonly letterId: string;
  readonly waived: { readonly on: CalendarDate; readonly reason: string; readonly by: string } | null;
  readonly paidOn: CalendarDate | null;
};
