import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { parsePercent } from "../interest/percent.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { CostEntry, CostKind } from "./case-settings.ts";
import { percentOf } from "./percent-of.ts";

export const COST_KINDS = [
  { id: "court", label: "Court fee" },
  { id: "lawyer", label: "Lawyer" },
  { id: "enforcement", label: "Enforcement" },
  { id: "service", label: "Tracing, company search, post" },
  { id: "other", label: "Other" },
] as const satisfies readonly { readonly id: CostKind; readonly label: string }[];

/** Months after which a line's source should be looked at again. */
const FRESH_MONTHS = 12;

export type CostFault = { readonly kind: "empty" | "not-a-percentage" | "order"; readonly message: string };

/** Checks a line of the table of costs before it is kept: a cost without a source is a guess. */
export function checkCost(entry: CostEntry): Result<CostEntry, CostFault> {
  const refuse = (kind: CostFault["kind"], message: string) => fail({ kind, message });
  if (entry.name.trim() === "") return refuse("empty", "Give the cost a name, for example “Court fee to issue”.");
  if (entry.source.trim() === "")
    return refuse("empty", "Say where the figure comes from: a page, a letter, a price list.");
  if (entry.percent !== "" && !parsePercent(entry.percent).ok)
    return refuse("not-a-percentage", "Write the percentage like 5 or 4.5, or leave it empty.");
  if (entry.amountMinor === 0 && entry.percent === "") return refuse("empty", "Give an amount, a percentage, or both.");
  if (entry.upToMinor !== null && entry.upToMinor <= entry.aboveMinor)
    return refuse("order", "The upper limit must be above the lower one, or empty.");
  return succeed(entry);
}

/** What a line comes to for a claim: amount + percent of the claim, half-up to the minor unit. */
export function costOf(entry: Pick<CostEntry, "amountMinor" | "percent">, claimMinor: Minor): Minor {
  return minor(entry.amountMinor + percentOf(claimMinor, entry.percent));
}

/** Whether a line is for claims of this size: above the lower limit, up to and including the upper one. */
export function isForClaim(entry: CostEntry, claimMinor: Minor, currency: Currency): boolean {
  if (entry.currency !== currency || claimMinor <= entry.aboveMinor) return false;
  return entry.upToMinor === null || claimMinor <= entry.upToMinor;
}

/** Seen longer than a year ago: look the figure up again before relying on it. */
export function isOldCost(entry: CostEntry, today: CalendarDate): boolean {
  return addMonths(entry.seenOn, FRESH_MONTHS) < today;
}
