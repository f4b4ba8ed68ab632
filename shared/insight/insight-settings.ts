import type { Minor } from "#shared/money/minor.ts";

/** What reports count with. Amounts in minor units of the company's currency. */
export type InsightSettings = {
  /** Cost of a posted letter: paper, envelope, stamp, hands. */
  readonly letterCostMinor: Minor;
  /** Money counts as an answer to a letter for so many days after it went. */
  readonly answerDays: number;
  /** Percent of each age band that is not expected to come in, from what is not due to the oldest. */
  readonly provisionPercents: readonly number[];
};

export const defaultInsightSettings: InsightSettings = {
  letterCostMinor: 150 as Minor,
  answerDays: 14,
  provisionPercents: [0.5, 2, 10, 25, 50],
};
