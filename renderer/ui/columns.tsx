import type { ReactNode } from "react";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DayStyle } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { DataColumn } from "./data-table.tsx";
import { Day } from "./day.tsx";
import { Money, type MoneyProps } from "./money.tsx";

type Head = { readonly id: string; readonly header: string; readonly width: string; readonly footer?: ReactNode };

/** A column of words. */
export function textColumn<Row>(head: Head, of: (row: Row) => string, className = ""): DataColumn<Row> {
  const cell = (row: Row) => (className === "" ? of(row) : <span className={className}>{of(row)}</span>);
  return { ...head, sortBy: of, cell };
}

/** A column of days; empty where there is none. */
export function dayColumn<Row>(head: Head, of: (row: Row) => CalendarDate | null, style?: DayStyle): DataColumn<Row> {
  const cell = (row: Row) => {
    const on = of(row);
    return on && (style ? <Day on={on} style={style} /> : <Day on={on} />);
  };
  return { ...head, sortBy: of, cell };
}

/** A column of amounts, each with its currency: sorted and exported as amounts. */
export function moneyColumn<Row>(
  head: Head,
  of: (row: Row) => { readonly minor: Minor; readonly currency: Currency },
  look: Pick<MoneyProps, "bare" | "className"> = {},
): DataColumn<Row> {
  return {
    ...head,
    align: "right",
    sortBy: (row) => of(row).minor,
    exports: of,
    cell: (row) => <Money {...of(row)} {...look} />,
  };
}
