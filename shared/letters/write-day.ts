import { type CalendarDate, dayNumber } from "../dates/calendar-date.ts";

/** How a letter writes a day: `long` = 24 November 2026, `day-month` = 24 November, `weekday` = Friday 13 November, `table` = 14 Jan 2021. */
export type LetterDayStyle = "long" | "day-month" | "weekday" | "table";

const OPTIONS = {
  long: { day: "numeric", month: "long", year: "numeric" },
  "day-month": { day: "numeric", month: "long" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  table: { day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<LetterDayStyle, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a day as a letter in the given locale does, with that language's own commas and full stops. */
export function writeDay(on: CalendarDate, style: LetterDayStyle, locale: string): string {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: "UTC" });
    formats.set(key, format);
  }
  const text = format.format(dayNumber(on) * 86_400_000).replace("Sept ", "Sep ");
  // "el viernes 13 de noviembre": within a sentence Spanish has no comma after the weekday.
  return locale.startsWith("en-GB") || locale.startsWith("es") ? text.replaceAll(",", "") : text;
}
