/** How letters come out of the printer. */
export type PrintSettings = {
  /** Printed on both sides: each letter, and each thing behind it, begins on the front of a sheet. */
  readonly duplex: boolean;
  /** A sheet before each letter that says what belongs into its envelope. */
  readonly separators: boolean;
  /** A first sheet that says how many letters and sheets follow. */
  readonly countSheet: boolean;
  /** The most sheets an envelope takes, or that go at the cheapest postage; 0 for no limit. */
  readonly mostSheets: number;
  /** `warn`: a letter with more says so. `apart`: such letters are printed last, behind a sheet that says so. */
  readonly overLimit: "warn" | "apart";
};

export const usualPrinting: PrintSettings = {
  duplex: false,
  separators: false,
  countSheet: false,
  mostSheets: 0,
  overLimit: "warn",
};
