/** A question and its answer carry the same number, so that answers may come in any order. */
type Numbered = { readonly id: number };

/** A question before it has its number. */
export type Unnumbered<Request> = Request extends unknown ? Omit<Request, "id"> : never;

/**
 * Asks a worker that is opened with the first question. Answers null when it could not answer; it is opened anew for the
 * next question. Where there are no workers the question is answered here.
 */
export function workerAsker<Request extends Numbered, Answer extends Numbered>(
  openWorker: () => Worker,
  answerHere: (request: Request) => Answer,
): (question: Unnumbered<Request>) => Promise<Answer | null> {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let worker: Worker | null = null;
  let nextId = 1;
  const open = () => {
    const opened = openWorker();
    opened.onmessage = ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    opened.onerror = () => {
      opened.terminate();
      worker = null;
      for (const hear of waiting.values()) hear(null);
      waiting.clear();
    };
    return opened;
  };
  return async (question) => {
    const request = { ...question, id: nextId++ } as unknown as Request;
    if (typeof Worker === "undefined") return answerHere(request);
    worker ??= open();
    const current = worker;
    return new Promise((resolve) => {
      waiting.set(request.id, resolve);
      current.postMessage(request);
    });
  };
}
