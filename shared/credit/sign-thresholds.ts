import type { CreditSettings } from "./credit-settings.ts";

/** From when on a sign is given, and how signs make a grade. A limit counts as used from `warnAtPercent`. */
export type SignThresholds = {
  /** Days later than usual, at least, that the last three invoices were paid. */
  readonly driftDays: number;
  /** A month of buying so many times the usual one. */
  readonly spikeTimes: number;
  /** Calls in a row, on different days, that nobody took. */
  readonly missedCalls: number;
  /** Disputes within three months. */
  readonly disputes: number;
  /** Points from which a customer is watched, and from which the risk is high. */
  readonly watchFrom: number;
  readonly highFrom: number;
  /** Kinds of sign that are not looked for. */
  readonly off: readonly string[];
};

const defaultSignThresholds: SignThresholds = {
  driftDays: 7,
  spikeTimes: 2.5,
  missedCalls: 3,
  disputes: 3,
  watchFrom: 2,
  highFrom: 4,
  off: [],
};

/** The thresholds the company has set; books of earlier versions have none and read as the usual ones. */
export function signThresholds({ signs }: CreditSettings): SignThresholds {
  return signs ? { ...defaultSignThresholds, ...signs } : defaultSignThresholds;
}
