import { useCallback } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import type { ReportSection } from "#renderer/documents/report-document.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { type ExportSheet, isMoney, type SheetCell } from "#shared/exports/sheet.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";

/** Prints a list as a table, with a total line for each column of amounts and currency. */
export function usePrintSheet(): (sheet: ExportSheet) => Promise<void> {
  const { printReport } = useOutput();
  const { locale } = useBook().setting("company");
  return useCallback(
    (sheet) => printReport({ title: sheet.name, lines: [], sections: sectionsOf(sheet, locale) }),
    [printReport, locale],
  );
}

/** A table for each currency, so that nothing is added across them; lines without an amount stay where there is one only. */
export function sectionsOf({ head, rows }: ExportSheet, locale: string): readonly ReportSection[] {
  const named = new Set(rows.flatMap((row) => currencyOf(row) ?? []));
  const [only = null] = named.size === 1 ? named : [];
  const currencies = only === null ? [...new Set(rows.map(currencyOf))] : [only];
  const isOf = head.map((_, at) => rows.some((row) => isMoney(row[at] ?? null) || typeof row[at] === "number"));
  const shown = head.flatMap((text, at) => (text === "Currency" ? [] : [at]));
  return currencies.map((currency) => {
    const own = rows.filter((row) => (currencyOf(row) ?? only) === currency);
    const total = shown.map((at, place) => (place === 0 ? "Total" : totalText(own, at, currency, locale)));
    return {
      kind: "table",
      title: `${formatCount(own.length, locale)} ${own.length === 1 ? "line" : "lines"}${currency ? `, amounts in ${currency}` : ""}`,
      note: "",
      columns: shown.map((at) => ({ head: head[at] as string, isNumber: isOf[at] === true })),
      rows: own.map((row) => shown.map((at) => printed(row[at] ?? null, locale))),
      total: total.some((text, place) => place > 0 && text !== "") ? total : [],
    };
  });
}

function currencyOf(row: readonly SheetCell[]): Currency | null {
  return row.find(isMoney)?.currency ?? null;
}

function totalText(rows: ExportSheet["rows"], at: number, currency: Currency | null, locale: string): string {
  const cells = rows.flatMap((row) => {
    const cell = row[at] ?? null;
    return isMoney(cell) ? [cell.minor] : [];
  });
  if (currency === null || cells.length === 0) return "";
  const sum = minor(cells.reduce((total, amount) => total + amount, 0));
  return formatMoney(sum, currency, { locale, bare: true });
}

function printed(cell: SheetCell, locale: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return cell.toLocaleString(locale);
  return isMoney(cell)
    ? formatMoney(cell.minor, cell.currency, { locale, bare: true })
    : formatDay(cell.on, "far", locale);
}
