import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Recorded } from "#shared/ledger/ledger.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

/**
 * `check`: something looked up about the customer. `limit`: a limit decided, `null` for none. `temporary-limit`: a higher
 * one until `expiresOn`. `insured-limit`: what the credit insurer covers. `uninvoiced`: work done and not yet invoiced, as
 * it stands from its day on. `change`: address, bank or contact details that changed. `override`: supplied although it was blocked,
 * with who approved it.
 */
export type CreditKind =
  | "check"
  | "limit"
  | "temporary-limit"
  | "insured-limit"
  | "review"
  | "uninvoiced"
  | "application"
  | "bad-news"
  | "change"
  | "override";

/** A credit check, limit decision, review or un-invoiced exposure, as it was recorded. Nothing is edited: a new row counts. */
export type CreditRecord = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly kind: CreditKind;
  /** Where it comes from: `Creditsafe`, `Companies House`, `their bank`; for a change who told us. */
  readonly source: string;
  readonly score: string;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  /** Last day it counts; null: until further notice. */
  readonly expiresOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly approvedBy: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly fileIds: readonly string[];
};
