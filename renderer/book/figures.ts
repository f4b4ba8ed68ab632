import { useEffect, useState } from "react";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import {
  companyPosition,
  type FigureBase,
  figuresOn,
  gatherFigureBase,
  type MonthFigures,
  sumCompany,
  yearBefore,
} from "#shared/insight/figures/company-figures.ts";
import type { MonthSlice } from "#shared/insight/figures/month-slices.ts";
import { type Position, positionIn } from "#shared/ledger/position.ts";
import type { Currency } from "#shared/money/currency.ts";
import { allFiles } from "./all-files.ts";
import type { BookReader } from "./book.ts";
import { inSlices } from "./in-slices.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** The figures of the last months, and of the same day a year before. */
export type BookFigures = {
  readonly currency: Currency;
  readonly asAt: CalendarDate;
  readonly base: FigureBase;
  /** Oldest first; the last is the day shown. */
  readonly months: readonly MonthFigures[];
  /** The same months a year before, in the same order. */
  readonly before: readonly MonthFigures[];
  readonly yearAgo: MonthFigures;
};

/** Figures for so many months in one currency; null while they are worked out, which is done with breaks. */
export function useFigures(currency: Currency, months: number): BookFigures | null {
  const book = useBook();
  const asAt = useAsAt();
  const [figures, setFigures] = useState<BookFigures | null>(null);
  useEffect(() => {
    const control = new AbortController();
    void gatherFigures(book, currency, asAt, months, control.signal).then((done) => {
      if (done && !control.signal.aborted) setFigures(done);
    });
    return () => control.abort();
  }, [book, currency, asAt, months]);
  return figures?.asAt === asAt && figures.currency === currency && figures.months.length === months ? figures : null;
}

async function gatherFigures(
  book: BookReader,
  currency: Currency,
  asAt: CalendarDate,
  months: number,
  signal: AbortSignal,
): Promise<BookFigures | null> {
  const ageing = book.setting("ageing");
  const files = allFiles(book);
  const now = gatherFigureBase(currency, asAt, months, ageing);
  const then = gatherFigureBase(currency, yearBefore(asAt), 1, ageing);
  const days = now.slices.map(({ endOn }) => endOn);
  const byDay = days.map((): Position[] => []);
  const gather = (file: (typeof files)[number]) => {
    now.add(file);
    then.add(file);
    for (let at = 0; at < days.length; at++) {
      byDay[at]?.push(positionIn(file.ledger, currency, days[at] as CalendarDate, ageing));
    }
  };
  if (!(await inSlices(files, gather, signal))) return null;
  const known = new Map(days.map((on, at) => [on, sumCompany(files, byDay[at] as Position[], currency, ageing)]));
  const base = now.base();
  const positionOn = (on: CalendarDate) => known.get(on) ?? companyPosition(base, on);
  const all = base.flows.slice(-(months + 12)).map((slice) => figuresOn(base, slice, positionOn));
  const before = then.base();
  return {
    currency,
    asAt,
    base,
    months: all.slice(-months),
    before: all.slice(0, months),
    yearAgo: figuresOn(before, before.flows.at(-1) as MonthSlice),
  };
}
