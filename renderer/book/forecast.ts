import { useEffect, useSyncExternalStore } from "react";
import { type CalendarDate, dayFromNumber, dayNumber } from "#shared/dates/calendar-date.ts";
import { cashWeeks } from "#shared/insight/cash/cash-weeks.ts";
import type { PaymentPrediction } from "#shared/insight/prediction/predict-payment.ts";
import { askForecast } from "./ask-forecast.ts";
import type { BookReader } from "./book.ts";
import { gatherHistory } from "./gather-history.ts";
import { latestOnly } from "./latest-only.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** When an open invoice is expected to be paid; days as days, not numbers. */
export type InvoicePrediction = Omit<PaymentPrediction, "row" | "expected" | "earliest" | "latest"> & {
  readonly invoiceId: string;
  readonly customerId: string;
  readonly expectedOn: CalendarDate | null;
  readonly earliestOn: CalendarDate;
  readonly latestOn: CalendarDate | null;
  /** Chance to be paid in each of the coming weeks. */
  readonly weekly: ArrayLike<number>;
};

export type BookForecast = {
  readonly asAt: CalendarDate;
  /** Settled or overdue invoices it was learnt from. */
  readonly learntFrom: number;
  readonly byInvoice: ReadonlyMap<string, InvoicePrediction>;
};

/** Weeks ahead for which chances are worked out. */
export const FORECAST_WEEKS = 13;

type Basis = { readonly ledgers: unknown; readonly customers: unknown; readonly asAt: CalendarDate };
type Shown = {
  readonly forecast: BookForecast | null;
  readonly isWorking: boolean;
  /** The worker gave no answer; it is asked again when a screen that shows the forecast is opened. */
  readonly hasFailed: boolean;
};

let shown: Shown = { forecast: null, isWorking: false, hasFailed: false };
let basis: Basis | null = null;
const listeners = new Set<() => void>();

/**
 * Predictions of all open invoices as at the day shown, learnt in a worker and again whenever the books change. While it
 * works, the last forecast is kept if it is of the same day.
 */
export function useForecast(): Shown {
  const book = useBook();
  const asAt = useAsAt();
  useEffect(() => request(book, asAt), [book, asAt]);
  const state = useSyncExternalStore(subscribe, read);
  if (state.forecast?.asAt === asAt) return state;
  return { forecast: null, isWorking: !state.hasFailed, hasFailed: state.hasFailed };
}

/** The forecast of an earlier day, from nothing that came later; null when it was stopped. */
export async function forecastOf(
  book: BookReader,
  asAt: CalendarDate,
  signal: AbortSignal,
): Promise<BookForecast | null> {
  const named = await gatherHistory(book, asAt, signal);
  if (!named) return null;
  const on = dayNumber(asAt);
  const weekEnds = cashWeeks(asAt, FORECAST_WEEKS).map(({ endOn }) => dayNumber(endOn));
  const answer = await askForecast({ kind: "forecast", history: named.history, on, weekEnds });
  if (signal.aborted || answer?.kind !== "forecast") return null;
  const { predictions, weekly, learntFrom } = answer.forecast;
  const byInvoice = new Map(
    predictions.map(({ row, expected, earliest, latest, ...rest }, at) => {
      const invoiceId = named.invoiceIds[row] as string;
      const prediction: InvoicePrediction = {
        ...rest,
        invoiceId,
        customerId: named.customerIds[named.history.customer[row] as number] as string,
        expectedOn: expected === null ? null : dayFromNumber(expected),
        earliestOn: dayFromNumber(earliest),
        latestOn: latest === null ? null : dayFromNumber(latest),
        weekly: weekly[at] as ArrayLike<number>,
      };
      return [invoiceId, prediction] as const;
    }),
  );
  return { asAt, learntFrom, byInvoice };
}

function request(book: BookReader, asAt: CalendarDate): void {
  const next: Basis = { ledgers: book.all("ledgers"), customers: book.all("customers"), asAt };
  if (basis !== null && isSame(basis, next) && (shown.forecast !== null || shown.isWorking)) return;
  basis = next;
  publish({ forecast: shown.forecast?.asAt === asAt ? shown.forecast : null, isWorking: true, hasFailed: false });
  learn({ book, asAt });
}

/** With very large books the worker takes seconds: what was asked before it is ready again is learnt in one go. */
const learn = latestOnly(
  async ({ book, asAt }: { readonly book: BookReader; readonly asAt: CalendarDate }, signal: AbortSignal) => {
    const forecast = await forecastOf(book, asAt, signal);
    if (!signal.aborted) publish({ forecast, isWorking: false, hasFailed: !forecast });
  },
);

function isSame(first: Basis, second: Basis): boolean {
  return first.ledgers === second.ledgers && first.customers === second.customers && first.asAt === second.asAt;
}

function publish(next: Shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Shown {
  return shown;
}
