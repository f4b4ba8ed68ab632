import {
  addDays,
  addMonths,
  type CalendarDate,
  day,
  dayNumber,
  dayOf,
  dayParts,
  isCalendarDate,
} from "../dates/calendar-date.ts";
import type { RateEntry } from "../settings/settings.ts";
import { type Percent, parsePercent, percent, percentText } from "./percent.ts";

/** How long one entry of a table holds; an entry made by hand holds for one step and no longer. */
export type RateStep = "half-year" | "change" | "year-from-september";

/** `unconfirmed`: seen in one source only; shown as a suggestion, never used until the user confirms it. */
export type RateStatus = "published" | "derived" | "unconfirmed" | "by-hand";

/** One rate and the days it holds for: [fromOn, untilOn). Percent per year. */
export type Rate = {
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly percent: Percent;
  readonly status: RateStatus;
  readonly note: string;
};

/** A table of dated rates as it is shipped, with where each comes from and where to look for the next. */
export type RateTable = {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly step: RateStep;
  readonly compiledOn: CalendarDate;
  readonly rule: string;
  readonly source: string;
  readonly whereToLook: string;
  readonly address: string;
  /** In order of `fromOn`, never overlapping. */
  readonly entries: readonly Rate[];
};

/** The shape of a file in `assets/rates`. */
export type RateTableFile = Omit<RateTable, "entries" | "compiledOn" | "step"> & {
  readonly step: string;
  readonly compiledOn: string;
  readonly entries: readonly {
    readonly fromOn: string;
    readonly untilOn: string;
    readonly percent: string;
    readonly status: string;
    readonly note: string;
  }[];
};

/** Every table by id; the same object as long as nothing changes, so that what is derived from it can be kept. */
export type RateTables = { readonly byId: ReadonlyMap<string, RateTable> };

/** No rate is known for a day: the user is asked, and told where to look. Nothing is ever carried on from before. */
export type RateUnknown = {
  readonly kind: "rate-unknown";
  readonly table: string;
  readonly tableName: string;
  readonly on: CalendarDate;
  /** First day of the period to look up. */
  readonly periodFromOn: CalendarDate;
  readonly whereToLook: string;
  /** What one unconfirmed source says, if any; exact decimal text. */
  readonly suggestion: string;
};

/** Reads a shipped table. Throws a RangeError for one that is malformed: that is a bug in the data. */
export function readRateTable(file: RateTableFile): RateTable {
  const { step, entries } = file;
  if (step !== "half-year" && step !== "change" && step !== "year-from-september") throw new RangeError(step);
  return {
    ...file,
    step,
    compiledOn: day(file.compiledOn),
    entries: entries.map((entry) => ({
      fromOn: day(entry.fromOn),
      untilOn: day(entry.untilOn),
      percent: percent(entry.percent),
      status: readStatus(entry.status),
      note: entry.note,
    })),
  };
}

/** The shipped tables with the user's own entries over them; an entry by hand always wins for its period. */
export function withEnteredRates(shipped: readonly RateTable[], entered: readonly RateEntry[]): RateTables {
  const byId = new Map<string, RateTable>();
  for (const table of shipped) {
    const own = entered.filter((entry) => entry.table === table.id);
    byId.set(table.id, own.length === 0 ? table : { ...table, entries: mergeEntered(table, own) });
  }
  return { byId };
}

/** The rate of a table on a day, or null; an unconfirmed one is given too, its status says so. */
export function rateOn(table: RateTable, on: CalendarDate): Rate | null {
  let low = 0;
  let high = table.entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = table.entries[middle] as Rate;
    if (on < entry.fromOn) high = middle - 1;
    else if (on >= entry.untilOn) low = middle + 1;
    else return entry;
  }
  return null;
}

/** What to tell the user when a table has no usable rate for a day. */
export function unknownRate(table: RateTable, on: CalendarDate): RateUnknown {
  const { fromOn } = stepAround(table.step, on);
  const found = rateOn(table, on);
  return {
    kind: "rate-unknown",
    table: table.id,
    tableName: table.name,
    on,
    periodFromOn: fromOn,
    whereToLook: table.whereToLook,
    suggestion: found?.status === "unconfirmed" ? percentText(found.percent) : "",
  };
}

/** The period of a table that holds a day: [fromOn, untilOn). For a table of single changes, the day alone. */
export function stepAround(step: RateStep, on: CalendarDate): { fromOn: CalendarDate; untilOn: CalendarDate } {
  const { year, month } = dayParts(on);
  if (step === "half-year") {
    const fromOn = dayOf(year, month <= 6 ? 1 : 7, 1);
    return { fromOn, untilOn: addMonths(fromOn, 6) };
  }
  if (step === "year-from-september") {
    const fromOn = dayOf(month >= 9 ? year : year - 1, 9, 1);
    return { fromOn, untilOn: addMonths(fromOn, 12) };
  }
  return { fromOn: on, untilOn: addDays(on, 1) };
}

function mergeEntered(table: RateTable, entered: readonly RateEntry[]): readonly Rate[] {
  const byPeriod = new Map<CalendarDate, Rate>();
  for (const entry of entered) {
    const parsed = parsePercent(entry.percent);
    if (!parsed.ok || !isCalendarDate(entry.fromOn)) continue;
    const period = stepAround(table.step, entry.fromOn);
    byPeriod.set(period.fromOn, { ...period, percent: parsed.value, status: "by-hand", note: entry.source });
  }
  const own = [...byPeriod.values()];
  const kept = table.entries.filter(
    (entry) => !own.some((mine) => mine.fromOn < entry.untilOn && entry.fromOn < mine.untilOn),
  );
  return [...kept, ...own].sort((first, second) => dayNumber(first.fromOn) - dayNumber(second.fromOn));
}

function readStatus(text: string): RateStatus {
  if (text === "published" || text === "derived" || text === "unconfirmed") return text;
  throw new RangeError(`Not a status of a rate: ${text}`);
}
