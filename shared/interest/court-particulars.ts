import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { ProofSheet } from "./proof-sheet.ts";

/** The five things a claim for interest must state in England and Wales: CPR 16.4(2). */
export type CourtParticulars = {
  readonly basis: string;
  /** One rate for each that was used, exact decimal text; more than one where debts became late in different periods. */
  readonly percents: readonly string[];
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** Thereafter, in major units with four decimals. */
  readonly perDay: string;
};

/** What a claim form says about the interest of a proof sheet; null where no interest has run. */
export function courtParticulars(sheet: ProofSheet): CourtParticulars | null {
  const rows = sheet.items.flatMap((item) => item.lines).filter((line) => line.kind === "row");
  const [first] = rows.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  if (!first) return null;
  return {
    basis: sheet.method.basis,
    percents: [...new Set(rows.map((row) => row.percent))],
    fromOn: first.fromOn,
    toOn: sheet.toOn,
    currency: sheet.currency,
    amountMinor: sheet.totals.interestMinor,
    perDay: sheet.totals.perDay,
  };
}
