import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DocumentDraft, Drafts } from "#shared/imports/drafts.ts";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import type { FileChoices, OpenedFile, ReadProgress } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Result } from "#shared/result/result.ts";
import type { ImportAnswer, ImportRequest } from "./workers/messages.ts";

/** Reads one file away from the screen. Both questions answer `null` when they were cancelled. */
export type ImportReader = {
  readonly open: (choices: FileChoices, currency: Currency) => Promise<Result<OpenedFile, FileRefusal> | null>;
  readonly read: (
    mapping: ImportMapping,
    today: CalendarDate,
    onProgress: (progress: ReadProgress) => void,
  ) => Promise<Drafts | null>;
  /** Stops at once; the next question begins again. */
  readonly cancel: () => void;
};

export type MakeReader = (bytes: Uint8Array) => ImportReader;

type Hear<Value> = (answer: ImportAnswer, done: (value: Value) => void) => void;

/** A reader in a worker, which is ended to cancel and started again with the file as it was last opened. */
export const workerReader: MakeReader = (bytes) => {
  let worker: Worker | null = null;
  let giveUp: () => void = () => {};
  let opened: Extract<ImportRequest, { readonly kind: "open" }> | null = null;

  const ask = async <Value>(request: ImportRequest, hear: Hear<Value>): Promise<Value | null> => {
    if (!worker) {
      worker = new Worker(new URL("./workers/import-worker.ts", import.meta.url), { type: "module" });
      worker.postMessage({ kind: "bytes", bytes } satisfies ImportRequest);
      if (opened && request.kind === "read")
        await ask(opened, (answer, done) => answer.kind === "opened" && done(null));
    }
    const current = worker;
    return new Promise((resolve, reject) => {
      giveUp = () => resolve(null);
      current.onmessage = ({ data }: MessageEvent<ImportAnswer>) => hear(data, resolve);
      current.onerror = (event) => reject(new Error(event.message));
      current.postMessage(request);
    });
  };

  return {
    open: (choices, currency) => {
      opened = { kind: "open", choices, currency };
      return ask(opened, (answer, done) => answer.kind === "opened" && done(answer.result));
    },
    read: (mapping, today, onProgress) => {
      const documents: DocumentDraft[] = [];
      return ask<Drafts>({ kind: "read", mapping, today }, (answer, done) => {
        if (answer.kind === "progress") onProgress(answer.progress);
        else if (answer.kind === "documents") for (const draft of answer.documents) documents.push(draft);
        else if (answer.kind === "read") done({ ...answer.rest, documents });
      });
    },
    cancel: () => {
      worker?.terminate();
      worker = null;
      giveUp();
    },
  };
};
