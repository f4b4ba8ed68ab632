import type { ReactNode } from "react";
import { useLocale } from "#renderer/state/locale.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DayStyle } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatCount } from "#shared/money/format-count.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { DataColumn } from "./data-table.tsx";
import { Day } from "./day.tsx";
import { Money, type MoneyProps } from "./money.tsx";

/** `width` is for a `DataTable`; a short list takes that of its content. */
type Head = { readonly id: string; readonly header: string; readonly width?: string; readonly footer?: ReactNode };

const EQUAL = { width: "minmax(0, 1fr)" };

/** A column of words. */
export function textColumn<Row>(head: Head, of: (row: Row) => string, className = ""): DataColumn<Row> {
  const cell = (row: Row) => (className === "" ? of(row) : <span className={className}>{of(row)}</span>);
  return { ...EQUAL, ...head, sortBy: of, cell };
}

/** A column of days; empty where there is none. */
export function dayColumn<Row>(head: Head, of: (row: Row) => CalendarDate | null, style?: DayStyle): DataColumn<Row> {
  const cell = (row: Row) => {
    const on = of(row);
    return on && (style ? <Day on={on} style={style} /> : <Day on={on} />);
  };
  return { ...EQUAL, ...head, sortBy: of, cell };
}

/** A column of counts. */
export function countColumn<Row>(head: Head, of: (row: Row) => number): DataColumn<Row> {
  return { ...EQUAL, ...head, align: "right", sortBy: of, cell: (row) => <Count of={of(row)} /> };
}

function Count({ of }: { readonly of: number }) {
  return formatCount(
    of,
    useLocale((state) => state.locale),
  );
}

/** A column of amounts, each with its currency: sorted and exported as amounts; empty where there is none. */
export function moneyColumn<Row>(
  head: Head,
  of: (row: Row) => { readonly minor: Minor; readonly currency: Currency } | null,
  look: Pick<MoneyProps, "bare" | "whole" | "className"> = {},
): DataColumn<Row> {
  return {
    ...EQUAL,
    ...head,
    align: "right",
    sortBy: (row) => of(row)?.minor ?? null,
    exports: of,
    cell: (row) => {
      const amount = of(row);
      return amount && <Money {...amount} {...look} />;
    },
  };
}
