import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** Who wrote a row down and when; the day of the event itself is the row's `on`. */
export type Recorded = {
  /** ISO 8601 UTC instant. */
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** What raises the customer's debt. */
export type DebitKind =
  | "invoice"
  | "opening-balance"
  | "charge"
  | "refund"
  | "reversal"
  | "recovery"
  | "transfer"
  | "rounding";

/** What lowers the customer's debt. */
export type CreditKind =
  | "receipt"
  | "credit-note"
  | "opening-credit"
  | "discount"
  | "write-off"
  | "reversal"
  | "transfer"
  | "contra"
  | "rounding";

export type Instalment = { readonly dueOn: CalendarDate; readonly amountMinor: Minor };

/** A due day moved by agreement. The entry holds the new terms; the change holds what stood before `agreedOn`. */
export type DueChange = Recorded & {
  readonly agreedOn: CalendarDate;
  readonly wasDueOn: CalendarDate;
  readonly wasInstalments: readonly Instalment[];
  readonly note: string;
};

type EntryBase = Recorded & {
  readonly id: string;
  readonly on: CalendarDate;
  readonly currency: Currency;
  /** Always above zero; the side says which way it counts. */
  readonly amountMinor: Minor;
  /** Document number, leading zeros kept; empty where there is none. */
  readonly number: string;
  /** The customer's order or our job: `Skirting, Plot 9`. */
  readonly description: string;
  /** Order number, bank reference, cheque number. */
  readonly reference: string;
  readonly note: string;
  /** The entry this one answers: a credit note's invoice, a reversal's original, a recovery's write-off. */
  readonly linkedId: string;
  /** Set when it came by an import; `inferred` while Duebook worked it out and nobody has confirmed it. */
  readonly importId: string;
  readonly inferred: boolean;
};

export type DebitEntry = EntryBase & {
  readonly side: "debit";
  readonly kind: DebitKind;
  readonly dueOn: CalendarDate;
  /** Present when parts fall due on several days; they add up to the amount. Empty for one due day. */
  readonly instalments: readonly Instalment[];
  /** In the order agreed; absent while the due day is the first one. */
  readonly dueChanges?: readonly DueChange[];
  /** Kept back by agreement until its own due day; aged, shown apart. */
  readonly retention: boolean;
  /** Chasing policy of this document alone; absent or empty: the customer's. */
  readonly policyId?: string;
};

export type CreditEntry = EntryBase & {
  readonly side: "credit";
  readonly kind: CreditKind;
  /** For a receipt: bank transfer, cheque, card, cash, direct debit. */
  readonly method: string;
  /** For a credit note: corrects the price from the start, or is goodwill that acts like a payment on its day. */
  readonly corrects: "from-start" | "from-its-day";
};

export type LedgerEntry = DebitEntry | CreditEntry;

export type AllocationReason =
  | "oldest-first"
  | "by-hand"
  | "by-reference"
  | "credit-note-link"
  | "settled-date"
  | "reversal"
  | "inferred";

/** What paid what. Never deleted: undone from a day on, so that every earlier day still reads as it did. */
export type Allocation = Recorded & {
  readonly id: string;
  readonly creditId: string;
  readonly debitId: string;
  readonly amountMinor: Minor;
  readonly on: CalendarDate;
  readonly undoneOn: CalendarDate | null;
  readonly reason: AllocationReason;
  /** What the bank text said, when that is why it was matched: `4398`. */
  readonly found?: string;
};

/** One customer's ledger: the unit of consistency and of writing. Allocations never cross customers. */
export type CustomerLedger = {
  readonly customerId: string;
  readonly entries: readonly LedgerEntry[];
  readonly allocations: readonly Allocation[];
};

/** Rows to put into one ledger: those whose id is there already replace it, the others are appended. */
export type LedgerRows = {
  readonly entries: readonly LedgerEntry[];
  readonly allocations: readonly Allocation[];
};

export function emptyLedger(customerId: string): CustomerLedger {
  return { customerId, entries: [], allocations: [] };
}
