import { addMonths, type CalendarDate } from "../dates/calendar-date.ts";
import { parsePercent } from "../interest/percent.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Agency, AgencyCheck } from "./rows.ts";

/** What to look at before an agency collects your money. */
export const AGENCY_CHECKS = [
  { id: "licence", label: "Licence, or membership of a trade body" },
  { id: "client-money", label: "Client money kept apart from its own" },
  { id: "references", label: "References from other clients" },
  { id: "data", label: "Data-protection terms agreed" },
] as const;

const GOOD_MONTHS = 12;

export type CheckState = {
  readonly id: string;
  readonly label: string;
  readonly last: AgencyCheck | null;
  readonly state: "passed" | "old" | "failed" | "open" | "missing";
};

/** Each check with its newest result; a result counts for a year. */
export function checkStates(agency: Agency, today: CalendarDate): readonly CheckState[] {
  return AGENCY_CHECKS.map(({ id, label }) => {
    const last = agency.checks
      .filter((check) => check.what === id && check.on <= today)
      .toSorted((first, second) => (first.on < second.on ? -1 : 1))
      .at(-1);
    return { id, label, last: last ?? null, state: last ? stateOf(last, today) : "missing" };
  });
}

function stateOf(check: AgencyCheck, today: CalendarDate): CheckState["state"] {
  if (check.result === "failed") return "failed";
  if (check.result !== "passed") return "open";
  return addMonths(check.on, GOOD_MONTHS) < today ? "old" : "passed";
}

export type AgencyFault = { readonly kind: string; readonly field: string; readonly message: string };

/** Checks an agency before it is kept: a name, at least one percentage, bands that rise. */
export function checkAgency(agency: Agency, others: readonly Agency[]): Result<Agency, AgencyFault> {
  const refuse = (kind: string, field: string, message: string) => fail({ kind, field, message });
  const name = agency.name.trim();
  if (name === "") return refuse("empty", "name", "Give the agency's name.");
  const isTwin = (other: Agency) => other.id !== agency.id && other.name.trim().toLowerCase() === name.toLowerCase();
  if (others.some(isTwin)) return refuse("twice", "name", `${name} is in the list already.`);
  if (agency.feeBands.length === 0) return refuse("no-bands", "feeBands", "Enter at least one percentage.");
  const days = agency.feeBands.map((band) => band.olderThanDays);
  if (days.some((count) => !Number.isInteger(count) || count < 0))
    return refuse("not-days", "feeBands", "Write the days of each band as a whole number, 0 for the first.");
  if (new Set(days).size < days.length)
    return refuse("band-twice", "feeBands", "Two bands begin at the same number of days. Change one of them.");
  for (const { percent } of agency.feeBands) {
    if (!isShare(percent))
      return refuse("not-a-percentage", "feeBands", `“${percent}” is not a percentage from 0 to 100.`);
  }
  const vatPercent = (agency.vatPercent ?? "").trim();
  if (vatPercent !== "" && !isShare(vatPercent))
    return refuse("not-a-vat-rate", "vatPercent", `“${vatPercent}” is not a rate of VAT from 0 to 100 percent.`);
  if (agency.minimumFeeMinor < 0)
    return refuse("below-zero", "minimumFeeMinor", "The minimum fee cannot be below zero.");
  const feeBands = agency.feeBands.toSorted((first, second) => first.olderThanDays - second.olderThanDays);
  return succeed({ ...agency, name, feeBands, vatPercent });
}

function isShare(percent: string): boolean {
  const parsed = parsePercent(percent);
  return parsed.ok && parsed.value.units >= 0 && parsed.value.units <= 100 * 10 ** parsed.value.scale;
}
