import type { ReactNode } from "react";
import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { ExchangeRate } from "#shared/ledger/home-equivalent.ts";

/** Rates the user entered; `remove` is the button of a row. */
export function exchangeColumns(
  nameOf: (userId: string) => string,
  remove: (rate: ExchangeRate) => ReactNode,
): readonly ListColumn<ExchangeRate>[] {
  return [
    { ...textColumn({ id: "from", header: "One" }, ({ from }) => from), className: "b6" },
    {
      id: "rate",
      header: "Is",
      align: "right",
      sortBy: ({ rate }) => Number(rate),
      cell: ({ rate, to }) => `${rate} ${to}`,
    },
    dayColumn({ id: "on", header: "From" }, ({ on }) => on, "far"),
    { ...textColumn({ id: "by", header: "Entered by" }, ({ enteredBy }) => nameOf(enteredBy)), className: "t2" },
    { id: "remove", header: "Remove", hidesHeader: true, align: "right", cell: remove },
  ];
}

export const EXCHANGE_EXPORT: readonly ExportColumn<ExchangeRate>[] = [
  { header: "One", exports: ({ from }) => from },
  { header: "Is", exports: ({ rate }) => Number(rate) },
  { header: "In", exports: ({ to }) => to },
  { header: "From", exports: ({ on }) => ({ on }) },
];
