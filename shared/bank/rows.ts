import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** One line of a bank statement, kept so that the same file twice changes nothing. */
export type BankLine = Recorded & {
  readonly id: string;
  /** Identity of the line within its account: bank's own reference or a digest of its content and ordinal. */
  readonly fingerprint: string;
  readonly account: string;
  readonly on: CalendarDate;
  readonly currency: Currency;
  /** Positive: money in. */
  readonly amountMinor: Minor;
  readonly payer: string;
  /** IBAN or account number of the other side; empty where the statement has none. */
  readonly payerAccount: string;
  readonly text: string;
  readonly reference: string;
  /** What banks on the way kept, where the statement says so. */
  readonly chargesMinor: Minor | null;
  readonly importId: string;
  readonly state: "open" | "matched" | "ignored";
  readonly customerId: string;
  readonly entryId: string;
  readonly why: string;
};
