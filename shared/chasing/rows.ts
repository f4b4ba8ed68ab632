import type { CalendarDate } from "../dates/calendar-date.ts";
import type { BundleFact } from "../evidence/bundle-fact.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

export type CallOutcome =
  | "promise"
  | "dispute"
  | "no-answer"
  | "left-message"
  | "plan-wanted"
  | "refuses"
  | "wrong-number"
  | "paid-already"
  | "other";

/** A call as it was noted. A correction is a new row that names the one it amends; the first stays readable. */
export type Call = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  /** Local time `HH:MM`. */
  readonly time: string;
  readonly direction: "out" | "in";
  readonly contactName: string;
  readonly phone: string;
  readonly outcome: CallOutcome;
  /** Id of a reason for late payment from the editable list; empty when not found out. */
  readonly reasonId: string;
  readonly words: string;
  readonly invoiceIds: readonly string[];
  readonly nextStep: string;
  readonly nextOn: CalendarDate | null;
  readonly minutes: number | null;
  /** The day it was written down, where that is known: a later one than `on` marks a late entry. */
  readonly enteredOn?: CalendarDate;
  /** Id of the call this one corrects; the newest of a chain is the one that counts. */
  readonly amendsId: string;
  readonly isPrivate: boolean;
};

/** A free note, an e-mail or letter received, bad news about the customer. */
export type Note = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly kind: "note" | "email-in" | "letter-in" | "bad-news" | "meeting" | "bundle";
  readonly text: string;
  readonly invoiceIds: readonly string[];
  readonly fileIds: readonly string[];
  readonly amendsId: string;
  readonly isPrivate: boolean;
  /** Of a note of kind `bundle`: which one was made or given to whom. */
  readonly bundle?: BundleFact;
};

export type PromisePart = { readonly amountMinor: Minor; readonly byOn: CalendarDate };

/** A promise to pay. Kept, part-kept or broken follow from the ledger; only supersession and cancelling are stored. */
export type PaymentPromise = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly contactName: string;
  readonly currency: Currency;
  readonly parts: readonly PromisePart[];
  readonly invoiceIds: readonly string[];
  readonly callId: string;
  readonly clearingDays: number;
  readonly closed: {
    readonly kind: "superseded" | "cancelled";
    readonly on: CalendarDate;
    readonly note: string;
  } | null;
};

export type DisputeStepKind =
  | "opened"
  | "acknowledged"
  | "evidence"
  | "answered"
  | "waiting-on-them"
  | "waiting-on-us"
  | "escalated"
  | "resolved"
  | "reopened";

export type DisputeResolution = "credit-note" | "goodwill-credit" | "rejected" | "withdrawn" | "replaced-goods";

export type DisputeStep = {
  readonly on: CalendarDate;
  readonly kind: DisputeStepKind;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

/** A dispute of an invoice or of part of it. `amountMinor` null means the whole invoice, whatever is left of it. */
export type Dispute = Recorded & {
  readonly id: string;
  /** `D-33`. */
  readonly number: string;
  readonly customerId: string;
  readonly invoiceId: string;
  readonly on: CalendarDate;
  readonly amountMinor: Minor | null;
  readonly reasonId: string;
  readonly contactName: string;
  readonly theirWords: string;
  readonly ourWords: string;
  readonly waitingOn: "us" | "them";
  readonly answerByOn: CalendarDate | null;
  readonly ownerId: string;
  readonly fileIds: readonly string[];
  readonly steps: readonly DisputeStep[];
  readonly resolution: {
    readonly kind: DisputeResolution;
    readonly on: CalendarDate;
    readonly creditedMinor: Minor;
    readonly entryId: string;
    readonly note: string;
  } | null;
};

export type HoldKind =
  | "do-not-chase"
  | "dispute"
  | "promise"
  | "plan"
  | "insolvency"
  | "vulnerable"
  | "complaint"
  | "call-first"
  | "agency"
  | "claim"
  | "other";

/** Stops chasing of its scope only; never takes the item out of ageing or statistics (rule 24). */
export type Hold = Recorded & {
  readonly id: string;
  readonly customerId: string;
  /** Empty: the whole customer. */
  readonly invoiceId: string;
  /** Null: the whole invoice or customer. */
  readonly amountMinor: Minor | null;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly on: CalendarDate;
  /** First day on which chasing resumes; null: until lifted. */
  readonly until: CalendarDate | null;
  readonly liftedOn: CalendarDate | null;
  readonly liftedNote: string;
  readonly toldCustomer: string;
};

export type PlanState = "proposed" | "accepted" | "declined" | "completed" | "defaulted" | "cancelled" | "renegotiated";

export type PlanStep = {
  readonly on: CalendarDate;
  readonly state: PlanState;
  readonly note: string;
  /** For an acceptance: how it was given (signed copy, e-mail, on the telephone). */
  readonly how: string;
  readonly fileId: string;
  readonly by: string;
  readonly at: string;
};

export type PlanInstalment = { readonly dueOn: CalendarDate; readonly amountMinor: Minor };

/**
 * A payment plan. Accepted and not ended = running; which instalments are paid follows from the ledger. The instalments
 * add up to `totalMinor`; with a deposit (`depositMinor` above zero) the first of them is the deposit.
 */
export type PaymentPlan = Recorded & {
  readonly id: string;
  /** `P-12`. */
  readonly number: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly invoiceIds: readonly string[];
  readonly currency: Currency;
  readonly totalMinor: Minor;
  readonly instalments: readonly PlanInstalment[];
  readonly depositMinor: Minor;
  readonly frequency: "weekly" | "fortnightly" | "monthly";
  readonly graceDays: number;
  readonly interest: "frozen" | "running";
  /** False: reminders go on while it runs. */
  readonly stopsLetters: boolean;
  readonly affordability: string;
  readonly replacesId: string;
  readonly steps: readonly PlanStep[];
};

/** Accept `offerMinor` by `expiresOn` in full and final settlement, or a discount for paying early. */
export type SettlementOffer = Recorded & {
  readonly id: string;
  /** `O-4`. */
  readonly number: string;
  readonly customerId: string;
  readonly kind: "settlement" | "early-payment";
  readonly on: CalendarDate;
  readonly invoiceIds: readonly string[];
  readonly currency: Currency;
  readonly owedMinor: Minor;
  readonly offerMinor: Minor;
  readonly expiresOn: CalendarDate;
  readonly note: string;
  readonly steps: readonly {
    readonly on: CalendarDate;
    readonly state: "offered" | "accepted" | "declined" | "withdrawn" | "paid";
    readonly note: string;
    readonly by: string;
    readonly at: string;
  }[];
};

/** A thing to do for a customer on a day: own follow-up, snoozed queue item, review. */
export type Task = Recorded & {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly kind: "follow-up" | "snooze" | "done" | "review" | "decision";
  /** For `snooze` and `done`: the queue item it answers. */
  readonly itemKey: string;
  readonly text: string;
  /** For `snooze` and `done`: the day it comes back; null for never. */
  readonly until: CalendarDate | null;
  readonly ownerId: string;
  readonly doneOn: CalendarDate | null;
  readonly doneNote: string;
};
