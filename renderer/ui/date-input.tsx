import { DateInput as MantineDateInput } from "@mantine/dates";
import { type FormEvent, type ReactNode, useState } from "react";
import { useLocale } from "#renderer/state/locale.ts";
import { useSession } from "#renderer/state/session.ts";
import { addDays, type CalendarDate, daysBetween, isCalendarDate, weekday } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { UNREADABLE } from "./unreadable.ts";

export type DateInputProps = {
  readonly label: ReactNode;
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly clearable?: boolean;
  readonly minDate?: CalendarDate;
  readonly maxDate?: CalendarDate;
  readonly w?: number | string;
};

/** A day, typed or picked: `12/11/2026`, `2026-11-12`, `12 Nov`, `+7`, `fri`. What is not a day stays, and is said to be none. */
export function DateInput({ value, onChange, minDate, maxDate, error, ...rest }: DateInputProps) {
  const today = useSession((session) => session.today);
  const locale = useLocale((state) => state.locale);
  const [problem, setProblem] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const read = (text: string) => {
    const found = dayFault(text, today, { minDate, maxDate }, locale);
    setProblem(found);
    // The former day must not be saved under a text that says something else.
    if (found !== null) onChange(null);
  };
  return (
    <MantineDateInput
      {...rest}
      {...(problem === null ? {} : UNREADABLE)}
      value={value}
      valueFormat="ddd D MMM YYYY"
      placeholder="Day, or +7"
      popoverProps={{ withinPortal: true }}
      {...(minDate ? { minDate } : {})}
      {...(maxDate ? { maxDate } : {})}
      error={(typing ? null : problem) ?? error}
      fixOnBlur={problem === null}
      dateParser={(text) => parseTypedDay(text, today)}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onInput={(event: FormEvent<HTMLInputElement>) => read(event.currentTarget.value)}
      onChange={(next) => {
        setProblem(null);
        onChange(next !== null && isCalendarDate(next.slice(0, 10)) ? (next.slice(0, 10) as CalendarDate) : null);
      }}
    />
  );
}

/** What is wrong with a typed day; null for a day within the limits and for nothing typed. */
export function dayFault(
  text: string,
  today: CalendarDate,
  limits: { readonly minDate?: CalendarDate | undefined; readonly maxDate?: CalendarDate | undefined },
  locale: string,
): string | null {
  if (text.trim() === "") return null;
  const on = parseTypedDay(text, today);
  if (on === null) return `Not a day. Write it like ${formatDay(today, "far", locale)}, 25/12 or +7`;
  if (limits.minDate && on < limits.minDate) return `Not before ${formatDay(limits.minDate, "far", locale)}`;
  if (limits.maxDate && on > limits.maxDate) return `Not after ${formatDay(limits.maxDate, "far", locale)}`;
  return null;
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads what people type for a day, day before month; null when it is not one. A weekday is the next one, a day without a year the nearest. */
export function parseTypedDay(text: string, today: CalendarDate): CalendarDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === "today") return today;
  if (typed === "tomorrow") return addDays(today, 1);
  if (typed === "yesterday") return addDays(today, -1);
  const offset = /^([+\-−])\s*(\d{1,3})$/.exec(typed);
  if (offset) return addDays(today, (offset[1] === "+" ? 1 : -1) * Number(offset[2]));
  const iso = /\d{4}-\d{2}-\d{2}/.exec(typed);
  if (iso) return isCalendarDate(iso[0]) ? iso[0] : null;
  const named = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?(?:\s+(\d{4}))?$/.exec(typed);
  if (named) return build(named[3], String(MONTHS.indexOf(named[2] ?? "") + 1), named[1], today);
  const numeric = /^(\d{1,2})[/.\s](\d{1,2})(?:[/.\s](\d{2}|\d{4}))?\.?$/.exec(typed);
  if (numeric) return build(numeric[3], numeric[2], numeric[1], today);
  const index = WEEKDAYS.findIndex((name) => typed.length >= 3 && name.startsWith(typed.replace(/[.,]$/, "")));
  return index < 0 ? null : addDays(today, ((index + 1 - weekday(today) + 6) % 7) + 1);
}

function build(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  today: CalendarDate,
): CalendarDate | null {
  if (year === undefined) {
    const thisYear = Number(today.slice(0, 4));
    const near = [thisYear - 1, thisYear, thisYear + 1]
      .map((one) => build(String(one), month, dayOfMonth, today))
      .filter((on) => on !== null)
      .sort((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)));
    return near[0] ?? null;
  }
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${(month ?? "").padStart(2, "0")}-${(dayOfMonth ?? "").padStart(2, "0")}`;
  return isCalendarDate(text) ? text : null;
}
