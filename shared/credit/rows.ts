import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** A credit check, limit decision, review or un-invoiced exposure, as it was recorded. */
export type CreditRecord = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly kind: "check" | "limit" | "review" | "uninvoiced" | "application" | "bad-news";
  readonly source: string;
  readonly score: string;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  readonly expiresOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly approvedBy: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly fileIds: readonly string[];
};
