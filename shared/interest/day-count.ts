import { type CalendarDate, dayNumber, dayOf, dayParts, isLeapYear } from "../dates/calendar-date.ts";

/**
 * How days become a part of a year. `actual/365` is the default everywhere (a 29 February counts, the divisor stays);
 * `actual/366-in-leap` divides days of a leap year by 366; `30E/360` counts every month as 30 days.
 */
export type DayCount = "actual/365" | "actual/366-in-leap" | "actual/360" | "30E/360";

export const DAY_COUNTS = [
  "actual/365",
  "actual/366-in-leap",
  "actual/360",
  "30E/360",
] as const satisfies readonly DayCount[];

/** Days after `from` up to and including `to`, in the way of the day count. Source: HMRC CH140220 for actual days. */
export function countDays(dayCount: DayCount, from: CalendarDate, to: CalendarDate): number {
  if (dayCount === "30E/360") return thirtyDays(to) - thirtyDays(from);
  return dayNumber(to) - dayNumber(from);
}

/** Days the yearly rate is divided by for days of the year `year`. */
export function yearDays(dayCount: DayCount, year: number): number {
  if (dayCount === "actual/365") return 365;
  if (dayCount === "actual/366-in-leap") return isLeapYear(year) ? 366 : 365;
  return 360;
}

/**
 * The first days of years on which the divisor changes, after `from` and up to `to`: a row must not cross them, or a
 * reader could not work it out with one division.
 */
export function divisorChanges(dayCount: DayCount, from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  if (dayCount !== "actual/366-in-leap") return [];
  const changes: CalendarDate[] = [];
  for (let year = dayParts(from).year + 1; year <= dayParts(to).year; year += 1) {
    if (isLeapYear(year) !== isLeapYear(year - 1)) changes.push(dayOf(year, 1, 1));
  }
  return changes;
}

function thirtyDays(on: CalendarDate): number {
  const { year, month, dayOfMonth } = dayParts(on);
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}
