import { useMemo } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { useForecast } from "#renderer/book/forecast.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { type ExpectedCash, expectedCash } from "#shared/insight/cash/expected-cash.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** Cash expected over the coming weeks; null until the forecast is there. */
export function useCash(
  { currency, asAt }: ReportScene,
  weeks: number,
  payOnTime: ReadonlySet<string>,
): ExpectedCash | null {
  const book = useBook();
  const { forecast } = useForecast();
  return useMemo(() => {
    if (!forecast) return null;
    const chancesOf = (invoiceId: string) => forecast.byInvoice.get(invoiceId)?.weekly;
    return expectedCash(allFiles(book), { currency, asAt, weeks, chancesOf, payOnTime });
  }, [book, forecast, currency, asAt, weeks, payOnTime]);
}
