import {
  addMonths,
  type CalendarDate,
  dayOf,
  dayParts,
  daysBetween,
  earlierDay,
  endOfMonth,
} from "#shared/dates/calendar-date.ts";

/** A calendar month, or as much of it as has passed. Both days belong to it. */
export type MonthSlice = { readonly from: CalendarDate; readonly endOn: CalendarDate };

/** The months up to a day, oldest first; the last one ends on that day. */
export function monthSlices(asAt: CalendarDate, count: number): readonly MonthSlice[] {
  const first = monthStart(asAt);
  return Array.from({ length: count }, (_, at) => {
    const from = addMonths(first, at - count + 1);
    return { from, endOn: earlierDay(endOfMonth(from), asAt) };
  });
}

/** Days of a slice, both ends counted. */
export function sliceDays({ from, endOn }: MonthSlice): number {
  return daysBetween(from, endOn) + 1;
}

function monthStart(on: CalendarDate): CalendarDate {
  const { year, month } = dayParts(on);
  return dayOf(year, month, 1);
}
