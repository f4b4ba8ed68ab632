import { addDays, type CalendarDate, weekday } from "#shared/dates/calendar-date.ts";

/** A week from Monday to Sunday; the first one begins on the day asked about. Both days belong to it. */
export type CashWeek = { readonly from: CalendarDate; readonly endOn: CalendarDate; readonly mondayOn: CalendarDate };

/** The week of a day and those after it. At a week-end, when no bank pays, the first is the week to come with what is left of this one. */
export function cashWeeks(asAt: CalendarDate, count: number): readonly CashWeek[] {
  const isWeekend = weekday(asAt) >= 6;
  const monday = addDays(asAt, (isWeekend ? 8 : 1) - weekday(asAt));
  return Array.from({ length: count }, (_, at) => {
    const mondayOn = addDays(monday, 7 * at);
    return { from: at === 0 ? asAt : mondayOn, endOn: addDays(mondayOn, 6), mondayOn };
  });
}

/** Place of a day among the weeks; -1 outside them. */
export function weekOf(weeks: readonly CashWeek[], on: CalendarDate): number {
  return weeks.findIndex((week) => on >= week.from && on <= week.endOn);
}
