import { answerForecast } from "./workers/answer-forecast.ts";
import type { ForecastAnswer, ForecastRequest } from "./workers/forecast-messages.ts";

type Question = ForecastRequest extends infer Request ? (Request extends unknown ? Omit<Request, "id"> : never) : never;

let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, { readonly hear: (answer: ForecastAnswer) => void; readonly fail: () => void }>();

/** Asks the forecasting worker; null when it could not answer. Where there are no workers it is worked out here. */
export async function askForecast(question: Question): Promise<ForecastAnswer | null> {
  const id = nextId++;
  const request = { ...question, id } as ForecastRequest;
  if (typeof Worker === "undefined") return answerForecast(request);
  worker ??= openWorker();
  const current = worker;
  return new Promise((resolve) => {
    waiting.set(id, { hear: resolve, fail: () => resolve(null) });
    current.postMessage(request);
  });
}

function openWorker(): Worker {
  const opened = new Worker(new URL("./workers/forecast.worker.ts", import.meta.url), { type: "module" });
  opened.onmessage = ({ data }: MessageEvent<ForecastAnswer>) => {
    waiting.get(data.id)?.hear(data);
    waiting.delete(data.id);
  };
  opened.onerror = () => {
    opened.terminate();
    worker = null;
    for (const { fail } of waiting.values()) fail();
    waiting.clear();
  };
  return opened;
}
