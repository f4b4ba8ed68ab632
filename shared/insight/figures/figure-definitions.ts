/** What a figure means, for the reader of a report. */
export type FigureDefinition = {
  readonly name: string;
  readonly unit: "days" | "share" | "count";
  /** Which way is better. */
  readonly better: "lower" | "higher";
  readonly meaning: string;
  readonly formula: string;
  /** Where the definition comes from. */
  readonly source: string;
};

const CRF = "Credit Research Foundation, Key Performance Indicator Definitions";

export const figureDefinitions = {
  dso: {
    name: "Days to get paid (DSO)",
    unit: "days",
    better: "lower",
    meaning:
      "Days sales outstanding, counted back: how many days of the latest sales it takes to make up what is owed today. Uneven sales do not disturb it.",
    formula: "Take the sales of this month, last month and so on off what is owed; the days of the months used up.",
    source: "Count-back (exhaustion) method, actual days of each month",
  },
  "dso-simple": {
    name: "DSO, simple",
    unit: "days",
    better: "lower",
    meaning: "What is owed, as days of average sales of the last three months.",
    formula: "Owed × days ÷ sales",
    source: CRF,
  },
  "dso-best": {
    name: "Best possible DSO",
    unit: "days",
    better: "lower",
    meaning: "What DSO would be if every invoice were paid on its due day: only what is not due counts as owed.",
    formula: "Not yet due × days ÷ sales",
    source: CRF,
  },
  delinquent: {
    name: "Average days delinquent",
    unit: "days",
    better: "lower",
    meaning: "The days of DSO that come from late payment, not from the terms given.",
    formula: "DSO, simple − best possible DSO",
    source: CRF,
  },
  cei: {
    name: "Collected of what was due",
    unit: "share",
    better: "higher",
    meaning:
      "Collection effectiveness index (CEI): of everything that could have been collected in three months, how much was. All of it is 100 %, with only what is not due still owed.",
    formula: "(Owed at the start + sales − owed at the end) ÷ (owed at the start + sales − not due at the end)",
    source: CRF,
  },
  "days-late": {
    name: "Average days late",
    unit: "days",
    better: "lower",
    meaning: "How late invoices paid in the last three months were, weighted by amount. Paid early counts as in time.",
    formula: "Sum of amount × days late ÷ sum of amount",
    source: "Weighted average days to pay beyond terms",
  },
  "promises-kept": {
    name: "Promises kept",
    unit: "share",
    better: "higher",
    meaning:
      "Of the promises to pay that came to their end in the last three months, how many were kept in full and in time. A part payment is not a kept promise.",
    formula: "Kept ÷ (kept + part-kept + broken)",
    source: "Promise-to-pay rule 26 of the chasing rules",
  },
  "write-offs": {
    name: "Written off",
    unit: "share",
    better: "lower",
    meaning:
      "What was written off in the last twelve months, less what was recovered, beside the sales of those months.",
    formula: "(Written off − recovered) ÷ sales",
    source: "Bad debt to sales ratio",
  },
  concentration: {
    name: "Owed by the five largest",
    unit: "share",
    better: "lower",
    meaning: "How much of what is owed hangs on the five customers who owe most.",
    formula: "Owed by the five largest ÷ owed by all",
    source: "Concentration of receivables",
  },
} as const satisfies Record<string, FigureDefinition>;

export type FigureId = keyof typeof figureDefinitions;
