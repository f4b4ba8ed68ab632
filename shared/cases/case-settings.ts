import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";

/** One line of the company's own table of costs. Nothing is shipped: fees change, so each line has a source and a day. */
export type CostEntry = {
  readonly id: string;
  /** `Court fee, claims of £1,000.01 to £1,500`. */
  readonly name: string;
  readonly kind: CostKind;
  readonly currency: Currency;
  /** For claims above this amount, up to and including `upToMinor` (null: no limit). */
  readonly aboveMinor: Minor;
  readonly upToMinor: Minor | null;
  readonly amountMinor: Minor;
  /** Percent of the claim on top of the amount, exact decimal text; empty for none. */
  readonly percent: string;
  /** The debtor pays it back when the claim is won. */
  readonly comesBack: boolean;
  readonly source: string;
  /** The day the source was looked at. */
  readonly seenOn: CalendarDate;
};

export type CostKind = "court" | "lawyer" | "enforcement" | "service" | "other";

/** The setting `cases`: what the worth-it sheet works with. */
export type CaseSettings = {
  readonly costs: readonly CostEntry[];
  /** What an hour of the company's own time is worth, in its own currency; null until the user says. */
  readonly hourMinor: Minor | null;
};

export const defaultCaseSettings: CaseSettings = { costs: [], hourMinor: null };
