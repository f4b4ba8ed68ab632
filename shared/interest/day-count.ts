import { dayFromNumber, dayNumber, dayOf, dayParts, isLeapYear } from "../dates/calendar-date.ts";

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

/** Days after day number `afterNo` up to and including `toNo`. Source for actual days: HMRC CH140220. */
export function countDays(dayCount: DayCount, afterNo: number, toNo: number): number {
  return dayCount === "30E/360" ? thirtyDays(toNo) - thirtyDays(afterNo) : toNo - afterNo;
}

/** Days of the year that the yearly rate is divided by on a day (a day number). */
export function yearDaysOn(dayCount: DayCount, dayNo: number): number {
  if (dayCount === "actual/365") return 365;
  if (dayCount !== "actual/366-in-leap") return 360;
  return isLeapYear(yearOf(dayNo)) ? 366 : 365;
}

/**
 * The last day up to `toNo` on which the divisor is still that of `fromNo`: a row must not go further, or a reader
 * could not work it out with one division.
 */
export function divisorEnd(dayCount: DayCount, fromNo: number, toNo: number): number {
  if (dayCount !== "actual/366-in-leap") return toNo;
  const year = yearOf(fromNo);
  let next = year + 1;
  while (isLeapYear(next) === isLeapYear(year)) next += 1;
  return Math.min(toNo, dayNumber(dayOf(next, 1, 1)) - 1);
}

function yearOf(dayNo: number): number {
  return dayParts(dayFromNumber(dayNo)).year;
}

function thirtyDays(dayNo: number): number {
  const { year, month, dayOfMonth } = dayParts(dayFromNumber(dayNo));
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}
