import { backTest } from "#shared/insight/prediction/back-test.ts";
import { forecastOpen } from "#shared/insight/prediction/forecast.ts";
import type { ForecastAnswer, ForecastRequest } from "./forecast-messages.ts";

/** What the worker does with a question; pure, so that it can be answered in place where there are no workers. */
export function answerForecast(request: ForecastRequest): ForecastAnswer {
  const { id, history, on } = request;
  return request.kind === "forecast"
    ? { kind: "forecast", id, forecast: forecastOpen(history, on, request.weekEnds) }
    : { kind: "back-test", id, result: backTest(history, request.share, on) };
}
