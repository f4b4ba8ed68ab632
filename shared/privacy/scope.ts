import type { CalendarDate } from "../dates/calendar-date.ts";

/** What is to be erased: one contact, a customer who is a person, or what was said before a day. */
export type ErasureScope =
  | { readonly kind: "contact"; readonly customerId: string; readonly contactId: string }
  | { readonly kind: "customer"; readonly customerId: string }
  | { readonly kind: "words"; readonly customerId: string; readonly before: CalendarDate };

/** An erasure as it is remembered: never whom, only where. `doneAt` null: begun, and ended at the next start. */
export type Erasure = {
  readonly id: string;
  readonly on: CalendarDate;
  readonly at: string;
  readonly by: string;
  readonly scope: ErasureScope;
  /** Rows that lost something. */
  readonly rows: number;
  /** Entries of the journal whose content goes. */
  readonly seqs: readonly number[];
  /** Kept files that go, by SHA-256. */
  readonly files: readonly string[];
  readonly doneAt: string | null;
};

/** Somebody looked at old records and keeps them for now. */
export type RetentionReview = {
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly againOn: CalendarDate;
  readonly reason: string;
  readonly by: string;
};

/** How long records are kept before somebody looks at them; nothing is ever deleted by itself. */
export type PrivacySettings = {
  /** Years after the last movement of a settled account. */
  readonly accountYears: number;
  /** Years after a call or note. */
  readonly wordsYears: number;
  readonly reviews: readonly RetentionReview[];
  readonly erasures: readonly Erasure[];
};

/**
 * Six years: companies keep their accounts for so long (Companies Act 2006 s.388 with Taxes Management Act 1970 s.12B,
 * six years from the end of the period), and a simple contract debt can be sued for as long (Limitation Act 1980 s.5).
 */
export const defaultPrivacySettings: PrivacySettings = { accountYears: 6, wordsYears: 6, reviews: [], erasures: [] };
