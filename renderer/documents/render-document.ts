import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { DocumentInfo } from "./document-definition.ts";
import type { PrintDocument } from "./letter-document.ts";
import type { PrintAssembly } from "./print-assembly.ts";
import type { RenderAnswer, RenderRequest } from "./workers/messages.ts";

export type RenderedDocument = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** For each document given, the page it begins on; counts from 1. */
  readonly firstPages: readonly number[];
};

export type RenderFailure = { readonly kind: "cancelled" } | { readonly kind: "failed"; readonly detail: string };

export type RenderOptions = {
  readonly signal?: AbortSignal;
  /** A short job is left to finish when it is cancelled while running: ending the worker would cost more. */
  readonly isShort?: boolean;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

type Job = RenderRequest & {
  readonly options: RenderOptions;
  readonly settle: (result: Result<RenderedDocument, RenderFailure>) => void;
};

type Desk = { worker: Worker | null; job: Job | null };

/** Two workers: a batch on one leaves the other for the page being looked at. */
const desks: readonly Desk[] = [
  { worker: null, job: null },
  { worker: null, job: null },
];
const waiting: Job[] = [];
let nextId = 1;

/**
 * One PDF from one or many documents, made in a worker. Cancelled by the signal: the worker is ended at once, because it
 * cannot hear while it lays out.
 */
export function renderDocuments(
  documents: readonly PrintDocument[],
  info: DocumentInfo,
  options: RenderOptions = {},
): Promise<Result<RenderedDocument, RenderFailure>> {
  return ordered({ documents, info }, options);
}

/**
 * Kept pages in the order of a print, with the sheets between them drawn; made in a worker like the letters themselves.
 * `sheets` holds one document of one page for each page of the plan that is neither kept nor blank, in their order.
 */
export function renderPrint(
  assembly: PrintAssembly,
  sheets: readonly PrintDocument[],
  info: DocumentInfo,
  options: RenderOptions = {},
): Promise<Result<RenderedDocument, RenderFailure>> {
  return ordered({ documents: sheets, info, assembly }, options);
}

function ordered(
  work: Omit<RenderRequest, "id">,
  options: RenderOptions,
): Promise<Result<RenderedDocument, RenderFailure>> {
  return new Promise((settle) => {
    const job: Job = { id: nextId, ...work, options, settle };
    nextId += 1;
    if (options.signal?.aborted) return settle(fail({ kind: "cancelled" }));
    options.signal?.addEventListener("abort", () => cancel(job), { once: true });
    waiting.push(job);
    startNext();
  });
}

function startNext(): void {
  const desk = desks.find((candidate) => candidate.job === null);
  const job = desk ? waiting.shift() : undefined;
  if (!desk || !job) return;
  desk.job = job;
  desk.worker ??= openWorker(desk);
  const { options: _, settle: __, ...request } = job;
  desk.worker.postMessage(request satisfies RenderRequest);
}

function openWorker(desk: Desk): Worker {
  const worker = new Worker(new URL("./workers/documents.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<RenderAnswer>) => {
    const { job } = desk;
    if (!job || data.id !== job.id) return;
    if (data.kind === "progress") return job.options.onProgress?.(data.done);
    const { kind } = data;
    finish(desk, kind === "done" ? succeed(data) : fail({ kind, detail: data.detail }));
  };
  worker.onerror = (event) => {
    worker.terminate();
    desk.worker = null;
    finish(desk, fail({ kind: "failed", detail: event.message || "The letter maker stopped." }));
  };
  return worker;
}

function finish(desk: Desk, result: Result<RenderedDocument, RenderFailure>): void {
  const { job } = desk;
  desk.job = null;
  job?.settle(result);
  startNext();
}

function cancel(job: Job): void {
  const place = waiting.indexOf(job);
  if (place >= 0) {
    waiting.splice(place, 1);
    job.settle(fail({ kind: "cancelled" }));
    return;
  }
  const desk = desks.find((candidate) => candidate.job === job);
  if (!desk) return;
  if (job.options.isShort) {
    job.settle(fail({ kind: "cancelled" }));
    return;
  }
  desk.worker?.terminate();
  desk.worker = null;
  finish(desk, fail({ kind: "cancelled" }));
}
