import { addMonths, type CalendarDate, dayFromNumber, dayNumber } from "../dates/calendar-date.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { countDays, type DayCount, divisorEnd, yearDaysOn } from "./day-count.ts";
import { type AccruedNote, type DebtEvent, type EventDay, eventDays, pausedMinor } from "./debt-events.ts";
import { applyPartPayment, type Owed, type PartPaymentOrder } from "./part-payment.ts";
import type { ProofNoteKind } from "./proof-sheet.ts";
import { type RatePeriod, type RateSchedule, rateSchedule } from "./rate-schedule.ts";
import type { RateTables, RateUnknown } from "./rate-table.ts";
import type { Regime } from "./regime.ts";
import { type InterestRounding, simpleInterest } from "./simple-interest.ts";

/** One debt: an invoice or one instalment of it. Amounts in minor units of one currency. */
export type Debt = {
  /** What was owed from the start: price corrections are already taken off. */
  readonly principalMinor: Minor;
  /** Last day without interest. */
  readonly relevantOn: CalendarDate;
  /** The day the claim arose, which decides the points on top of a reference rate. */
  readonly claimOn: CalendarDate;
  readonly events: readonly DebtEvent[];
};

/** Interest on interest: only where a contract or statute says so (US Prompt Payment: 5 CFR 1315.17, every 30 days). */
export type Compounding = "none" | "every-30-days" | "yearly";

export type AccrualMethod = {
  readonly regime: Regime;
  readonly tables: RateTables;
  readonly rounding: InterestRounding;
  readonly dayCount: DayCount;
  readonly partPayments: PartPaymentOrder;
  /** Absent: simple interest. */
  readonly compounding?: Compounding;
};

/** Days (numbers, both counted) on which one balance stood at one rate. */
export type AccruedRow = {
  readonly fromNo: number;
  readonly toNo: number;
  readonly days: number;
  readonly balanceMinor: Minor;
  readonly period: RatePeriod;
  readonly yearDays: number;
  readonly amountMinor: Minor;
  /** Periods before `period` whose rate is the same, so that one row does for all of them. */
  readonly earlier: readonly RatePeriod[];
};

export type Accrual = {
  readonly rows: readonly AccruedRow[];
  readonly notes: readonly AccruedNote[];
  /** All interest that ran, paid or not. */
  readonly interestMinor: Minor;
  /** What is left of each kind after the payments; `interestMinor` here is the unpaid part. */
  readonly owed: Owed;
  /** Paid beyond everything that was owed. */
  readonly surplusMinor: Minor;
  /** Balance that bears interest from the day after the last. */
  readonly runningBalanceMinor: Minor;
  /** The rate of the next day where it is known, else of the last; null where none has been needed. */
  readonly lastPeriod: RatePeriod | null;
};

/**
 * Simple interest on one debt up to and including `toOn`, split at every payment, credit, dispute and change of rate.
 * What happens on a day counts from the next: the payment day still bears interest on the amount paid. Events of one
 * day count together, so that their order does not matter. Answers `rate-unknown` for a day whose rate is missing.
 */
export function accrue(debt: Debt, method: AccrualMethod, toOn: CalendarDate): Result<Accrual, RateUnknown> {
  const toNo = dayNumber(toOn);
  const run = startRun(debt, method);
  for (const happened of eventDays(debt.events)) {
    if (happened.dayNo > toNo) break;
    const failure = runTo(run, happened.dayNo);
    if (failure) return fail(failure);
    apply(run, happened);
  }
  const failure = runTo(run, toNo);
  return failure ? fail(failure) : succeed(finish(run, toNo));
}

const NOTHING: readonly RatePeriod[] = [];

type Run = {
  readonly debt: Debt;
  readonly method: AccrualMethod;
  readonly schedule: RateSchedule;
  readonly relevantNo: number;
  readonly rows: AccruedRow[];
  readonly notes: AccruedNote[];
  /** Last day dealt with. */
  dayNo: number;
  /** Left of each: principal, interest not yet paid, costs. */
  principal: number;
  unpaid: number;
  costs: number;
  interest: number;
  surplus: number;
  settled: boolean;
  /** Unpaid interest that bears interest itself, and the last day of the current period until more does. */
  capital: number;
  capitalNo: number;
  /** The next row may be joined to the last: nothing has happened in between. */
  joins: boolean;
};

function startRun(debt: Debt, method: AccrualMethod): Run {
  const relevantNo = dayNumber(debt.relevantOn);
  return {
    debt,
    method,
    schedule: rateSchedule(method.regime, relevantNo + 1, debt.claimOn, method.tables),
    relevantNo,
    rows: [],
    notes: [],
    dayNo: relevantNo,
    principal: debt.principalMinor,
    unpaid: 0,
    costs: 0,
    interest: 0,
    surplus: 0,
    settled: false,
    capital: 0,
    capitalNo: nextCapitalNo(method, relevantNo, 0),
    joins: false,
  };
}

