/** A report for the owner or the bank: texts ready to print, in tables and plain bars. Travels to the worker as it is. */
export type ReportDocument = {
  readonly kind: "report";
  readonly title: string;
  readonly sender: string;
  readonly locale: string;
  /** What it is about: the day, the currency, how it was worked out. */
  readonly lines: readonly string[];
  readonly sections: readonly ReportSection[];
};

export type ReportSection = ReportFigures | ReportTable | ReportBars;

/** Key figures: name, value, and what stands beside it (a year ago, the definition). */
export type ReportFigures = {
  readonly kind: "figures";
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string; readonly beside: string }[];
};

export type ReportTable = {
  readonly kind: "table";
  readonly title: string;
  readonly note: string;
  /** `isNarrow`: as wide as its words, for days and names beside a column of text. */
  readonly columns: readonly { readonly head: string; readonly isNumber: boolean; readonly isNarrow?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Printed below a dark rule; empty for none. */
  readonly total: readonly string[];
};

/** Bars in bands, lowest band first; told apart by shade in print. */
export type ReportBars = {
  readonly kind: "bars";
  readonly title: string;
  readonly note: string;
  readonly bands: readonly string[];
  readonly columns: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly text: string;
  }[];
};
