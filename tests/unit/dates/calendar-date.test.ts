import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type CalendarDate,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  earlierDay,
  endOfMonth,
  isCalendarDate,
  laterDay,
  parseDay,
  weekday,
} from "#shared/dates/calendar-date.ts";
import { runs } from "#tests/support/runs.ts";

const FIRST = dayNumber(day("0000-01-01"));
const LAST = dayNumber(day("9999-12-31"));
const days = fc.integer({ min: FIRST, max: LAST }).map(dayFromNumber);
const usualDays = fc
  .integer({ min: dayNumber(day("1990-01-01")), max: dayNumber(day("2090-12-31")) })
  .map(dayFromNumber);

describe("a day", () => {
  test.each(["2026-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(parseDay(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "01/02/2026",
    "",
    "2026-01-01T00:00",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toEqual({ ok: false, error: { kind: "not-a-day", text } });
    expect(() => day(text)).toThrow(RangeError);
  });
});

describe("counting days", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11017],
    ["2026-11-17", 20774],
  ])("%s is day %d", (on, number) => {
    expect(dayNumber(day(on))).toBe(number);
    expect(dayFromNumber(number)).toBe(on);
  });

  test("agrees with the platform's calendar on every day from 1990 to 2090", () => {
    fc.assert(
      fc.property(usualDays, (on) => {
        expect(dayNumber(on)).toBe(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
        expect(weekday(on) % 7).toBe(new Date(`${on}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: 500 },
    );
  });

  test("goes forth and back on every day a text can name", () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(isCalendarDate(on)).toBe(true);
        expect(dayFromNumber(dayNumber(on))).toBe(on);
      }),
      { numRuns: 500 },
    );
  });

  test("follows the order of the texts", () => {
    fc.assert(
      fc.property(days, days, (first, second) => {
        expect(Math.sign(daysBetween(first, second))).toBe(first === second ? 0 : first < second ? 1 : -1);
        expect(earlierDay(first, second) <= laterDay(first, second)).toBe(true);
      }),
    );
  });

  test("a day outside of four-digit years is a bug", () => {
    expect(() => dayFromNumber(LAST + 1)).toThrow(RangeError);
    expect(() => dayFromNumber(FIRST - 1)).toThrow(RangeError);
    expect(() => addDays(day("2026-01-01"), Number.NaN)).toThrow(RangeError);
  });

  test("the due day is not counted, the payment day is", () => {
    expect(daysBetween(day("2026-02-04"), day("2026-02-04"))).toBe(0);
    expect(daysBetween(day("2026-02-04"), day("2026-02-05"))).toBe(1);
    expect(daysBetween(day("2026-02-05"), day("2026-02-04"))).toBe(-1);
  });
});

describe("months", () => {
  test.each<[string, number, string]>([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %d months is %s", (on, months, expected) => {
    expect(addMonths(day(on), months)).toBe(expected);
  });

  test("a series of month ends keeps its anchor and does not slide to the 28th", () => {
    const series = [1, 2, 3].map((months) => addMonths(day("2026-01-31"), months, 31));
    expect(series).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(addMonths(day("2026-02-28"), 1, 31)).toBe("2026-03-31");
  });

  test("a month end is in the same month and the next day is not", () => {
    fc.assert(
      fc.property(usualDays, (on) => {
        const end = endOfMonth(on);
        expect(end.slice(0, 7)).toBe(on.slice(0, 7));
        expect(addDays(end, 1).slice(8)).toBe("01");
      }),
    );
  });

  test("a day is made of its parts", () => {
    expect(dayOf(2026, 3, 9)).toBe("2026-03-09");
    expect(() => dayOf(2026, 2, 30)).toThrow(RangeError);
  });
});

/** Each with its offset on 15 January 2026, which shows that the zone has really been taken on. */
const ZONES = [
  ["UTC", 0],
  ["Europe/London", 0],
  ["Europe/Berlin", -60],
  ["Europe/Moscow", -180],
  ["America/New_York", 300],
  ["America/St_Johns", 210],
  ["America/Sao_Paulo", 180],
  ["Asia/Kolkata", -330],
  ["Asia/Tokyo", -540],
  ["Australia/Lord_Howe", -660],
  ["Pacific/Apia", -780],
  ["Pacific/Kiritimati", -840],
] as const;

/** Days on which a clock somewhere moves, a day is left out (Apia 2011-12-30), or a leap day falls. */
const AWKWARD: readonly CalendarDate[] = [
  "2011-12-29",
  "2011-12-30",
  "2011-12-31",
  "2018-11-04",
  "2024-02-28",
  "2024-02-29",
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
  "2026-12-31",
].map(day);

function answers(): readonly unknown[] {
  return AWKWARD.map((on) => [
    dayNumber(on),
    addDays(on, 1),
    addDays(on, -1),
    addDays(on, 365),
    addMonths(on, 1),
    weekday(on),
    endOfMonth(on),
    daysBetween(day("2011-01-01"), on),
  ]);
}

/** The zones in which a calculation gives other answers than in UTC. */
function driftingZones(zones: readonly string[], calculate: () => readonly unknown[]): readonly string[] {
  const before = process.env.TZ;
  const inZone = (zone: string) => {
    process.env.TZ = zone;
    return JSON.stringify(calculate());
  };
  try {
    const inUtc = inZone("UTC");
    return zones.filter((zone) => inZone(zone) !== inUtc);
  } finally {
    process.env.TZ = before ?? "UTC";
  }
}

describe("days never drift", () => {
  const before = process.env.TZ;
  const inUtc = (() => {
    process.env.TZ = "UTC";
    return answers();
  })();
  process.env.TZ = before ?? "UTC";

  test.each(ZONES)("in %s every answer is that of UTC", (zone, offset) => {
    process.env.TZ = zone;
    try {
      expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(offset);
      expect(answers()).toEqual(inUtc);
    } finally {
      process.env.TZ = before ?? "UTC";
    }
  });

  test.runIf(runs(ZONES.length) > ZONES.length)("in every zone there is", () => {
    expect(driftingZones(Intl.supportedValuesOf("timeZone"), answers)).toEqual([]);
  });

  test("a calculation that asks the local clock is found out", () => {
    const zones = ZONES.map(([zone]) => zone);
    const byLocalClock = () => AWKWARD.map((on) => new Date(`${on}T00:00:00`).toISOString().slice(0, 10));
    expect(driftingZones(zones, answers)).toEqual([]);
    expect(driftingZones(zones, byLocalClock).length).toBeGreaterThan(6);
  });
});
