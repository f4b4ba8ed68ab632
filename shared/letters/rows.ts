import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Address } from "../ledger/customer.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

export type LetterKind =
  | "courtesy"
  | "friendly-reminder"
  | "second-reminder"
  | "final-reminder"
  | "letter-before-action"
  | "letter-of-claim"
  | "statement"
  | "promise-confirmation"
  | "plan-proposal"
  | "plan-agreement"
  | "plan-missed"
  | "plan-default"
  | "settlement-offer"
  | "early-payment-offer"
  | "dispute-acknowledgement"
  | "dispute-outcome"
  | "stop-supply"
  | "stop-lifted"
  | "agency-referral"
  | "receipt-thanks"
  | "terms-reminder"
  | "welcome"
  | "own";

export type LetterState = "prepared" | "printed" | "posted" | "emailed" | "failed" | "returned" | "withdrawn" | "void";

export type LetterStep = {
  readonly on: CalendarDate;
  readonly state: LetterState;
  readonly note: string;
  /** Postal service or e-mail address, tracking number, stored certificate of posting. */
  readonly service: string;
  readonly tracking: string;
  readonly fileId: string;
  readonly by: string;
  readonly at: string;
};

export type LetterItem = {
  readonly invoiceId: string;
  readonly amountMinor: Minor;
  readonly interestMinor: Minor;
  readonly fixedMinor: Minor;
  /** Of the amount, what was on hold and is asked for because a person put it in by hand; absent for none. */
  readonly overruledMinor?: Minor;
};

/** A PDF that goes behind a letter in the same envelope: a copy of an invoice, an information sheet. */
export type LetterEnclosure = { readonly fileId: string; readonly name: string; readonly pages: number };

/** A letter as it was prepared; its exact bytes are the file `fileId`. A void letter keeps its number. */
export type Letter = Recorded & {
  readonly id: string;
  /** `L-0219`, never reused. */
  readonly number: string;
  readonly customerId: string;
  readonly runId: string;
  readonly kind: LetterKind;
  /** Id of the policy level it advances when it is known to have gone; empty for none. */
  readonly levelId: string;
  readonly language: string;
  readonly on: CalendarDate;
  readonly payByOn: CalendarDate | null;
  readonly currency: Currency;
  readonly totalMinor: Minor;
  readonly items: readonly LetterItem[];
  readonly channel: "post" | "email" | "both";
  readonly subject: string;
  readonly recipient: {
    readonly name: string;
    readonly company: string;
    readonly address: Address;
    readonly email: string;
  };
  readonly fileId: string;
  readonly pages: number;
  /** Page of the file it begins on, counting from 1, where letters of a run lie in one file; absent: 1. */
  readonly firstPage?: number;
  /** What goes behind it, in this order; absent for nothing. Not counted in `pages`. */
  readonly enclosures?: readonly LetterEnclosure[];
  /** Digest of what it asks for (`figuresHash`): differs from the books of today when the letter has gone stale. */
  readonly factsHash: string;
  readonly wordingVersion: string;
  readonly steps: readonly LetterStep[];
};

/** How far print is moved on the paper, in millimetres right and down. */
export type PaperOffset = { readonly rightMm: number; readonly downMm: number };

export type LetterRun = Recorded & {
  readonly id: string;
  readonly on: CalendarDate;
  readonly letterIds: readonly string[];
  readonly leftOut: readonly {
    readonly customerId: string;
    readonly invoiceId: string;
    readonly amountMinor: Minor;
    readonly currency: Currency;
    readonly reason: string;
  }[];
  /** Customers put in by hand, and why; absent for none. */
  readonly putIn?: readonly { readonly customerId: string; readonly currency: Currency; readonly reason: string }[];
  readonly finishedOn: CalendarDate | null;
  /** How far the addresses were moved when the pages were drawn; not noted in older runs. */
  readonly drawnWith?: PaperOffset;
};
