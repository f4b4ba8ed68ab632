import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Case } from "./rows.ts";

/** Whether a case had begun and was not over on a day. */
export function isCaseOpen({ on, closedOn }: Pick<Case, "on" | "closedOn">, asAt: CalendarDate): boolean {
  return on <= asAt && (closedOn === null || closedOn > asAt);
}

/** Whether a row keeps its customer on stop on a day: no new work until it is lifted. */
export function isStopOpen(row: Pick<Case, "kind" | "on" | "closedOn">, asAt: CalendarDate): boolean {
  return row.kind === "stop-supply" && isCaseOpen(row, asAt);
}
