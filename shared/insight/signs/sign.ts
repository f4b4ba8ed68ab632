import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { TableName } from "#shared/journal/tables.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

/** What a sign says, with the figures behind it. Amounts in minor units. */
export type SignFacts =
  | {
      readonly kind: "payment-drift";
      readonly recentDays: number;
      readonly usualDays: number;
      readonly invoices: number;
    }
  | { readonly kind: "part-payments"; readonly count: number; readonly isRound: boolean }
  | {
      readonly kind: "newer-first";
      readonly paidNumber: string;
      readonly olderNumber: string;
      readonly olderDays: number;
    }
  | {
      readonly kind: "dispute-after-chase";
      readonly number: string;
      readonly daysAfter: number;
      readonly daysLate: number;
    }
  | { readonly kind: "more-disputes"; readonly count: number; readonly usual: number }
  | { readonly kind: "broken-promise"; readonly broken: number; readonly ended: number }
  | { readonly kind: "unanswered-calls"; readonly count: number }
  | { readonly kind: "spike-then-silence"; readonly times: number; readonly silentDays: number }
  | { readonly kind: "details-changed"; readonly what: string; readonly text: string }
  | { readonly kind: "limit-use"; readonly used: number; readonly limitMinor: Minor; readonly currency: Currency }
  | {
      readonly kind: "returned-payment";
      readonly amountMinor: Minor;
      readonly currency: Currency;
      readonly how: string;
    }
  | { readonly kind: "bad-news"; readonly text: string };

export type SignKind = SignFacts["kind"];

/** A row the sign rests on: an entry of the ledger, or a row of a table. */
export type Evidence = {
  readonly table: TableName;
  readonly id: string;
  readonly on: CalendarDate;
  /** Null where the row has no amount. */
  readonly amountMinor: Minor | null;
  /** Number of the document, or a word or two from the row. */
  readonly label: string;
};

/** What a rule found on a day. */
export type Finding = { readonly facts: SignFacts; readonly evidence: readonly Evidence[] };

/** An early-warning sign that stands on the day asked about. */
export type Sign = Finding & {
  readonly customerId: string;
  /** The day it was given: nothing later was used. */
  readonly on: CalendarDate;
  /** 1 worth knowing, 2 worth a call, 3 serious by itself. */
  readonly weight: 1 | 2 | 3;
};

/** A kind of sign: on which days it can begin, and how it is recognised in a file that ends on its day. */
export type SignRule = {
  readonly kind: SignKind;
  readonly weight: 1 | 2 | 3;
  /** Days for which a sign stands after its day. */
  readonly lastsDays: number;
  /** A state is read on the newest of its days alone, so that it goes when things mend; an event stands for its days. */
  readonly mode: "event" | "state";
  /** Days of what the rule reads: nothing can change on others. May name later days than those of the file. */
  readonly days: (file: CustomerFile) => readonly CalendarDate[];
  /**
   * A quick look at the whole file, before it is cut off at a day: false only where `look` would find nothing. It saves
   * time and decides nothing; a test holds both to the same answers.
   */
  readonly couldFire?: (file: CustomerFile, settings: CreditSettings) => (on: CalendarDate) => boolean;
  /** What the rule sees on a day, in the file as it stood at its end; null: nothing. */
  readonly look: (known: CustomerFile, on: CalendarDate, settings: CreditSettings) => Finding | null;
};
