import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

export type CaseKind = "stop-supply" | "agency" | "claim";

export type CaseStep = {
  readonly on: CalendarDate;
  readonly state: string;
  readonly note: string;
  readonly amountMinor: Minor | null;
  readonly fileId: string;
  /** The ledger entry it is about: the payment that was reported to the agency or paid over by it. */
  readonly refId?: string;
  /** What this step cost: a court fee, a bailiff; minor units of the case's currency. */
  readonly costMinor?: Minor;
  readonly by: string;
  readonly at: string;
};

/** Something with a customer that runs for a while: on stop, placed with an agency, a claim. States follow from steps. */
export type Case = Recorded & {
  readonly id: string;
  /** `C-5`. */
  readonly number: string;
  readonly customerId: string;
  readonly kind: CaseKind;
  readonly on: CalendarDate;
  readonly invoiceIds: readonly string[];
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly agencyId: string;
  readonly reason: string;
  /** Facts of the kind, e.g. what lifts a stop, the court, the hearing day; named text fields. */
  readonly facts: Readonly<Record<string, string>>;
  readonly steps: readonly CaseStep[];
  readonly closedOn: CalendarDate | null;
};

/** Percent of what is collected on debts more than so many days past due when they are placed; exact decimal text. */
export type FeeBand = { readonly olderThanDays: number; readonly percent: string };

/** Something looked at before an agency is given money to collect. `what` is an id of `AGENCY_CHECKS`. */
export type AgencyCheck = {
  readonly what: string;
  readonly on: CalendarDate;
  /** `passed`, `failed` or `open`. */
  readonly result: string;
  readonly note?: string;
  readonly fileId?: string;
};

export type Agency = Recorded & {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly terms: string;
  readonly feeBands: readonly FeeBand[];
  /** At least so much for each placement; zero for none. */
  readonly minimumFeeMinor: Minor;
  /** VAT on its invoices in percent, exact decimal text; empty or absent for none. */
  readonly vatPercent?: string;
  readonly currency: Currency;
  /** Nothing is owed, not even the minimum, when nothing was collected. */
  readonly noCollectionNoFee: boolean;
  readonly contractFileId: string;
  readonly checks: readonly AgencyCheck[];
  readonly archived: boolean;
};
