import { addDays, type CalendarDate, weekday } from "../dates/calendar-date.ts";

/** Days on which post is not delivered and banks do not pay; `weekendDays` count from 1 for Monday. */
export type WorkingCalendar = {
  readonly weekendDays: readonly number[];
  readonly holidays: ReadonlySet<string>;
};

export function isWorkingDay(on: CalendarDate, calendar: WorkingCalendar): boolean {
  return !calendar.weekendDays.includes(weekday(on)) && !calendar.holidays.has(on);
}

/** The day itself when it is a working day, else the next one; a week without working days gives the day back. */
export function workingDayFrom(on: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  if (calendar.weekendDays.length >= 7) return on;
  let found = on;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}
