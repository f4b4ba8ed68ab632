import { addDays, type CalendarDate } from "../dates/calendar-date.ts";
import type { Minor } from "../money/minor.ts";
import { splitByWeights } from "../money/split-evenly.ts";
import type { Instalment } from "./ledger.ts";

/** A share of an invoice and when it is due: 30 percent after 30 days. Shares are whole and need not add up to 100. */
export type InstalmentShare = { readonly share: number; readonly days: number };

/** The instalments of an invoice by its terms; the last takes the rounding. Amounts in minor units. */
export function instalmentsOf(
  amountMinor: Minor,
  issuedOn: CalendarDate,
  terms: readonly InstalmentShare[],
): readonly Instalment[] {
  const sorted = terms.toSorted((first, second) => first.days - second.days);
  const amounts = splitByWeights(
    amountMinor,
    sorted.map((term) => term.share),
  );
  return sorted.map(({ days }, part) => ({ dueOn: addDays(issuedOn, days), amountMinor: amounts[part] as Minor }));
}
