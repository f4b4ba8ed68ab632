import { addDays, type CalendarDate, laterDay, weekday } from "#shared/dates/calendar-date.ts";

/** A week from Monday to Sunday; the first one begins on the day itself. Both days belong to it. */
export type CashWeek = { readonly from: CalendarDate; readonly endOn: CalendarDate; readonly mondayOn: CalendarDate };

/** The week of a day and those after it. */
export function cashWeeks(asAt: CalendarDate, count: number): readonly CashWeek[] {
  const monday = addDays(asAt, 1 - weekday(asAt));
  return Array.from({ length: count }, (_, at) => {
    const mondayOn = addDays(monday, 7 * at);
    return { from: laterDay(mondayOn, asAt), endOn: addDays(mondayOn, 6), mondayOn };
  });
}

/** Place of a day among the weeks; -1 outside them. */
export function weekOf(weeks: readonly CashWeek[], on: CalendarDate): number {
  return weeks.findIndex((week) => on >= week.from && on <= week.endOn);
}
