import type { DayCount } from "./day-count.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import type { PeriodCounting } from "./relevant-day.ts";
import type { InterestRounding } from "./simple-interest.ts";

/** How the company works out and claims interest. The setting `interest`. */
export type InterestSettings = {
  /** What is claimed where the contract says nothing: the statute, the court's rate (England s.69), or nothing. */
  readonly basis: "statutory" | "court" | "none";
  readonly rounding: InterestRounding;
  readonly dayCount: DayCount;
  /** `by-law`: the order of the customer's jurisdiction. */
  readonly partPayments: "by-law" | PartPaymentOrder;
  readonly fixedSums: boolean;
  readonly counting: PeriodCounting;
  /** Lets interest run from day 61 where longer terms were agreed with a business. */
  readonly capLongTerms: boolean;
  /**
   * A dispute that was rejected or withdrawn: interest for the days of the dispute too, for the money was owed all
   * along (`throughout`), or only from the day it ended.
   */
  readonly failedDispute: "throughout" | "from-its-end";
};

/** What stands until the user chooses otherwise. */
export const defaultInterestSettings: InterestSettings = {
  basis: "statutory",
  rounding: "segment",
  dayCount: "actual/365",
  partPayments: "by-law",
  fixedSums: true,
  counting: "cautious",
  capLongTerms: false,
  failedDispute: "throughout",
};
