import type { Minor } from "#shared/money/minor.ts";
import type { SignThresholds } from "./sign-thresholds.ts";

/** One step of how lateness lowers a suggested limit: up to so many days late on average, so many percent of the need. */
export type LateStepRule = { readonly upToDays: number; readonly percent: number };

/** How the company gives credit. Amounts in minor units of the company's currency. */
export type CreditSettings = {
  /** A warning before supply from so many percent of the limit. */
  readonly warnAtPercent: number;
  /** Supply is blocked while something is overdue for more days than this; null: never for that reason. */
  readonly blockOverdueDays: number | null;
  readonly reviewMonths: number;
  /** Most that a customer without a record is suggested. */
  readonly newCustomerMinor: Minor;
  /** Days of buying a limit is meant to cover beyond the terms. */
  readonly extraDays: number;
  /** Rising days, falling percents; beyond the last: nothing. */
  readonly lateSteps: readonly LateStepRule[];
  /** Taken off for each promise broken within a year, in percent points of the need. */
  readonly brokenPromisePercent: number;
  /** Most of a customer's net worth, and of its working capital, that we lend. */
  readonly netWorthPercent: number;
  readonly workingCapitalPercent: number;
  /** Limit a new customer begins with; absent or null: none is set. */
  readonly defaultLimitMinor?: Minor | null;
  /** What a block means when an invoice is entered: somebody must approve it, or it is only said. Absent: approve. */
  readonly atEntry?: "approve" | "warn";
  /** When early-warning signs are given; absent: the usual thresholds. */
  readonly signs?: Partial<SignThresholds>;
};

export const defaultCreditSettings: CreditSettings = {
  warnAtPercent: 90,
  blockOverdueDays: 60,
  reviewMonths: 12,
  newCustomerMinor: 1_000_00 as Minor,
  extraDays: 30,
  lateSteps: [
    { upToDays: 7, percent: 100 },
    { upToDays: 15, percent: 80 },
    { upToDays: 30, percent: 60 },
    { upToDays: 60, percent: 30 },
  ],
  brokenPromisePercent: 10,
  netWorthPercent: 10,
  workingCapitalPercent: 20,
};
