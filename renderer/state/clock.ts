import { type CalendarDate, dayOf } from "#shared/dates/calendar-date.ts";

/** The one place that asks what time it is. `at` is ISO 8601 UTC, `offset` minutes east of UTC. */
export function readClock(): { readonly at: string; readonly offset: number } {
  const now = new Date();
  return { at: now.toISOString(), offset: -now.getTimezoneOffset() };
}

/** The civil day where the user is. */
export function readToday(): CalendarDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Local time of day, `HH:MM`. */
export function readTime(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