/** Accrues up to and including a day; answers the missing rate, if one is missing. */
function runTo(run: Run, dayNo: number): RateUnknown | null {
  let balanceMinor = bearingBalance(run);
  while (run.dayNo < dayNo && balanceMinor > 0) {
    const period = run.schedule.periodAt(run.dayNo + 1);
    if (!period.ok) return period.error;
    const lastNo = Math.min(dayNo, period.value.untilNo - 1, run.capitalNo);
    addRow(run, balanceMinor, period.value, divisorEnd(run.method.dayCount, run.dayNo + 1, lastNo));
    if (run.dayNo === run.capitalNo) balanceMinor = capitalise(run);
  }
  run.dayNo = Math.max(run.dayNo, dayNo);
  return null;
}

function nextCapitalNo(method: AccrualMethod, relevantNo: number, afterNo: number): number {
  if (method.compounding === "every-30-days") {
    return relevantNo + (Math.floor(Math.max(0, afterNo - relevantNo) / 30) + 1) * 30;
  }
  if (method.compounding !== "yearly") return Number.POSITIVE_INFINITY;
  let years = 1;
  while (dayNumber(addMonths(dayFromNumber(relevantNo), years * 12)) <= afterNo) years += 1;
  return dayNumber(addMonths(dayFromNumber(relevantNo), years * 12));
}

/** Unpaid interest begins to bear interest itself; the new balance from the next day. */
function capitalise(run: Run): Minor {
  const added = run.unpaid - run.capital;
  run.capital = run.unpaid;
  run.capitalNo = nextCapitalNo(run.method, run.relevantNo, run.dayNo);
  run.joins = false;
  noteSum(run, run.dayNo, "interest-added", minor(added));
  return bearingBalance(run);
}

function addRow(run: Run, balanceMinor: Minor, period: RatePeriod, toNo: number): void {
  const last = run.joins ? run.rows.at(-1) : undefined;
  const divisor = yearDaysOn(run.method.dayCount, run.dayNo + 1);
  const isSame =
    last?.period.percentText === period.percentText &&
    last.period.byHand === period.byHand &&
    last.yearDays === divisor;
  const fromNo = isSame ? last.fromNo : run.dayNo + 1;
  if (isSame) {
    run.rows.pop();
    book(run, -last.amountMinor);
  }
  const days = countDays(run.method.dayCount, fromNo - 1, toNo);
  const amountMinor = simpleInterest(balanceMinor, period.percent, days, divisor, run.method.rounding);
  const earlier = isSame ? earlierPeriods(last, period) : NOTHING;
  run.rows.push({ fromNo, toNo, days, balanceMinor, period, yearDays: divisor, amountMinor, earlier });
  book(run, amountMinor);
  run.dayNo = toNo;
  run.joins = true;
}

function earlierPeriods(last: AccruedRow, period: RatePeriod): readonly RatePeriod[] {
  return last.period === period ? last.earlier : [...last.earlier, last.period];
}

function book(run: Run, amount: number): void {
  run.interest += amount;
  run.unpaid += amount;
}

function bearingBalance(run: Run): Minor {
  if (run.settled) return minor(0);
  const paused = pausedMinor(run.debt.events, run.dayNo, minor(run.principal));
  return minor(Math.max(0, run.principal - paused) + run.capital);
}

function apply(run: Run, happened: EventDay): void {
  if (happened.splits) run.joins = false;
  run.notes.push(...happened.notes);
  const { costsMinor, reducedMinor, paidMinor, settles } = happened;
  run.surplus += Math.max(0, reducedMinor - run.principal);
  run.principal = Math.max(0, run.principal - reducedMinor);
  run.costs += costsMinor;
  if (paidMinor > 0) pay(run, happened.dayNo, paidMinor);
  if (settles) run.settled = true;
}

function pay(run: Run, dayNo: number, paidMinor: Minor): void {
  const { paid, after, leftMinor } = applyPartPayment(owedOf(run), paidMinor, run.method.partPayments);
  run.principal = after.principalMinor;
  run.unpaid = after.interestMinor;
  run.costs = after.costsMinor;
  run.capital = Math.min(run.capital, run.unpaid);
  run.surplus += leftMinor;
  noteSum(run, dayNo, "costs-paid", paid.costsMinor);
  noteSum(run, dayNo, "interest-paid", paid.interestMinor);
}

function owedOf(run: Run): Owed {
  return { principalMinor: minor(run.principal), interestMinor: minor(run.unpaid), costsMinor: minor(run.costs) };
}

function noteSum(run: Run, dayNo: number, what: ProofNoteKind, amountMinor: Minor): void {
  if (amountMinor > 0) run.notes.push({ dayNo, what, amountMinor });
}

function finish(run: Run, toNo: number): Accrual {
  const runningBalanceMinor = toNo < run.relevantNo ? minor(0) : bearingBalance(run);
  const next = run.schedule.periodAt(Math.max(toNo, run.relevantNo) + 1);
  return {
    rows: run.rows,
    notes: run.notes,
    interestMinor: minor(run.interest),
    owed: owedOf(run),
    surplusMinor: minor(run.surplus),
    runningBalanceMinor,
    lastPeriod: next.ok ? next.value : (run.rows.at(-1)?.period ?? null),
  };
}
