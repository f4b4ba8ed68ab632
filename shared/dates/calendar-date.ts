import { fail, type Result, succeed } from "../result/result.ts";

declare const dateBrand: unique symbol;

/** A civil day `YYYY-MM-DD`, without a time zone. Compares as text. */
export type CalendarDate = string & { readonly [dateBrand]: true };

/** A half-open range of days: `from` is in it, `until` is not. */
export type DateRange = { readonly from: CalendarDate; readonly until: CalendarDate };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Brands a valid day. Throws a RangeError for text that is not one: for literals and stored data. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

export function isCalendarDate(text: string): text is CalendarDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const dayOfMonth = Number(match[3]);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(Number(match[1]), month);
}

/** Reads a day; the error carries the text that is not one. */
export function parseDay(text: string): Result<CalendarDate, { readonly kind: "not-a-day"; readonly text: string }> {
  return isCalendarDate(text) ? succeed(text) : fail({ kind: "not-a-day", text });
}

/** A day from its parts; months count from 1. Throws a RangeError for a day that does not exist. */
export function dayOf(year: number, month: number, dayOfMonth: number): CalendarDate {
  return day(write(year, month, dayOfMonth));
}

export type DayParts = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

export function dayParts(on: CalendarDate): DayParts {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), dayOfMonth: Number(on.slice(8, 10)) };
}

/**
 * Days since 1970-01-01; negative before. By arithmetic on the digits, not through `Date`: hundreds of thousands are
 * read when the books open. Method: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(on: CalendarDate): number {
  const month = digitAt(on, 5) * 10 + digitAt(on, 6);
  const dayOfMonth = digitAt(on, 8) * 10 + digitAt(on, 9);
  const fullYear = digitAt(on, 0) * 1000 + digitAt(on, 1) * 100 + digitAt(on, 2) * 10 + digitAt(on, 3);
  const year = month <= 2 ? fullYear - 1 : fullYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with that number. Throws a RangeError outside of the years 0000 to 9999. Method: as `dayNumber`. */
export function dayFromNumber(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Not a day of the years 0000 to 9999: ${number}`);
  return write(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

export function addDays(on: CalendarDate, days: number): CalendarDate {
  return dayFromNumber(dayNumber(on) + days);
}

/** Days from `from` to `to`: the due day is not counted, the payment day is. Source: HMRC CH141120, CH140220. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Moves by whole months, keeping `anchorDay` where the month has it, else its last day (31 Jan, 28 Feb, 31 Mar). */
export function addMonths(on: CalendarDate, months: number, anchorDay = dayParts(on).dayOfMonth): CalendarDate {
  const { year, month } = dayParts(on);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return dayOf(newYear, newMonth, Math.min(anchorDay, daysInMonth(newYear, newMonth)));
}

export function endOfMonth(on: CalendarDate): CalendarDate {
  const { year, month } = dayParts(on);
  return dayOf(year, month, daysInMonth(year, month));
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(on: CalendarDate): number {
  return ((((dayNumber(on) + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function laterDay(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first > second ? first : second;
}

export function earlierDay(first: CalendarDate, second: CalendarDate): CalendarDate {
  return first < second ? first : second;
}

function digitAt(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}

function write(year: number, month: number, dayOfMonth: number): CalendarDate {
  const yearText = year >= 1000 ? String(year) : String(year).padStart(4, "0");
  return `${yearText}-${pad(month)}-${pad(dayOfMonth)}` as CalendarDate;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
