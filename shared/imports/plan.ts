import type { CalendarDate } from "../dates/calendar-date.ts";
import type { PaymentTerms } from "../dates/payment-terms.ts";
import type { Change } from "../journal/change.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CustomerLedger } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { DocumentKind, ImportNote, Rejection, RejectionReason } from "./drafts.ts";
import type { EndOfMonthReading } from "./read-terms.ts";

/** What a plan reads of the book. */
export type BookView = {
  readonly customers: readonly Customer[];
  readonly ledger: (customerId: string) => CustomerLedger | undefined;
};

/** What the edge supplies: the day, who imports, new ids, and what a new customer gets where the file is silent. */
export type PlanContext = {
  readonly today: CalendarDate;
  /** Day to which the file is made up; inferred payments are dated so. Never after `today`. */
  readonly asAt: CalendarDate;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly importId: string;
  readonly newId: () => string;
  readonly defaults: {
    readonly currency: Currency;
    readonly terms: PaymentTerms;
    readonly country: string;
    readonly language: string;
    /** How terms "n days end of month" are read; absent reads as `days-first`. */
    readonly endOfMonth?: EndOfMonthReading;
  };
};

export type PlanOptions = {
  /** The file lists every open invoice: one that is missing is inferred paid, to be confirmed. */
  readonly listsAllOpen: boolean;
  /** Take over names, addresses and terms that differ from the book; empty cells never blank anything. */
  readonly updateCustomers: boolean;
};

export type Outcome = "new" | "changed" | "unchanged" | "rejected" | "vanished";

/** One thing that a row brings about or that a person should know of it. */
export type PlanDetail =
  | { readonly kind: "field"; readonly field: string; readonly from: string; readonly to: string }
  | { readonly kind: "settled"; readonly on: CalendarDate; readonly amountMinor: Minor }
  | { readonly kind: "inferred-receipt"; readonly on: CalendarDate; readonly amountMinor: Minor }
  | { readonly kind: "inferred-credit"; readonly on: CalendarDate; readonly amountMinor: Minor }
  | { readonly kind: "used-credit"; readonly amountMinor: Minor }
  | { readonly kind: "reopened"; readonly amountMinor: Minor }
  /** The book shows less open than the file because of money recorded here and not yet in the file. */
  | { readonly kind: "paid-here-already"; readonly amountMinor: Minor }
  /** Paid before this import on a day the file does not give: not taken, so that no payment day is invented. */
  | { readonly kind: "paid-before" }
  | { readonly kind: "set-against"; readonly number: string; readonly amountMinor: Minor }
  | { readonly kind: "part-used-credit"; readonly totalMinor: Minor; readonly usedMinor: Minor }
  | { readonly kind: "leading-zeros"; readonly inFile: string }
  | { readonly kind: "rejected"; readonly reason: RejectionReason };

/** One row of the preview. */
export type PlanRow = {
  /** Line of the file; 0 for an invoice the file no longer lists. */
  readonly line: number;
  readonly what: DocumentKind | "customer";
  readonly outcome: Outcome;
  readonly customer: string;
  /** Of a customer's own row. */
  readonly customerId?: string;
  readonly number: string;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  /** What will be open of it afterwards. */
  readonly openMinor: Minor | null;
  readonly details: readonly PlanDetail[];
};

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** File and book compared in one currency: `differenceMinor` is explained by the reasons to the last unit. */
export type Reconciliation = {
  readonly currency: Currency;
  readonly basis: "total" | "open";
  readonly fileMinor: Minor;
  readonly bookMinor: Minor;
  readonly differenceMinor: Minor;
  readonly reasons: readonly ReconciliationReason[];
};

export type ReconciliationReason = {
  readonly kind: "rejected" | "paid-here-already" | "paid-before" | "credit-part-used" | "unexplained";
  readonly count: number;
  readonly amountMinor: Minor;
};

/** An import checked whole: nothing is written until the person says so (rule 39). */
export type ImportPlan = {
  readonly changes: readonly Change[];
  readonly rows: readonly PlanRow[];
  readonly documents: OutcomeCounts;
  readonly customers: OutcomeCounts;
  readonly rejections: readonly Rejection[];
  readonly notes: readonly ImportNote[];
  readonly reconciliation: readonly Reconciliation[];
};
