import { type CalendarDate, dayNumber, dayParts } from "./calendar-date.ts";

/** How a day is written: `near` = Fri 13 Nov, `far` = 13 Nov 2026, `long` = 13 November 2026. */
export type DayStyle = "near" | "far" | "long" | "weekday-long";

const OPTIONS = {
  near: { weekday: "short", day: "numeric", month: "short" },
  far: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  "weekday-long": { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<DayStyle, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a day for a reader in the given locale. */
export function formatDay(on: CalendarDate, style: DayStyle, locale: string): string {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: "UTC" });
    formats.set(key, format);
  }
  return format
    .format(dayNumber(on) * 86_400_000)
    .replace(/,/g, "")
    .replace("Sept ", "Sep ");
}

/** Short form beside `today`: `13 Nov` within the same twelve months, `14 Jan 2021` further away. */
export function formatDayShort(on: CalendarDate, today: CalendarDate, locale: string): string {
  const distance = Math.abs(dayNumber(on) - dayNumber(today));
  const text = formatDay(on, "far", locale);
  if (distance > 300) return text;
  return text.replace(new RegExp(`[ ,]*${dayParts(on).year}`), "");
}
