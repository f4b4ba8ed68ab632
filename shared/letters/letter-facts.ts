import type { CalendarDate } from "../dates/calendar-date.ts";
import type { ProofSheet } from "../interest/proof-sheet.ts";
import type { CustomerKind } from "../ledger/customer.ts";
import type { CreditKind } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { BankAccount } from "../settings/settings.ts";
import type { LanguageChoice } from "./choose-language.ts";
import type { LetterKind } from "./rows.ts";

/** Who writes, as the paper shows it. Lines are ready to print. */
export type LetterSender = {
  readonly name: string;
  readonly tagline: string;
  readonly addressLines: readonly string[];
  /** One line for the window: `Harbour Joinery Ltd, Harbour Road, Portishead BS20 7DE`. */
  readonly returnLine: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly registration: string;
  readonly vatNumber: string;
  readonly bank: BankAccount;
  readonly signatory: { readonly name: string; readonly job: string };
};

/** Who is written to. */
export type LetterRecipient = {
  readonly person: string;
  /** `Ms Hollins`; empty for nobody known. */
  readonly salutation: string;
  readonly company: string;
  readonly email: string;
  readonly country: string;
  readonly addressLines: readonly string[];
};

/** One open part of an invoice on the letter: demanded + disputed + held = residual, always (rule 25). */
export type LetterFactItem = {
  readonly invoiceId: string;
  readonly number: string;
  readonly description: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly daysLate: number;
  /** Counts from 1; null where the invoice falls due in one. */
  readonly instalment: number | null;
  readonly originalMinor: Minor;
  readonly residualMinor: Minor;
  readonly disputedMinor: Minor;
  readonly heldMinor: Minor;
  readonly demandedMinor: Minor;
  /** Of the demanded amount, what is on hold and put in by hand; absent for none. */
  readonly overruledMinor?: Minor;
  readonly interestMinor: Minor;
  readonly fixedMinor: Minor;
  /** The last receipt or credit note that made the residual smaller than the original. */
  readonly lastReduction: { readonly kind: CreditKind; readonly on: CalendarDate } | null;
};

/** Money held that is set against nothing yet: shown and taken off (rule 14). */
export type LetterCredit = {
  readonly entryId: string;
  readonly kind: CreditKind;
  readonly number: string;
  readonly on: CalendarDate;
  readonly openMinor: Minor;
};

export type LetterTotals = {
  readonly demandedMinor: Minor;
  readonly disputedMinor: Minor;
  readonly heldMinor: Minor;
  readonly creditMinor: Minor;
  readonly interestMinor: Minor;
  readonly fixedMinor: Minor;
  readonly chargeMinor: Minor;
  /** demanded - credit + interest + fixed + charge: what the letter asks for. */
  readonly totalMinor: Minor;
};

/** What was said before, as far as the letter may mention it. */
export type LetterHistory = {
  readonly lastLetter: { readonly number: string; readonly on: CalendarDate; readonly kind: LetterKind } | null;
  readonly letterCount: number;
  /** The shipped cause of why they pay late, as last noted in a call; it sets the tone and is never quoted. Absent where nobody knows. */
  readonly cause?: string;
  /** A promise that was not kept: said on the day, so much, by the day. */
  readonly brokenPromise: {
    readonly saidOn: CalendarDate;
    readonly amountMinor: Minor;
    /** What of it has not come; absent: nothing came. */
    readonly shortMinor?: Minor;
    readonly byOn: CalendarDate;
  } | null;
};

/** What the reader is to pay now, and by when. */
export function letterAsk(facts: Pick<LetterFacts, "ask" | "totals" | "payByOn">): LetterAsk {
  return facts.ask ?? { amountMinor: facts.totals.totalMinor, byOn: facts.payByOn, isTotal: true };
}

/** What a letter about a plan or an offer asks for instead of the invoices it lists. */
export type LetterAsk = {
  readonly amountMinor: Minor;
  readonly byOn: CalendarDate | null;
  /** True: the one figure of the letter. False: the next instalment, for the slip alone; a schedule says the rest. */
  readonly isTotal: boolean;
  /** True: an offer that may be taken up or not, so that nothing has to be paid by then. */
  readonly isOptional?: boolean;
};

export type DisputeResult = "in-full" | "in-part" | "rejected" | "withdrawn" | "replaced";

/** How a dispute ended, for the letter that says so. */
export type LetterOutcome = {
  readonly result: DisputeResult;
  /** Credited without agreeing that they were right. */
  readonly isGoodwill: boolean;
  /** What is left of the disputed invoice: asked for here, held back, covered by money of theirs, or nothing. */
  readonly left: "asked" | "held" | "covered" | "nothing";
  /** Of the invoice, what falls due after what is asked for here. */
  readonly laterMinor: Minor;
};

/** Everything a letter says, and nothing about paper. One customer, one currency. */
export type LetterFacts = {
  readonly kind: LetterKind;
  readonly number: string;
  readonly on: CalendarDate;
  /** Payments received up to this day are taken into account (rule 15). */
  readonly paidUpToOn: CalendarDate;
  readonly payByOn: CalendarDate | null;
  readonly language: LanguageChoice;
  readonly locale: string;
  readonly currency: Currency;
  readonly sender: LetterSender;
  readonly recipient: LetterRecipient;
  readonly customerId: string;
  readonly customerKind: CustomerKind;
  readonly account: string;
  /** What the payer should quote: `HOL01-L0219`. */
  readonly reference: string;
  readonly items: readonly LetterFactItem[];
  readonly credits: readonly LetterCredit[];
  readonly totals: LetterTotals;
  readonly history: LetterHistory;
  readonly proof: ProofSheet | null;
  /** Names of what goes behind the letter, ready to print; absent for nothing. */
  readonly enclosed?: readonly string[];
  /** Absent: the letter asks for its total by its pay-by day. */
  readonly ask?: LetterAsk;
  /** What came of the dispute the letter answers; absent where it answers none. */
  readonly outcome?: LetterOutcome;
  /** Instalments of the plan the letter is about; empty for the other kinds. */
  readonly schedule: readonly { readonly dueOn: CalendarDate; readonly amountMinor: Minor }[];
  /** Values of the merge fields that only some kinds have, ready to print, by field name. */
  readonly extra: Readonly<Record<string, string>>;
};
