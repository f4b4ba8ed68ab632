import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { InterestTerms } from "../interest/interest-on-invoice.ts";
import type { Company } from "../settings/settings.ts";
import type { StoredFile } from "./stored-file.ts";

/** Everything a bundle about one customer is made from. Plain data. */
export type EvidenceSource = {
  readonly file: CustomerFile;
  /** Kept files that the customer's records name, and those filed under the customer. */
  readonly files: readonly StoredFile[];
  readonly company: Company;
  readonly userNames: Readonly<Record<string, string>>;
  readonly terms: InterestTerms;
  readonly asAt: CalendarDate;
  /** Set when it is about these invoices only; see `ofInvoices`. */
  readonly invoiceIds?: readonly string[];
};

export type SectionId =
  | "invoices"
  | "terms"
  | "letters"
  | "calls"
  | "ledger"
  | "interest"
  | "disputes"
  | "other"
  | "drafts";

export type BundleChoice = {
  readonly sections: readonly SectionId[];
  /** Rows that would be withheld and were put in by the user. */
  readonly releasedIds: readonly string[];
  readonly printsGaps: boolean;
  readonly reference: string;
  /** The invoices it is about; absent or empty: the whole account. */
  readonly invoiceIds?: readonly string[];
};

export const SECTION_IDS: readonly SectionId[] = [
  "invoices",
  "terms",
  "letters",
  "calls",
  "ledger",
  "interest",
  "disputes",
  "other",
  "drafts",
];
