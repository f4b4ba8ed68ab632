import { DateInput as MantineDateInput } from "@mantine/dates";
import type { ReactNode } from "react";
import { useSession } from "#renderer/state/session.ts";
import { addDays, type CalendarDate, isCalendarDate, weekday } from "#shared/dates/calendar-date.ts";

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

/** A day, typed or picked: `12/11/2026`, `2026-11-12`, `12 Nov`, `+7`, `fri`. */
export function DateInput({ value, onChange, minDate, maxDate, ...rest }: DateInputProps) {
  const today = useSession((session) => session.today);
  return (
    <MantineDateInput
      {...rest}
      value={value}
      valueFormat="ddd D MMM YYYY"
      placeholder="Day, or +7"
      popoverProps={{ withinPortal: true }}
      {...(minDate ? { minDate } : {})}
      {...(maxDate ? { maxDate } : {})}
      dateParser={(text) => parseTypedDay(text, today)}
      onChange={(next) =>
        onChange(next !== null && isCalendarDate(next.slice(0, 10)) ? (next.slice(0, 10) as CalendarDate) : null)
      }
    />
  );
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads what people type for a day, day before month; null when it is not one. A weekday is the next one. */
export function parseTypedDay(text: string, today: CalendarDate): CalendarDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === "today") return today;
  if (typed === "tomorrow") return addDays(today, 1);
  const offset = /^\+\s*(\d{1,3})$/.exec(typed);
  if (offset) return addDays(today, Number(offset[1]));
  const iso = /\d{4}-\d{2}-\d{2}/.exec(typed);
  if (iso) return isCalendarDate(iso[0]) ? iso[0] : null;
  const named = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?(?:\s+(\d{4}))?$/.exec(typed);
  if (named) return build(named[3], String(MONTHS.indexOf(named[2] ?? "") + 1), named[1], today);
  const numeric = /^(\d{1,2})[/.\s](\d{1,2})(?:[/.\s](\d{2}|\d{4}))?\.?$/.exec(typed);
  if (numeric) return build(numeric[3], numeric[2], numeric[1], today);
  const index = WEEKDAYS.findIndex((name) => typed.length >= 3 && typed.startsWith(name));
  return index < 0 ? null : addDays(today, ((index + 1 - weekday(today) + 6) % 7) + 1);
}

function build(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  today: CalendarDate,
): CalendarDate | null {
  const full = year === undefined ? today.slice(0, 4) : year.length === 2 ? `20${year}` : year;
  const text = `${full}-${(month ?? "").padStart(2, "0")}-${(dayOfMonth ?? "").padStart(2, "0")}`;
  return isCalendarDate(text) ? text : null;
}
