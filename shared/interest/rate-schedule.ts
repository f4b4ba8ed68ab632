import { type CalendarDate, dayFromNumber, dayNumber } from "../dates/calendar-date.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { describeContractRate } from "./contract-rate.ts";
import { addPercent, type Percent, percent, percentText, roundToWhole, roundUpToHalf } from "./percent.ts";
import type { ProofRate } from "./proof-sheet.ts";
import { type Rate, type RateTable, type RateTables, type RateUnknown, rateOn, unknownRate } from "./rate-table.ts";
import type { Regime } from "./regime.ts";

/** A yearly rate from one day number up to, but not including, another, with where it comes from. */
export type RatePeriod = {
  readonly fromNo: number;
  readonly untilNo: number;
  readonly percent: Percent;
  readonly percentText: string;
  readonly byHand: boolean;
  readonly proof: ProofRate;
};

/** Answers what rate a day bears. One object per debt's start for fixed rates, shared by all debts for segmented. */
export type RateSchedule = { readonly periodAt: (dayNo: number) => Result<RatePeriod, RateUnknown> };

const ALWAYS = 900_000_000;
const NONE = percent("0");

/**
 * The rates of a debt whose first interest day is the day number `firstNo`, under a regime. A day without a known rate is answered
 * with `rate-unknown`; nothing is carried over from a neighbouring period.
 */
export function rateSchedule(regime: Regime, firstNo: number, claimOn: CalendarDate, tables: RateTables): RateSchedule {
  if (regime.kind === "contract") return flat(regime, regime.rate.yearly);
  if (regime.kind === "court") return flat(regime, regime.percent);
  const periods = tablePeriods(regime, claimOn, tables);
  if (regime.kind === "segmented") return periods;
  const start = periods.periodAt(firstNo);
  if (!start.ok) return { periodAt: () => start };
  const whole = wholeDelay(start.value);
  return { periodAt: () => whole };
}

/** The rate of one period for the whole of a delay; kept, for thousands of debts begin in the same half-year. */
function wholeDelay(period: RatePeriod): Result<RatePeriod, never> {
  let whole = wholes.get(period);
  if (!whole) {
    whole = succeed({ ...period, fromNo: -ALWAYS, untilNo: ALWAYS });
    wholes.set(period, whole);
  }
  return whole;
}

const wholes = new WeakMap<RatePeriod, Result<RatePeriod, never>>();

type TableRegime = Extract<Regime, { readonly table: string }>;

const flats = new WeakMap<Regime, RateSchedule>();
/** By regime; in each, one schedule for every margin, and the last for claims before the first margin. */
const schedules = new WeakMap<RateTables, Map<TableRegime, RateSchedule[]>>();

function flat(regime: Regime, yearly: Percent): RateSchedule {
  let schedule = flats.get(regime);
  if (!schedule) {
    const text = percentText(yearly);
    const proof = {
      periodFromOn: null,
      periodToOn: null,
      basePercent: text,
      marginPercent: percentText(NONE),
      percent: text,
      source: regime.kind === "contract" ? `${regime.basis}: ${describeContractRate(regime.rate)}` : regime.basis,
      byHand: false,
    };
    const period = { fromNo: -ALWAYS, untilNo: ALWAYS, percent: yearly, percentText: text, byHand: false, proof };
    const found = succeed(period);
    schedule = { periodAt: () => found };
    flats.set(regime, schedule);
  }
  return schedule;
}

function tablePeriods(regime: TableRegime, claimOn: CalendarDate, tables: RateTables): RateSchedule {
  let kept = schedules.get(tables);
  if (!kept) {
    kept = new Map();
    schedules.set(tables, kept);
  }
  let own = kept.get(regime);
  if (!own) {
    const table = tables.byId.get(regime.table);
    if (!table) throw new RangeError(`No such rate table: ${regime.table}`);
    own = [...regime.margins.map(({ points }) => points), undefined].map((points) =>
      scheduleOf(table, points, regime.adjust),
    );
    kept.set(regime, own);
  }
  const at = regime.margins.findLastIndex((margin) => margin.claimsFromOn <= claimOn);
  return own.at(at) as RateSchedule;
}

function scheduleOf(table: RateTable, points: Percent | undefined, adjust: TableRegime["adjust"]): RateSchedule {
  const usable = points ? table.entries.filter((entry) => entry.status !== "unconfirmed") : [];
  const periods = usable.map((entry) => succeed(toPeriod(table, entry, points ?? NONE, adjust)));
  return {
    periodAt: (dayNo) => {
      let low = 0;
      let high = periods.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = periods[middle] as (typeof periods)[number];
        if (!found.ok) break;
        if (dayNo < found.value.fromNo) high = middle - 1;
        else if (dayNo >= found.value.untilNo) low = middle + 1;
        else return found;
      }
      return fail(unknownRate(table, dayFromNumber(dayNo)));
    },
  };
}

function toPeriod(table: RateTable, entry: Rate, points: Percent, adjust: TableRegime["adjust"]): RatePeriod {
  const sum = addPercent(entry.percent, points);
  const yearly = adjust === "up-to-half" ? roundUpToHalf(sum) : adjust === "whole" ? roundToWhole(sum) : sum;
  const byHand = entry.status === "by-hand";
  return {
    fromNo: dayNumber(entry.fromOn),
    untilNo: dayNumber(entry.untilOn),
    percent: yearly,
    percentText: percentText(yearly),
    byHand,
    proof: {
      periodFromOn: entry.fromOn,
      periodToOn: dayFromNumber(dayNumber(entry.untilOn) - 1),
      basePercent: percentText(entry.percent),
      marginPercent: percentText(points),
      percent: percentText(yearly),
      source: byHand ? entry.note : table.name,
      byHand,
    },
  };
}

/** The yearly rate of a table with points on top for one day; used where a figure is shown without an accrual. */
export function percentOn(table: RateTable, points: Percent, on: CalendarDate): Result<Percent, RateUnknown> {
  const entry = rateOn(table, on);
  return !entry || entry.status === "unconfirmed"
    ? fail(unknownRate(table, on))
    : succeed(addPercent(entry.percent, points));
}
