import type { CalendarDate } from "../dates/calendar-date.ts";
import type { CreditKind, DebitKind } from "../ledger/ledger.ts";
import type { Minor } from "../money/minor.ts";

/** One entry of the account, oldest first. */
export type StatementLine = {
  readonly entryId: string;
  readonly on: CalendarDate;
  readonly kind: DebitKind | CreditKind;
  readonly number: string;
  readonly description: string;
  /** Null on a credit. */
  readonly dueOn: CalendarDate | null;
  readonly debitMinor: Minor;
  readonly creditMinor: Minor;
  readonly balanceMinor: Minor;
};

/** Something still open: what is left of an invoice, or money of theirs (negative). */
export type StatementItem = {
  readonly entryId: string;
  readonly on: CalendarDate;
  readonly kind: DebitKind | CreditKind;
  readonly number: string;
  readonly description: string;
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
  readonly originalMinor: Minor;
  readonly paidMinor: Minor;
  readonly openMinor: Minor;
  readonly disputedMinor: Minor;
};

/** A statement of account in one currency. `open` lists what is left, `activity` everything since a day. */
export type StatementFacts = {
  readonly form: "open" | "activity";
  readonly asAt: CalendarDate;
  /** First day of the activity; entries before it are in `broughtForwardMinor`. */
  readonly fromOn: CalendarDate | null;
  readonly broughtForwardMinor: Minor;
  readonly lines: readonly StatementLine[];
  readonly items: readonly StatementItem[];
  readonly closingMinor: Minor;
  /** Open items by ageing band less nothing; with `heldMinor` they make the closing balance. */
  readonly bandsMinor: readonly Minor[];
  readonly bandLimits: readonly number[];
  readonly bandsBy: "due-date" | "invoice-date";
  readonly heldMinor: Minor;
};
