import { addDays, addMonths, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { isWorkingDay, type WorkingCalendar, workingDayFrom } from "#shared/letters/working-day.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { splitEvenly } from "#shared/money/split-evenly.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { PaymentPlan, PlanInstalment } from "./rows.ts";

export type PlanShape =
  | { readonly by: "count"; readonly count: number }
  /** What they can afford each time. */
  | { readonly by: "amount"; readonly eachMinor: Minor };

export type PlanDraft = {
  readonly totalMinor: Minor;
  readonly depositMinor: Minor;
  readonly depositOn: CalendarDate | null;
  readonly firstOn: CalendarDate;
  readonly frequency: PaymentPlan["frequency"];
  readonly shape: PlanShape;
  readonly nonWorkingDays: "as-is" | "next" | "previous";
};

export type PlanFault =
  | { readonly kind: "nothing-to-spread" }
  | { readonly kind: "deposit-below-zero" }
  | { readonly kind: "deposit-covers-all"; readonly totalMinor: Minor }
  | { readonly kind: "deposit-day-missing" }
  | { readonly kind: "deposit-in-the-past" }
  | { readonly kind: "deposit-after-first" }
  | { readonly kind: "first-in-the-past" }
  | { readonly kind: "no-instalments" }
  | { readonly kind: "amount-not-above-zero" }
  | { readonly kind: "too-many-instalments"; readonly count: number; readonly most: number }
  | { readonly kind: "instalment-too-small" };

/** Ten years of weeks. */
const MOST = 520;

/**
 * The payments of a plan, deposit first. They add up to the total; the last instalment takes the rounding. Monthly ones keep
 * their day of the month where the month has it (31 Jan, 28 Feb, 31 Mar). Moved to the working day before, none falls before
 * today or the deposit: it is then due on the working day after. Amounts in minor units of one currency.
 */
export function buildPlan(
  draft: PlanDraft,
  today: CalendarDate,
  calendar: WorkingCalendar,
): Result<readonly PlanInstalment[], PlanFault> {
  const fault = faultOf(draft, today);
  if (fault) return fail(fault);
  const restMinor = minor(draft.totalMinor - draft.depositMinor);
  const amounts = amountsOf(restMinor, draft.shape);
  if (amounts.length > MOST) return fail({ kind: "too-many-instalments", count: amounts.length, most: MOST });
  if (amounts.some((amount) => amount <= 0)) return fail({ kind: "instalment-too-small" });
  const depositOn = draft.depositMinor === 0 ? null : draft.depositOn;
  const earliestOn = depositOn ?? today;
  const instalments = amounts.map((amountMinor, index) => ({
    dueOn: onWorkingDay(dueOn(draft, index), draft.nonWorkingDays, calendar, earliestOn),
    amountMinor,
  }));
  if (depositOn === null) return succeed(instalments);
  return succeed([{ dueOn: depositOn, amountMinor: draft.depositMinor }, ...instalments]);
}

function faultOf(draft: PlanDraft, today: CalendarDate): PlanFault | null {
  const { totalMinor, depositMinor, depositOn, firstOn, shape } = draft;
  if (totalMinor <= 0) return { kind: "nothing-to-spread" };
  if (depositMinor < 0) return { kind: "deposit-below-zero" };
  if (depositMinor >= totalMinor) return { kind: "deposit-covers-all", totalMinor };
  if (depositMinor > 0 && depositOn === null) return { kind: "deposit-day-missing" };
  if (firstOn < today) return { kind: "first-in-the-past" };
  if (depositMinor > 0 && depositOn !== null && depositOn < today) return { kind: "deposit-in-the-past" };
  if (depositMinor > 0 && depositOn !== null && depositOn > firstOn) return { kind: "deposit-after-first" };
  if (shape.by === "amount") return shape.eachMinor > 0 ? null : { kind: "amount-not-above-zero" };
  if (!Number.isInteger(shape.count) || shape.count < 1) return { kind: "no-instalments" };
  return shape.count > MOST ? { kind: "too-many-instalments", count: shape.count, most: MOST } : null;
}

function amountsOf(restMinor: Minor, shape: PlanShape): readonly Minor[] {
  if (shape.by === "count") return splitEvenly(restMinor, shape.count);
  const count = Math.ceil(restMinor / shape.eachMinor);
  if (count > MOST) return Array.from({ length: count }, () => ZERO);
  return Array.from({ length: count }, (_, index) =>
    index < count - 1 ? shape.eachMinor : minor(restMinor - shape.eachMinor * (count - 1)),
  );
}

function dueOn({ firstOn, frequency }: PlanDraft, index: number): CalendarDate {
  if (frequency === "monthly") return addMonths(firstOn, index);
  return addDays(firstOn, index * (frequency === "weekly" ? 7 : 14));
}

function onWorkingDay(
  on: CalendarDate,
  rule: PlanDraft["nonWorkingDays"],
  calendar: WorkingCalendar,
  earliestOn: CalendarDate,
): CalendarDate {
  if (rule === "as-is") return on;
  if (rule === "next") return workingDayFrom(on, calendar);
  if (calendar.weekendDays.length >= 7) return on;
  let before = on;
  while (!isWorkingDay(before, calendar)) before = addDays(before, -1);
  return before < earliestOn ? workingDayFrom(on, calendar) : before;
}

export type ScheduleRow = {
  /** `Deposit`, `3 of 6`. */
  readonly name: string;
  readonly dueOn: CalendarDate;
  readonly amountMinor: Minor;
  readonly leftAfterMinor: Minor;
};

/** The schedule as the agreement prints it. */
export function planSchedule(
  instalments: readonly PlanInstalment[],
  depositMinor: Minor,
): { readonly rows: readonly ScheduleRow[]; readonly totalMinor: Minor } {
  const totalMinor = sumMinor(instalments, (row) => row.amountMinor);
  const hasDeposit = depositMinor > 0;
  const count = instalments.length - (hasDeposit ? 1 : 0);
  let left: number = totalMinor;
  const rows = instalments.map((row, index) => {
    left -= row.amountMinor;
    const number = index + (hasDeposit ? 0 : 1);
    return { ...row, name: number === 0 ? "Deposit" : `${number} of ${count}`, leftAfterMinor: minor(left) };
  });
  return { rows, totalMinor };
}
