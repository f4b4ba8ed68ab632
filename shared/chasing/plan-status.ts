import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { countedMoney } from "./money-received.ts";
import type { PaymentPlan, PlanInstalment, PlanState, PlanStep } from "./rows.ts";

export type InstalmentState = "paid" | "part-paid" | "upcoming" | "due-today" | "late" | "missed";

export type InstalmentStatus = PlanInstalment & {
  /** 0 for the deposit, then 1, 2, 3 ... */
  readonly number: number;
  readonly state: InstalmentState;
  readonly paidMinor: Minor;
  readonly leftMinor: Minor;
  readonly paidOn: CalendarDate | null;
  readonly daysLate: number;
};

/** `late`: an instalment is past due within its grace days; `missed`: past them. */
export type PlanStanding = PlanState | "running" | "late" | "missed";

export type PlanStatus = {
  readonly plan: PaymentPlan;
  readonly standing: PlanStanding;
  /** Whether the agreement is in force: accepted and not ended. */
  readonly isRunning: boolean;
  readonly instalments: readonly InstalmentStatus[];
  readonly paidMinor: Minor;
  readonly leftMinor: Minor;
  /** Due, past the grace days and not paid. */
  readonly missedMinor: Minor;
  readonly firstMissed: InstalmentStatus | null;
  readonly next: InstalmentStatus | null;
  readonly lastStep: PlanStep | null;
};

/** How a plan stands on a day: its last step, and its instalments from the money that came in since it was made. */
export function planStatus(plan: PaymentPlan, ledger: CustomerLedger, asAt: CalendarDate): PlanStatus {
  const instalments = matchInstalments(plan, ledger, asAt);
  const lastStep = plan.steps.filter((step) => step.on <= asAt).at(-1) ?? null;
  const state = lastStep?.state ?? "proposed";
  const paidMinor = sumMinor(instalments, (row) => row.paidMinor);
  const isPaid = paidMinor >= plan.totalMinor;
  const isRunning = state === "accepted" && !isPaid;
  const firstMissed = instalments.find((row) => row.state === "missed") ?? null;
  const isLate = instalments.some((row) => row.state === "late");
  return {
    plan,
    standing:
      state !== "accepted" ? state : isPaid ? "completed" : firstMissed ? "missed" : isLate ? "late" : "running",
    isRunning,
    instalments,
    paidMinor,
    leftMinor: minor(plan.totalMinor - paidMinor),
    missedMinor: sumMinor(instalments, (row) => (row.state === "missed" ? row.leftMinor : ZERO)),
    firstMissed,
    next: instalments.find((row) => row.leftMinor > 0 && row.dueOn >= asAt) ?? null,
    lastStep,
  };
}

/** Name of an instalment as the schedule prints it: `Deposit`, `3 of 6`. */
export function instalmentName(plan: PaymentPlan, number: number): string {
  const count = plan.instalments.length - (plan.depositMinor > 0 ? 1 : 0);
  return number === 0 ? "Deposit" : `${number} of ${count}`;
}

/** The same inside a sentence: `the deposit`, `instalment 3 of 6`. */
export function instalmentPhrase(plan: PaymentPlan, number: number): string {
  return number === 0 ? "the deposit" : `instalment ${instalmentName(plan, number)}`;
}

function matchInstalments(plan: PaymentPlan, ledger: CustomerLedger, asAt: CalendarDate): readonly InstalmentStatus[] {
  const money = countedMoney(ledger, {
    currency: plan.currency,
    invoiceIds: plan.invoiceIds,
    asAt,
    // The total was struck from the ledger as it stood when the plan was made: what was known then is in it already.
    isInTime: (credit) => credit.on > plan.on || (credit.on === plan.on && credit.recordedAt >= plan.recordedAt),
    countsOldestFirst: false,
  });
  let at = 0;
  let usedOfCurrent = 0;
  const first = plan.depositMinor > 0 ? 0 : 1;
  return plan.instalments.map((instalment, index) => {
    let paid = 0;
    let paidOn: CalendarDate | null = null;
    while (paid < instalment.amountMinor && at < money.length) {
      const current = money[at] as (typeof money)[number];
      const amount = Math.min(instalment.amountMinor - paid, current.amountMinor - usedOfCurrent);
      paid += amount;
      usedOfCurrent += amount;
      paidOn = current.on;
      if (usedOfCurrent >= current.amountMinor) {
        at += 1;
        usedOfCurrent = 0;
      }
    }
    return instalmentStatus(instalment, first + index, paid, paidOn, plan.graceDays, asAt);
  });
}

function instalmentStatus(
  instalment: PlanInstalment,
  number: number,
  paid: number,
  paidOn: CalendarDate | null,
  graceDays: number,
  asAt: CalendarDate,
): InstalmentStatus {
  const leftMinor = minor(instalment.amountMinor - paid);
  const isPaid = leftMinor === 0;
  const daysLate = isPaid ? 0 : Math.max(0, daysBetween(instalment.dueOn, asAt));
  const state: InstalmentState = isPaid
    ? "paid"
    : asAt > addDays(instalment.dueOn, graceDays)
      ? "missed"
      : daysLate > 0
        ? "late"
        : instalment.dueOn === asAt
          ? "due-today"
          : paid > 0
            ? "part-paid"
            : "upcoming";
  return { ...instalment, number, state, paidMinor: minor(paid), leftMinor, paidOn: isPaid ? paidOn : null, daysLate };
}
