import { addDays, type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import { type WorkingCalendar, workingDayFrom } from "./working-day.ts";

export type DeadlineInput = {
  /** The day on the letter. */
  readonly on: CalendarDate;
  readonly payByDays: number;
  /** Days the letter takes to arrive; 0 for an e-mail. */
  readonly deliveryDays: number;
  readonly calendar: WorkingCalendar;
};

/** The day a letter is taken to have arrived: delivery days after its date, on a day on which post comes. */
export function arrivalDay(on: CalendarDate, deliveryDays: number, calendar: WorkingCalendar): CalendarDate {
  return workingDayFrom(addDays(on, Math.max(0, deliveryDays)), calendar);
}

/**
 * The pay-by day of a letter (chasing rule 31): never past, never a weekend or holiday, and always after the day on
 * which the letter can have arrived.
 */
export function payByDay(input: DeadlineInput): CalendarDate {
  const arrived = arrivalDay(input.on, input.deliveryDays, input.calendar);
  const wanted = addDays(input.on, Math.max(0, input.payByDays));
  return workingDayFrom(laterDay(wanted, addDays(arrived, 1)), input.calendar);
}
