import { workerAsker } from "./worker-asker.ts";
import { answerForecast } from "./workers/answer-forecast.ts";
import type { ForecastAnswer, ForecastRequest } from "./workers/forecast-messages.ts";

/** Asks the forecasting worker; null when it could not answer. Where there are no workers it is worked out here. */
export const askForecast = workerAsker<ForecastRequest, ForecastAnswer>(
  () => new Worker(new URL("./workers/forecast.worker.ts", import.meta.url), { type: "module" }),
  answerForecast,
);
