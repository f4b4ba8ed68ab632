import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Result, succeed } from "../result/result.ts";
import { type Percent, percent, timesPercent } from "./percent.ts";
import { percentOn } from "./rate-schedule.ts";
import type { RateTables, RateUnknown } from "./rate-table.ts";

/**
 * The least a French contract may set for late payment on a day: three times the legal rate between businesses (Code
 * de commerce, art. L441-10 II). Percent per year; `rate-unknown` where the legal rate of the half-year is not known.
 */
export function frenchContractFloor(tables: RateTables, on: CalendarDate): Result<Percent, RateUnknown> {
  const table = tables.byId.get("fr-legal");
  if (!table) throw new RangeError("The table of French legal rates is missing");
  const legal = percentOn(table, percent("0"), on);
  return legal.ok ? succeed(timesPercent(legal.value, 3)) : legal;
}
