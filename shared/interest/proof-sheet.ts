import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { Compounding } from "./accrue.ts";
import type { DayCount } from "./day-count.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import type { InterestRounding } from "./simple-interest.ts";

/** Days on which one balance stood at one rate. `fromOn` and `toOn` are both counted. */
export type ProofRow = {
  readonly kind: "row";
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly days: number;
  readonly balanceMinor: Minor;
  /** Percent per year as it is printed: exact, with at least two decimals, e.g. `11.75`. */
  readonly percent: string;
  /** Days of the year the yearly rate is divided by: 365, 366 or 360. */
  readonly yearDays: number;
  readonly amountMinor: Minor;
  /** Sum of this row and every row above it on the whole sheet. */
  readonly runningMinor: Minor;
  /** The rate was typed in by the user, not taken from a shipped table. */
  readonly byHand: boolean;
};

export type ProofNoteKind =
  | "payment"
  | "credit-from-start"
  | "credit-from-its-day"
  | "write-off"
  | "dispute-opened"
  | "dispute-ended"
  | "interest-paid"
  | "costs-paid"
  | "interest-added"
  | "frozen-by-plan"
  | "runs-again";

/** Why the balance changes from one row to the next; printed small between them. */
export type ProofNote = {
  readonly kind: "note";
  readonly on: CalendarDate;
  readonly what: ProofNoteKind;
  readonly amountMinor: Minor;
};

export type ProofLine = ProofRow | ProofNote;

/** One debt of the sheet: an invoice, or one instalment of it. */
export type ProofItem = {
  readonly invoiceId: string;
  readonly number: string;
  readonly description: string;
  /** Counts from 1; null where the invoice has no instalments. */
  readonly instalment: number | null;
  readonly dueOn: CalendarDate;
  /** First day that bears interest. */
  readonly interestFromOn: CalendarDate;
  /** Still owed on the last day, as the ledger has it. */
  readonly openMinor: Minor;
  /** In dispute on the last day and left out of the balance. */
  readonly disputedMinor: Minor;
  /** The day the last of it was paid; null while something is open. */
  readonly paidOn: CalendarDate | null;
  readonly lines: readonly ProofLine[];
  readonly interestMinor: Minor;
  /** The fixed sum for this debt; zero where the law or the choice gives none. */
  readonly fixedSumMinor: Minor;
  /** What one more day adds, in major units with four decimals, e.g. `0.4539`. */
  readonly perDay: string;
};

/** One line of "where the rates come from". */
export type ProofRate = {
  /** The period of the table; both days counted. The same day twice for a contract or court rate. */
  readonly periodFromOn: CalendarDate | null;
  readonly periodToOn: CalendarDate | null;
  readonly basePercent: string;
  /** Points on top; `0.00` where the rate is used as it stands. */
  readonly marginPercent: string;
  readonly percent: string;
  readonly source: string;
  readonly byHand: boolean;
};

/** Fixed sums of one size: `fromMinor` up to, but not including, `belowMinor`. */
export type ProofFixedSum = {
  readonly fromMinor: Minor;
  readonly belowMinor: Minor | null;
  readonly debts: number;
  readonly eachMinor: Minor;
  readonly sumMinor: Minor;
};

/** How the rate was chosen: one rate for the whole delay, a new one each half-year, the contract's, the court's. */
export type ProofRateRule = "fixed-at-start" | "segmented" | "contract" | "court";

export type ProofMethod = {
  readonly rateRule: ProofRateRule;
  /** Law or contract the rate comes from, e.g. `Late Payment of Commercial Debts (Interest) Act 1998`. */
  readonly basis: string;
  readonly rounding: InterestRounding;
  readonly dayCount: DayCount;
  readonly partPayments: PartPaymentOrder;
  readonly compounding: Compounding;
};

/** Everything a reader needs to work the interest out again with a calculator. One currency. */
export type ProofSheet = {
  readonly currency: Currency;
  /** Last day that is counted. */
  readonly toOn: CalendarDate;
  readonly method: ProofMethod;
  readonly items: readonly ProofItem[];
  readonly rates: readonly ProofRate[];
  readonly fixedSums: readonly ProofFixedSum[];
  readonly totals: {
    /** Still owed on the last day, without what is in dispute. */
    readonly openMinor: Minor;
    readonly interestMinor: Minor;
    readonly fixedSumMinor: Minor;
    readonly totalMinor: Minor;
    /** What one more day adds to the whole sheet, exact to four decimals, and rounded to minor units. */
    readonly perDay: string;
    readonly perDayMinor: Minor;
  };
};
