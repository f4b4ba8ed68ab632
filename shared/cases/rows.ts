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

export type FeeBand = { readonly olderThanDays: number; readonly percent: string };

export type Agency = Recorded & {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly terms: string;
  readonly feeBands: readonly FeeBand[];
  readonly minimumFeeMinor: Minor;
  readonly currency: Currency;
  readonly noCollectionNoFee: boolean;
  readonly contractFileId: string;
  readonly checks: readonly { readonly what: string; readonly on: CalendarDate; readonly result: string }[];
  readonly archived: boolean;
};
