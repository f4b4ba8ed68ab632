import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { type Accrual, type AccrualMethod, accrue, type Debt } from "#shared/interest/accrue.ts";
import { contractRate } from "#shared/interest/contract-rate.ts";
import type { DebtEvent } from "#shared/interest/debt-events.ts";
import { type InterestTerms, interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { defaultInterestSettings, type InterestSettings } from "#shared/interest/interest-settings.ts";
import { jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import type { InterestFile } from "#shared/interest/ledger-debts.ts";
import { percent } from "#shared/interest/percent.ts";
import type { Regime } from "#shared/interest/regime.ts";
import { knownRates } from "#shared/interest/shipped-rates.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import type { RateEntry } from "#shared/settings/settings.ts";
import { money, unwrap } from "#tests/support/ledger-dsl.ts";
import { makeCustomer } from "#tests/support/rows.ts";

/** A yearly rate that never changes. */
export function yearly(text: string): Regime {
  return { kind: "contract", basis: "The contract", rate: contractRate(percent(text), "year") };
}

/** The rate between businesses of a place. */
export function statute(code: string): Regime {
  const regime = jurisdictionOf({ jurisdiction: code, country: "" })?.business;
  if (!regime) throw new Error(`No statute for ${code}`);
  return regime;
}

/** Shipped rates only. */
export const shipped = knownRates([]);

export function method(changed: Partial<AccrualMethod> = {}): AccrualMethod {
  return {
    regime: yearly("10"),
    tables: shipped,
    rounding: "segment",
    dayCount: "actual/365",
    partPayments: "principal-first",
    ...changed,
  };
}

/** A debt of an amount whose due day is `dueOn`. */
export function debt(amount: string, dueOn: string, events: readonly DebtEvent[] = []): Debt {
  return { principalMinor: money(amount), relevantOn: day(dueOn), claimOn: day(dueOn), events };
}

export function accrued(owed: Debt, changed: Partial<AccrualMethod>, toOn: string): Accrual {
  return unwrap(accrue(owed, method(changed), day(toOn)));
}

export function paid(on: string, amount: string): DebtEvent {
  return { kind: "payment", on: day(on), amountMinor: money(amount) };
}

/** A customer's file as interest reads it. */
export function fileOf(
  ledger: CustomerLedger,
  customer: Partial<Customer> = {},
  rest: Partial<InterestFile> = {},
): InterestFile {
  return { customer: makeCustomer("customer-1", customer), ledger, disputes: [], plans: [], claims: [], ...rest };
}

export function terms(settings: Partial<InterestSettings> = {}, rates: readonly RateEntry[] = []): InterestTerms {
  return interestTerms({ ...defaultInterestSettings, ...settings }, rates);
}

/** The base rate of the half-year that holds 30 June 2026, as a user would type it. */
export const secondHalf2026: RateEntry = {
  table: "gb-reference",
  fromOn: "2026-07-01",
  percent: "3.75",
  source: "Bank of England, looked up",
  enteredBy: "len",
};

export function days(...texts: readonly string[]): readonly CalendarDate[] {
  return texts.map(day);
}
