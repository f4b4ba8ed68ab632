import { addDays, type CalendarDate, dayParts } from "#shared/dates/calendar-date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A period of a rate table in words: `July to December 2026`. */
export function periodWords({
  fromOn,
  untilOn,
}: {
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
}): string {
  const [from, to] = [dayParts(fromOn), dayParts(addDays(untilOn, -1))];
  const year = from.year === to.year ? "" : ` ${from.year}`;
  return `${MONTHS[from.month - 1]}${year} to ${MONTHS[to.month - 1]} ${to.year}`;
}
