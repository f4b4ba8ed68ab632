import { addDays, type CalendarDate, weekday } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import { type ChasePosition, chasePositions } from "./chase-position.ts";
import type { CustomerFile } from "./customer-file.ts";
import { paymentHabit } from "./payment-habit.ts";
import { planStatus } from "./plan-status.ts";
import { promiseReliability } from "./promise-reliability.ts";
import { promiseStates } from "./promise-state.ts";

export type ExpectedSource = "promise" | "plan" | "habit";

export type ExpectedRow = {
  readonly customerId: string;
  readonly source: ExpectedSource;
  readonly amountMinor: Minor;
  /** Counted when things go slower, and when they go quicker, than usual. */
  readonly isInLow: boolean;
  readonly isInHigh: boolean;
  readonly on: CalendarDate;
};

/** Cash expected from a day to the end of its week (Sunday), in one currency. */
export type CashExpected = {
  readonly currency: Currency;
  readonly until: CalendarDate;
  readonly expectedMinor: Minor;
  readonly promisedMinor: Minor;
  readonly planMinor: Minor;
  readonly habitMinor: Minor;
  readonly lowMinor: Minor;
  readonly highMinor: Minor;
  readonly rows: readonly ExpectedRow[];
};

/**
 * What should come in by the end of the week: what was promised, what plans say, and what customers pay by habit. Low: the
 * promises of those who mostly keep them and what even a slow quarter of payers sends; high: what a quick quarter sends too.
 */
export function cashExpected(
  files: readonly CustomerFile[],
  asAt: CalendarDate,
  currency: Currency,
  rowsOf: (file: CustomerFile) => readonly (ExpectedRow & { readonly currency: Currency })[] = (file) =>
    expectedRows(file, asAt),
): CashExpected {
  const rows = files.flatMap((file) => rowsOf(file).filter((row) => row.currency === currency));
  const total = (keep: (row: ExpectedRow) => boolean) =>
    minor(rows.reduce((sum, row) => (keep(row) ? sum + row.amountMinor : sum), 0));
  const isExpected = (row: ExpectedRow) => row.source !== "habit" || row.isInLow || row.on <= until;
  const until = weekEnd(asAt);
  return {
    currency,
    until,
    expectedMinor: total(isExpected),
    promisedMinor: total((row) => row.source === "promise"),
    planMinor: total((row) => row.source === "plan"),
    habitMinor: total((row) => row.source === "habit" && isExpected(row)),
    lowMinor: total((row) => row.isInLow),
    highMinor: total((row) => row.isInHigh),
    rows,
  };
}

/** The Sunday a week ends on; at the week-end itself the week to come is meant. */
function weekEnd(asAt: CalendarDate): CalendarDate {
  const day = weekday(asAt);
  return addDays(asAt, (day >= 6 ? 14 : 7) - day);
}

/** What one customer should pay by the end of the week, and why. */
export function expectedRows(
  file: CustomerFile,
  asAt: CalendarDate,
): readonly (ExpectedRow & { readonly currency: Currency })[] {
  const positions = chasePositions(file, asAt);
  if (positions.length === 0) return [];
  const until = weekEnd(asAt);
  return [...promised(file, asAt, until), ...planned(file, asAt, until), ...byHabit(file, positions, asAt, until)];
}

function promised(file: CustomerFile, asAt: CalendarDate, until: CalendarDate) {
  const isReliable = file.promises.length > 0 && mostlyKept(file, asAt);
  return promiseStates(file, asAt)
    .filter(({ state }) => state === "open")
    .flatMap(({ promise, parts }) =>
      parts
        .filter((part) => part.state === "open" && part.byOn <= until)
        .map((part) => ({
          customerId: file.customer.id,
          currency: promise.currency,
          source: "promise" as const,
          amountMinor: minor(part.amountMinor - part.receivedMinor),
          isInLow: isReliable,
          isInHigh: true,
          on: part.byOn,
        })),
    );
}

function mostlyKept(file: CustomerFile, asAt: CalendarDate): boolean {
  const { keptCount, outcomes } = promiseReliability(file, asAt).all;
  return keptCount * 2 >= outcomes.length;
}

function planned(file: CustomerFile, asAt: CalendarDate, until: CalendarDate) {
  return file.plans
    .filter((plan) => plan.on <= asAt)
    .map((plan) => planStatus(plan, file.ledger, asAt))
    .filter(({ isRunning }) => isRunning)
    .flatMap(({ plan, instalments }) =>
      instalments
        .filter((row) => row.leftMinor > 0 && row.dueOn <= until)
        .map((row) => ({
          customerId: file.customer.id,
          currency: plan.currency,
          source: "plan" as const,
          amountMinor: row.leftMinor,
          isInLow: row.state !== "missed" && row.state !== "late",
          isInHigh: true,
          on: row.dueOn,
        })),
    );
}

function byHabit(file: CustomerFile, positions: readonly ChasePosition[], asAt: CalendarDate, until: CalendarDate) {
  const habit = paymentHabit(file.ledger, asAt);
  if (habit === null) return [];
  return positions
    .filter(({ demandedMinor, missedMinor }) => demandedMinor > missedMinor)
    .map(({ item, demandedMinor, missedMinor }) => {
      const quickOn = addDays(item.dueOn, habit.quickDays);
      const usualOn = addDays(item.dueOn, habit.usualDays);
      const slowOn = addDays(item.dueOn, habit.slowDays);
      // Not in by the usual day: then it is expected on the slow one.
      const on = usualOn >= asAt ? usualOn : slowOn;
      return {
        customerId: file.customer.id,
        currency: item.currency,
        source: "habit" as const,
        amountMinor: minor(demandedMinor - missedMinor),
        isInLow: slowOn >= asAt && slowOn <= until,
        isInHigh: slowOn >= asAt && quickOn <= until,
        on,
      };
    })
    .filter((row) => row.on >= asAt && row.isInHigh);
}
