import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DocumentDraft, Drafts } from "#shared/imports/drafts.ts";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import type { FileChoices, OpenedFile, ReadProgress } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Result } from "#shared/result/result.ts";
import type { ImportAnswer, ImportRequest } from "./workers/messages.ts";

/** Reads one file away from the screen. `close` stops whatever it is doing. */
export type ImportReader = {
  readonly open: (choices: FileChoices, currency: Currency) => Promise<Result<OpenedFile, FileRefusal>>;
  readonly read: (
    mapping: ImportMapping,
    today: CalendarDate,
    onProgress: (progress: ReadProgress) => void,
  ) => Promise<Drafts>;
  readonly close: () => void;
};

export type MakeReader = (bytes: Uint8Array) => ImportReader;

/** A reader in a worker of its own. A question that is not answered because of `close` stays unanswered. */
export const workerReader: MakeReader = (bytes) => {
  const worker = new Worker(new URL("./workers/import-worker.ts", import.meta.url), { type: "module" });
  const ask = (request: ImportRequest) => worker.postMessage(request);
  ask({ kind: "bytes", bytes });
  return {
    open: (choices, currency) =>
      listen(
        worker,
        (answer, done) => answer.kind === "opened" && done(answer.result),
        () => ask({ kind: "open", choices, currency }),
      ),
    read: (mapping, today, onProgress) => {
      const documents: DocumentDraft[] = [];
      return listen<Drafts>(
        worker,
        (answer, done) => {
          if (answer.kind === "progress") onProgress(answer.progress);
          else if (answer.kind === "documents") for (const draft of answer.documents) documents.push(draft);
          else if (answer.kind === "read") done({ ...answer.rest, documents });
        },
        () => ask({ kind: "read", mapping, today }),
      );
    },
    close: () => worker.terminate(),
  };
};

function listen<Value>(
  worker: Worker,
  hear: (answer: ImportAnswer, done: (value: Value) => void) => void,
  begin: () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => hear(data, resolve);
    worker.onerror = (event) => reject(new Error(event.message));
    begin();
  });
}
