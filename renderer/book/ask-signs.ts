import { workerAsker } from "./worker-asker.ts";
import { answerSigns } from "./workers/answer-signs.ts";
import type { SignsAnswer, SignsRequest } from "./workers/sign-messages.ts";

/** Asks the worker that looks for signs; null when it could not answer. */
export const askSigns = workerAsker<SignsRequest, SignsAnswer>(
  () => new Worker(new URL("./workers/signs.worker.ts", import.meta.url), { type: "module" }),
  answerSigns,
);
