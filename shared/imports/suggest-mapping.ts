import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Inspection } from "./inspect-rows.ts";
import type { ImportMapping } from "./mapping.ts";
import { columnMapOf } from "./match-columns.ts";

/** The mapping an inspection leads to; questions that it leaves open are answered first by the person. */
export function mappingOf(inspection: Inspection, currency: Currency, today: CalendarDate): ImportMapping {
  const { table, dates, decimals, asAt, layout } = inspection;
  const columns = columnMapOf(inspection.matches);
  return {
    columns,
    headerLine: table.headerLine,
    dateForm: dates.kind === "needs-answer" ? "day-first" : dates.form,
    decimalForm: decimals.kind === "needs-answer" ? "point" : decimals.form,
    currency,
    amountIs: "evidence",
    partyRows: columns.customerName === undefined && columns.customerCode === undefined,
    onlyKnownTypes: false,
    asAt: asAt && asAt <= today ? asAt : today,
    layout: layout?.id ?? "",
    ...layout?.hints,
  };
}
