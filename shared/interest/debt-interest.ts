import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { type Result, succeed } from "../result/result.ts";
import { type Accrual, type AccrualMethod, accrue, type Debt } from "./accrue.ts";
import { type FixedSumRule, fixedSum } from "./fixed-sum.ts";
import { type PerDay, perDayOf } from "./per-day.ts";
import type { RateUnknown } from "./rate-table.ts";
import type { RelevantDay } from "./relevant-day.ts";

/** What is known of a debt besides its money: for the reader of the proof. */
export type DebtFacts = {
  readonly invoiceId: string;
  readonly number: string;
  readonly description: string;
  readonly currency: Currency;
  /** Counts from 1; null where the invoice has no instalments. */
  readonly instalment: number | null;
  readonly dueOn: CalendarDate;
  readonly relevant: RelevantDay;
  /** Still owed on the last day, as the ledger has it. */
  readonly openMinor: Minor;
  readonly disputedMinor: Minor;
  readonly paidOn: CalendarDate | null;
};

/** Interest and fixed sum of one debt. Amounts in minor units of `facts.currency`. */
export type DebtInterest = {
  readonly facts: DebtFacts;
  readonly method: AccrualMethod;
  readonly fixedSumRule: FixedSumRule | null;
  readonly accrual: Accrual;
  readonly interestMinor: Minor;
  readonly fixedSumMinor: Minor;
  /** What the fixed sum goes by: the balance on the first day that bore interest. */
  readonly debtAtStartMinor: Minor;
  readonly perDay: PerDay;
};

/** Works out interest, fixed sum and the amount per further day of one debt up to and including `toOn`. */
export function debtInterest(
  facts: DebtFacts,
  debt: Debt,
  method: AccrualMethod,
  fixedSumRule: FixedSumRule | null,
  toOn: CalendarDate,
): Result<DebtInterest, RateUnknown> {
  const accrued = accrue(debt, method, toOn);
  if (!accrued.ok) return accrued;
  const accrual = accrued.value;
  const first = accrual.rows[0];
  const debtAtStartMinor = first?.balanceMinor ?? minor(0);
  const days = first ? first.toNo - first.fromNo + 1 : 0;
  return succeed({
    facts,
    method,
    fixedSumRule,
    accrual,
    interestMinor: accrual.interestMinor,
    fixedSumMinor: fixedSum(fixedSumRule, { debtMinor: debtAtStartMinor, currency: facts.currency, days }),
    debtAtStartMinor,
    perDay: nextDay(accrual, method, toOn, facts.currency),
  });
}

function nextDay(accrual: Accrual, method: AccrualMethod, toOn: CalendarDate, code: Currency): PerDay {
  if (accrual.runningBalanceMinor === 0 || !accrual.lastPeriod) return 0;
  const on = { dayNo: dayNumber(toOn) + 1, dayCount: method.dayCount };
  return perDayOf(accrual.runningBalanceMinor, accrual.lastPeriod.percent, on, method.rounding, code);
}
