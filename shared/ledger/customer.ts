import type { CalendarDate } from "../dates/calendar-date.ts";
import type { PaymentTerms } from "../dates/payment-terms.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** Decides which claims and which letters are allowed (see domain rule 23). */
export type CustomerKind = "company" | "sole-trader" | "individual" | "public-body";

/** Lines as they are printed, without the country; `country` is ISO 3166-1 alpha-2. */
export type Address = {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
};

export type ContactRole = "accounts" | "main" | "decides" | "disputes" | "other";

export type Contact = {
  readonly id: string;
  readonly name: string;
  /** How the person is greeted, e.g. `Ms Hollins`; empty means `Sir or Madam` in the letter's language. */
  readonly salutation: string;
  readonly job: string;
  readonly role: ContactRole;
  readonly phone: string;
  readonly email: string;
  readonly bestTime: string;
};

export type Customer = {
  readonly id: string;
  /** Account number as the user's books have it; leading zeros kept. */
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly registrationNumber: string;
  readonly vatNumber: string;
  readonly address: Address;
  /** BCP 47 tag of the language letters are written in, e.g. `en-GB`, `de-DE`. */
  readonly language: string;
  /** Law the claims follow, e.g. `GB-EAW`, `GB-SCT`, `GB-NIR`, `IE`, `DE`; empty means the country's default. */
  readonly jurisdiction: string;
  readonly currency: Currency;
  readonly terms: PaymentTerms;
  /** When and how the customer agreed the terms; a contract rate as exact decimal text, percent per year. */
  readonly agreement: {
    readonly agreedOn: CalendarDate | null;
    readonly how: string;
    readonly contractRate: string;
    readonly fileId: string;
  };
  readonly contacts: readonly Contact[];
  readonly notes: string;
  readonly group: string;
  /** User who looks after the account; empty for nobody in particular. */
  readonly responsibleId: string;
  /** Chasing policy; empty for the company's default. */
  readonly policyId: string;
  readonly creditLimitMinor: Minor | null;
  readonly since: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  /** Nothing about the customer may be erased while it stands: a claim or an inquiry needs it. */
  readonly legalHold?: { readonly on: CalendarDate; readonly reason: string; readonly by: string } | null;
};
