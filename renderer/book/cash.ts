import { useMemo } from "react";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type CashRows, cashRows } from "#shared/insight/cash/cash-rows.ts";
import { type CashWeek, cashWeeks } from "#shared/insight/cash/cash-weeks.ts";
import { type ExpectedCash, type ExpectedWeek, gatherCash } from "#shared/insight/cash/expected-cash.ts";
import type { Currency } from "#shared/money/currency.ts";
import { allFiles } from "./all-files.ts";
import type { BookReader } from "./book.ts";
import { type BookForecast, FORECAST_WEEKS, useForecast } from "./forecast.ts";
import { inSlices } from "./in-slices.ts";
import { useAsAt, useBook } from "./use-book.ts";
import { type SlicedWork, useSliced } from "./use-sliced.ts";

/** Weeks of cash expected that are shown; Today shows the first of them. */
const CASH_WEEKS = 8;
const NOBODY: ReadonlySet<string> = new Set();

type Basis = {
  readonly book: BookReader;
  readonly forecast: BookForecast;
  readonly currency: Currency;
  readonly payOnTime: ReadonlySet<string>;
};

/** The last answer without a "what if", so that going from one screen to another shows the same figure at once. */
let latest: { readonly basis: Basis; readonly cash: ExpectedCash } | null = null;

/**
 * Cash expected over the coming weeks in one currency: the one figure that Today and the reports show. Worked out with
 * breaks, anew only for customers something changed for; null until the forecast and the sums are there.
 */
export function useExpectedCash(currency: Currency, payOnTime: ReadonlySet<string> = NOBODY): ExpectedCash | null {
  const book = useBook();
  const asAt = useAsAt();
  const { forecast } = useForecast();
  const start = useMemo(() => {
    if (!forecast) return null;
    const basis: Basis = { book, forecast, currency, payOnTime };
    return latestOf(basis) ? null : () => gathering(basis);
  }, [book, forecast, currency, payOnTime]);
  const { value } = useSliced(start);
  const cash = (forecast && latestOf({ book, forecast, currency, payOnTime })) ?? value;
  return cash?.asAt === asAt && cash.currency === currency ? cash : null;
}

function latestOf(basis: Basis): ExpectedCash | null {
  if (!latest) return null;
  const { book, forecast, currency, payOnTime } = latest.basis;
  const isSame =
    book === basis.book && forecast === basis.forecast && currency === basis.currency && payOnTime === basis.payOnTime;
  return isSame ? latest.cash : null;
}

function gathering(basis: Basis): SlicedWork<CustomerFile, ExpectedCash> {
  const { book, forecast, currency, payOnTime } = basis;
  const { asAt } = forecast;
  const forecastWeeks = cashWeeks(asAt, FORECAST_WEEKS);
  const rowsOf = (file: CustomerFile) => keptRows(file, forecast, currency, forecastWeeks);
  const { add, weeks, closeWeek, result } = gatherCash({ currency, asAt, weeks: CASH_WEEKS, rowsOf, payOnTime });
  return {
    items: allFiles(book),
    add,
    finish: async (signal) => {
      const closed: ExpectedWeek[] = [];
      const places = weeks.map((_, at) => at);
      if (!(await inSlices(places, (at) => closed.push(closeWeek(at)), signal))) return null;
      const cash = result(closed);
      if (payOnTime === NOBODY) latest = { basis, cash };
      return cash;
    },
  };
}

type KnownRows = { readonly forecast: BookForecast; readonly currency: Currency; readonly rows: CashRows };
const known = new WeakMap<CustomerFile, KnownRows>();

function keptRows(
  file: CustomerFile,
  forecast: BookForecast,
  currency: Currency,
  weeks: readonly CashWeek[],
): CashRows {
  const before = known.get(file);
  if (before?.forecast === forecast && before.currency === currency) return before.rows;
  const chancesOf = (invoiceId: string) => forecast.byInvoice.get(invoiceId)?.weekly;
  const rows = cashRows(file, currency, forecast.asAt, weeks, chancesOf);
  known.set(file, { forecast, currency, rows });
  return rows;
}
