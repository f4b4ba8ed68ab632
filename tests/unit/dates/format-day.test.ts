import { expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { type DayStyle, formatDay, formatDayShort } from "#shared/dates/format-day.ts";

test.each<[DayStyle, string, string]>([
  ["near", "en-GB", "Fri 13 Nov"],
  ["short", "en-GB", "13 Nov"],
  ["far", "en-GB", "13 Nov 2026"],
  ["long", "en-GB", "13 November 2026"],
  ["near", "en-US", "Fri Nov 13"],
  ["long", "en-US", "November 13, 2026"],
  ["long", "de-DE", "13. November 2026"],
  ["weekday-long", "pl-PL", "piątek, 13 listopada 2026"],
  ["long", "fr-FR", "13 novembre 2026"],
])("%s in %s", (style, locale, expected) => {
  expect(formatDay(day("2026-11-13"), style, locale)).toBe(expected);
});

test("September is Sep, three letters like the others", () => {
  expect(formatDay(day("2026-09-02"), "far", "en-GB")).toBe("2 Sep 2026");
});

test.each([
  ["2026-11-13", "13 Nov"],
  ["2026-01-22", "22 Jan"],
  ["2026-01-20", "20 Jan 2026"],
  ["2021-01-14", "14 Jan 2021"],
  ["2027-11-13", "13 Nov 2027"],
])("%s beside 17 November 2026 is %s", (on, expected) => {
  expect(formatDayShort(day(on), day("2026-11-17"), "en-GB")).toBe(expected);
});
