import { answerForecast } from "./answer-forecast.ts";
import type { ForecastAnswer, ForecastRequest } from "./forecast-messages.ts";

const scope = self as unknown as {
  postMessage: (answer: ForecastAnswer) => void;
  onmessage: ((event: MessageEvent<ForecastRequest>) => void) | null;
};

scope.onmessage = ({ data }) => scope.postMessage(answerForecast(data));
