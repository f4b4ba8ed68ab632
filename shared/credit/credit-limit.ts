import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, maxMinor, minor } from "#shared/money/minor.ts";
import type { CreditKind, CreditRecord } from "./rows.ts";

/** The limit of a customer on a day, in minor units of one currency; null amounts mean there is none. */
export type LimitInForce = {
  readonly currency: Currency;
  /** What counts: the agreed limit, or a higher temporary one. */
  readonly limitMinor: Minor | null;
  readonly agreedMinor: Minor | null;
  readonly agreedRecord: CreditRecord | null;
  readonly temporary: CreditRecord | null;
  readonly insuredMinor: Minor | null;
};

type LimitSource = { readonly customer: Customer; readonly credit: readonly CreditRecord[] };

/**
 * The limit in force on a day. A temporary increase counts through its last day and ends when a new limit is decided.
 * Before the first decision on record it is what that decision says it replaced, or the limit in the customer's details.
 */
export function limitInForce({ customer, credit }: LimitSource, currency: Currency, on: CalendarDate): LimitInForce {
  const rows = credit.filter((row) => row.currency === currency);
  const agreedRecord = latestOf(rows, "limit", on);
  const agreedMinor = agreedOf(customer, rows, currency, agreedRecord);
  const temporary = standingOf(rows, "temporary-limit", on, agreedRecord);
  const isHigher = temporary?.amountMinor != null && agreedMinor !== null;
  return {
    currency,
    limitMinor: isHigher ? maxMinor(agreedMinor, temporary.amountMinor as Minor) : agreedMinor,
    agreedMinor,
    agreedRecord,
    temporary: isHigher ? temporary : null,
    insuredMinor: standingOf(rows, "insured-limit", on, null)?.amountMinor ?? null,
  };
}

/** Work done and not yet invoiced, as last entered by hand and not run out. */
export function uninvoicedRecord(
  credit: readonly CreditRecord[],
  currency: Currency,
  on: CalendarDate,
): CreditRecord | null {
  return standingOf(
    credit.filter((row) => row.currency === currency),
    "uninvoiced",
    on,
    null,
  );
}

/** Newest record of a kind by a day, ties by when it was written down. */
export function latestOf(credit: readonly CreditRecord[], kind: CreditKind, on: CalendarDate): CreditRecord | null {
  let latest: CreditRecord | null = null;
  for (const row of credit) {
    if (row.kind === kind && row.on <= on && (latest === null || isNewer(row, latest))) latest = row;
  }
  return latest;
}

export function isNewer(row: CreditRecord, than: CreditRecord): boolean {
  return row.on > than.on || (row.on === than.on && row.recordedAt >= than.recordedAt);
}

function standingOf(
  credit: readonly CreditRecord[],
  kind: CreditKind,
  on: CalendarDate,
  endedBy: CreditRecord | null,
): CreditRecord | null {
  const latest = latestOf(credit, kind, on);
  if (!latest || (latest.expiresOn !== null && latest.expiresOn < on)) return null;
  return endedBy && isNewer(endedBy, latest) ? null : latest;
}

/** The details hold the limit as it is now: changed there since the last decision, they are the newer word. */
function agreedOf(
  customer: Customer,
  rows: readonly CreditRecord[],
  currency: Currency,
  record: CreditRecord | null,
): Minor | null {
  if (!record) return limitBefore(customer, rows, currency);
  const isLast = !rows.some((row) => row.kind === "limit" && row !== record && isNewer(row, record));
  return isLast && customer.currency === currency ? customer.creditLimitMinor : record.amountMinor;
}

/** `facts.replaces` of the first decision holds the limit before it, as minor units in text; empty for none. */
function limitBefore(customer: Customer, rows: readonly CreditRecord[], currency: Currency): Minor | null {
  const decisions = rows.filter((row) => row.kind === "limit");
  const first = decisions.reduce<CreditRecord | null>((so, row) => (so && !isNewer(so, row) ? so : row), null);
  const replaced = first?.facts.replaces;
  if (replaced === undefined) return customer.currency === currency ? customer.creditLimitMinor : null;
  return replaced === "" ? null : minor(Number(replaced));
}
