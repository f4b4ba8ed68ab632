import type { BackupSettings } from "#shared/backup/backup-settings.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import type { InsightSettings } from "#shared/insight/insight-settings.ts";
import type { MorningSettings } from "#shared/insight/morning/morning-settings.ts";
import type { BankMapping } from "../bank/csv-mapping.ts";
import type { CaseSettings } from "../cases/case-settings.ts";
import type { OwnLimitation } from "../cases/limitation-law.ts";
import type { PaymentTerms } from "../dates/payment-terms.ts";
import type { SavedMapping } from "../imports/rows.ts";
import type { InterestSettings } from "../interest/interest-settings.ts";
import type { Address } from "../ledger/customer.ts";
import type { ExchangeRate } from "../ledger/home-equivalent.ts";
import type { PrintSettings } from "../letters/print-settings.ts";
import type { LetterKind } from "../letters/rows.ts";
import type { KindWording } from "../letters/wording.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { PrivacySettings } from "../privacy/scope.ts";

export type BankAccount = {
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly iban: string;
  readonly bic: string;
  readonly bank: string;
};

/** The user's own company, as its letters show it. */
export type Company = {
  readonly name: string;
  readonly tagline: string;
  readonly address: Address;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly registration: string;
  readonly vatNumber: string;
  readonly bank: BankAccount;
  /** File id of the logo (PNG or JPEG); empty for none. */
  readonly logoFileId: string;
  readonly currency: Currency;
  /** Locale of the screens, e.g. `en-GB`. */
  readonly locale: string;
  readonly terms: PaymentTerms;
  readonly isSample: boolean;
};

export type UserAccount = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly job: string;
  readonly active: boolean;
};

export type ReasonEntry = {
  readonly id: string;
  readonly label: string;
  readonly archived: boolean;
  /** Of an own reason for late payment: the shipped one it is answered like. Absent: none. */
  readonly answeredLike?: string;
};

export type AgeingSettings = {
  /** Upper limits of the overdue bands in days, rising: 30, 60, 90. */
  readonly limits: readonly number[];
  readonly by: "due-date" | "invoice-date";
};

/** A printer, and how far it must move the address to hit the window: millimetres as typed, right and down. */
export type Printer = {
  readonly id: string;
  readonly name: string;
  readonly offsetXmm: string;
  readonly offsetYmm: string;
};

export type LetterSettings = {
  readonly windowProfile: string;
  /** The usual printer's. */
  readonly offsetXmm: string;
  readonly offsetYmm: string;
  /** Absent while there is only the one offset above; read them with `printersOf`. */
  readonly printers?: readonly Printer[];
  readonly usualPrinterId?: string;
  readonly nextLetterNumber: number;
  readonly signatoryId: string;
  /** `pre-printed`: the paper has the letterhead on it; absent reads as `own`. */
  readonly letterhead?: "own" | "pre-printed";
  /** How a run comes out of the printer; absent reads as `usualPrinting`. */
  readonly printing?: PrintSettings;
  /** Kinds of letter behind which copies of the invoices go; absent for none. */
  readonly copyKinds?: readonly LetterKind[];
  /** Sheets that go behind letters of some kinds: an information sheet, a reply form. */
  readonly enclosures?: readonly { readonly fileId: string; readonly kinds: readonly LetterKind[] }[];
};

/** How the movements of a ledger are read where nothing says more. */
export type MovementSettings = {
  /** The most that counts as a rounding difference, in hundredths of a whole unit of each currency. */
  readonly roundingHundredths: number;
  /** Which of its two readings "n days end of month" has in an imported list that does not say. */
  readonly endOfMonth: "days-first" | "month-first";
};

/** How the company chases; amounts in minor units of the company's currency, days are calendar days. */
export type ChasingSettings = {
  /** Policy of customers who have none of their own; empty: the shipped policy of the customer's kind. */
  readonly defaultPolicyId: string;
  /** A courtesy call is made before an invoice of at least this amount falls due; null for none. */
  readonly courtesyAboveMinor: Minor | null;
  readonly courtesyDaysBefore: number;
  /** A second try after a call nobody answered. */
  readonly callAgainDays: number;
  /** Days given for the answer to a dispute. */
  readonly disputeAnswerDays: number;
};

/** The chasing policy of a group of customers, by the name of the group. */
export type GroupPolicy = { readonly group: string; readonly policyId: string };

export type RateEntry = {
  readonly table: string;
  readonly fromOn: string;
  readonly percent: string;
  readonly source: string;
  readonly enteredBy: string;
};

/**
 * One row of the `settings` table: the id names what it is. A topic adds its own id here, with a default in
 * `defaultSettings`, so that a missing row always reads as something sensible.
 */
export type SettingsById = {
  readonly company: Company;
  readonly users: readonly UserAccount[];
  readonly ageing: AgeingSettings;
  readonly letters: LetterSettings;
  readonly lateReasons: readonly ReasonEntry[];
  readonly disputeReasons: readonly ReasonEntry[];
  readonly mappings: readonly SavedMapping[];
  readonly bankMappings: readonly BankMapping[];
  readonly rates: readonly RateEntry[];
  readonly exchangeRates: readonly ExchangeRate[];
  readonly interest: InterestSettings;
  readonly movements: MovementSettings;
  readonly clearingDays: number;
  readonly graceDays: number;
  readonly chasing: ChasingSettings;
  readonly groupPolicies: readonly GroupPolicy[];
  readonly credit: CreditSettings;
  readonly insight: InsightSettings;
  readonly morning: MorningSettings;
  readonly cases: CaseSettings;
  readonly limitation: readonly OwnLimitation[];
  readonly weekendDays: readonly number[];
  readonly holidays: readonly string[];
  readonly wording: readonly EditedWording[];
  readonly privacy: PrivacySettings;
  readonly backups: BackupSettings;
};

/**
 * The company's own words for one kind of letter in one language; `revision` counts its changes from 1. A letter keeps
 * the revision it was written with. `isShipped`: the shipped words are used again, the own ones stay among `earlier`.
 */
export type EditedWording = {
  readonly language: string;
  readonly kind: LetterKind;
  readonly revision: number;
  readonly words: KindWording;
  readonly isShipped?: boolean;
  /** The last revisions before this one, newest first. */
  readonly earlier?: readonly { readonly revision: number; readonly words: KindWording; readonly at: string }[];
};

export type SettingId = keyof SettingsById;

export type SettingsRow = { readonly id: string; readonly value: unknown };
