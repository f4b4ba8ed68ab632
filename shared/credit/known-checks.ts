import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { isNewer } from "./credit-limit.ts";
import type { CreditRecord } from "./rows.ts";

/** Figures of a company's accounts as typed in, minor units; null where not given. */
export type AccountsFigures = {
  readonly record: CreditRecord;
  readonly netWorthMinor: Minor | null;
  readonly workingCapitalMinor: Minor | null;
  readonly turnoverMinor: Minor | null;
  readonly profitMinor: Minor | null;
  readonly yearEnd: string;
};

/** Names of the amounts among a check's facts; written as minor units in text. */
export const ACCOUNTS_FACTS = ["netWorth", "workingCapital", "turnover", "profit"] as const;

/** The newest company accounts on record by a day. */
export function latestAccounts(
  credit: readonly CreditRecord[],
  currency: Currency,
  on: CalendarDate,
): AccountsFigures | null {
  const record = newestCheck(credit, "accounts", currency, on);
  if (!record) return null;
  const amount = (name: (typeof ACCOUNTS_FACTS)[number]) => readAmount(record.facts[name]);
  return {
    record,
    netWorthMinor: amount("netWorth"),
    workingCapitalMinor: amount("workingCapital"),
    turnoverMinor: amount("turnover"),
    profitMinor: amount("profit"),
    yearEnd: record.facts.yearEnd ?? "",
  };
}

/** The limit recommended by the newest credit agency report that names one. */
export function latestAgencyLimit(
  credit: readonly CreditRecord[],
  currency: Currency,
  on: CalendarDate,
): { readonly record: CreditRecord; readonly amountMinor: Minor; readonly source: string } | null {
  const record = newestCheck(credit, "agency-report", currency, on);
  if (!record || record.amountMinor === null) return null;
  return { record, amountMinor: record.amountMinor, source: record.source };
}

function newestCheck(
  credit: readonly CreditRecord[],
  check: string,
  currency: Currency,
  on: CalendarDate,
): CreditRecord | null {
  return credit
    .filter((row) => row.kind === "check" && row.facts.check === check && row.currency === currency && row.on <= on)
    .filter((row) => row.expiresOn === null || row.expiresOn >= on)
    .reduce<CreditRecord | null>((latest, row) => (latest && !isNewer(row, latest) ? latest : row), null);
}

function readAmount(text: string | undefined): Minor | null {
  return text === undefined || !/^-?\d+$/.test(text) ? null : minor(Number(text));
}
