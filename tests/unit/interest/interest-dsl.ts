import type { Dispute, DisputeResolution, PaymentPlan, PlanState } from "#shared/chasing/rows.ts";
import { day, dayFromNumber } from "#shared/dates/calendar-date.ts";
import { type Accrual, type AccrualMethod, accrue, type Debt } from "#shared/interest/accrue.ts";
import { contractRate } from "#shared/interest/contract-rate.ts";
import type { DebtEvent } from "#shared/interest/debt-events.ts";
import {
  type InterestTerms,
  type InvoiceInterest,
  interestOnInvoice,
  interestTerms,
} from "#shared/interest/interest-on-invoice.ts";
import { defaultInterestSettings, type InterestSettings } from "#shared/interest/interest-settings.ts";
import { jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import type { InterestFile } from "#shared/interest/ledger-debts.ts";
import { percent } from "#shared/interest/percent.ts";
import type { Regime } from "#shared/interest/regime.ts";
import { knownRates } from "#shared/interest/shipped-rates.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import type { RateEntry } from "#shared/settings/settings.ts";
import { ledger, money, unwrap } from "#tests/support/ledger-dsl.ts";
import { GBP, makeCustomer } from "#tests/support/rows.ts";

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

export const stamp = { recordedAt: "2026-01-05T09:00:00.000Z", recordedBy: "len" };
/** The lines of an invoice's proof: from, to, days, balance, rate, amount. */
export const lines = (found: InvoiceInterest) =>
  found.debts.flatMap(({ accrual }) =>
    accrual.rows.map(
      (row) =>
        `${dayFromNumber(row.fromNo)} ${dayFromNumber(row.toNo)} ${row.days} ${plainAmount(row.balanceMinor, GBP)} ${row.period.percentText} ${plainAmount(row.amountMinor, GBP)}`,
    ),
  );
/** Interest on one invoice as at a day, with the base rate of July 2026 known. */
export const on = (file: InterestFile, number: string, asAt: string, own = terms({}, [secondHalf2026])) =>
  unwrap(interestOnInvoice(file, number, day(asAt), own));

/** A dispute of invoice 4471. */
export function disputed(
  amount: string | null,
  openedOn: string,
  ended?: [DisputeResolution, string, string?],
): Dispute {
  return {
    ...stamp,
    id: "d1",
    number: "D-1",
    customerId: "customer-1",
    invoiceId: "4471",
    on: day(openedOn),
    amountMinor: amount ? money(amount) : null,
    reasonId: "quality",
    contactName: "",
    theirWords: "",
    ourWords: "",
    waitingOn: "us",
    answerByOn: null,
    ownerId: "",
    fileIds: [],
    steps: [],
    resolution: ended
      ? { kind: ended[0], on: day(ended[1]), creditedMinor: money(ended[2] ?? "0.00"), entryId: "", note: "" }
      : null,
  };
}

/** A payment plan of invoice 1001. */
export function plan(
  steps: readonly (readonly [PlanState, string])[],
  interest: "frozen" | "running" = "frozen",
): PaymentPlan {
  return {
    ...stamp,
    id: "p1",
    number: "P-1",
    customerId: "customer-1",
    on: day("2026-03-01"),
    invoiceIds: ["1001"],
    currency: GBP,
    totalMinor: money("1000.00"),
    instalments: [],
    depositMinor: minor(0),
    frequency: "monthly",
    graceDays: 3,
    interest,
    stopsLetters: true,
    affordability: "",
    replacesId: "",
    steps: steps.map(([state, date]) => ({ on: day(date), state, note: "", how: "", fileId: "", by: "len", at: "" })),
  };
}

/** The ledger of the proof in the picture. */
export const pictureLedger = ledger`
  invoice 2107  issued 2020-12-15  due 2021-01-14   380.00
  invoice 4398  issued 2026-08-03  due 2026-09-02  3000.00
  invoice 4431  issued 2026-09-01  due 2026-10-01  1410.00
  invoice 4452  issued 2026-09-14  due 2026-10-14  1240.00
  invoice 4471  issued 2026-09-30  due 2026-10-30  2150.00
  receipt R1    2026-10-05         1500.00  pays 4398=1500.00
`;
