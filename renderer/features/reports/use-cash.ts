import { useMemo } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { useForecast } from "#renderer/book/forecast.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useSliced } from "#renderer/book/use-sliced.ts";
import { type ExpectedCash, type ExpectedWeek, gatherCash } from "#shared/insight/cash/expected-cash.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** Cash expected over the coming weeks, worked out with breaks; null until the forecast and the sums are there. */
export function useCash(
  { currency, asAt }: ReportScene,
  weeks: number,
  payOnTime: ReadonlySet<string>,
): ExpectedCash | null {
  const book = useBook();
  const { forecast } = useForecast();
  const start = useMemo(() => {
    if (!forecast) return null;
    const chancesOf = (invoiceId: string) => forecast.byInvoice.get(invoiceId)?.weekly;
    return () => {
      const gathering = gatherCash({ currency, asAt, weeks, chancesOf, payOnTime });
      return {
        items: allFiles(book),
        add: gathering.add,
        finish: async (signal: AbortSignal) => {
          const closed: ExpectedWeek[] = [];
          const places = gathering.weeks.map((_, at) => at);
          const isDone = await inSlices(places, (at) => closed.push(gathering.closeWeek(at)), signal);
          return isDone ? gathering.result(closed) : null;
        },
      };
    };
  }, [book, forecast, currency, asAt, weeks, payOnTime]);
  const { value } = useSliced(start);
  return value?.asAt === asAt && value.currency === currency ? value : null;
}
