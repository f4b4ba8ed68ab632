import { type CalendarDate, dayNumber } from "./calendar-date.ts";

/** How a day is written: `near` = Fri 13 Nov, `short` = 13 Nov, `far` = 13 Nov 2026, `long` = 13 November 2026. */
export type DayStyle = "near" | "short" | "far" | "long" | "weekday-long";

const OPTIONS = {
  near: { weekday: "short", day: "numeric", month: "short" },
  short: { day: "numeric", month: "short" },
  far: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  "weekday-long": { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<DayStyle, Intl.DateTimeFormatOptions>;

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a day for a reader in the given locale. */
export function formatDay(on: CalendarDate, style: DayStyle, locale: string): string {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: "UTC" });
    formats.set(key, format);
  }
  const text = format.format(dayNumber(on) * DAY_MS).replace(/\bSept\b/, "Sep");
  // Next to a figure the weekday needs no comma: Fri 13 Nov. Written out, each locale keeps its own punctuation.
  return style === "near" ? text.replace(",", "") : text;
}

/** Short form beside `today`: `13 Nov` within 300 days of it, `14 Jan 2021` further away. */
export function formatDayShort(on: CalendarDate, today: CalendarDate, locale: string): string {
  const distance = Math.abs(dayNumber(on) - dayNumber(today));
  return formatDay(on, distance > 300 ? "far" : "short", locale);
}
