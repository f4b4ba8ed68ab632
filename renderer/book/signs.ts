import { useEffect, useState } from "react";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { RiskGrade } from "#shared/insight/signs/risk-grade.ts";
import { type SignRecord, sumSignRecords } from "#shared/insight/signs/sign-record.ts";
import { allFiles } from "./all-files.ts";
import { askSigns } from "./ask-signs.ts";
import type { BookReader } from "./book.ts";
import { customerFiles } from "./customer-file.ts";
import { inBatches } from "./in-batches.ts";
import { keepRisk, knownRisk } from "./risk.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** What is worked out so far, and from how many of the customers. */
export type Gathered<Value> = { readonly value: Value | null; readonly done: number; readonly total: number };

const NOTHING = { value: null, done: 0, total: 0 } as const;

/** The risk of every customer that is kept, worst first; looked for in a worker, anew only where something changed. */
export function useRisks(): Gathered<readonly RiskGrade[]> {
  return useGathered(gatherRisks);
}

/** How often each sign was right in these books over two years; worked out in a worker. */
export function useSignRecord(): Gathered<SignRecord> {
  return useGathered(gatherRecord);
}

type Gather<Value> = (
  book: BookReader,
  asAt: CalendarDate,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
) => Promise<Value | null>;

function useGathered<Value>(gather: Gather<Value>): Gathered<Value> {
  const book = useBook();
  const asAt = useAsAt();
  const [state, setState] = useState<Gathered<Value>>(NOTHING);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const onProgress = (done: number, total: number) => setState((before) => ({ ...before, done, total }));
    void gather(book, asAt, signal, onProgress).then((value) => {
      if (value !== null && !signal.aborted) setState((before) => ({ ...before, value }));
    });
    return () => control.abort();
  }, [gather, book, asAt]);
  return state;
}

/** Works out the risk of all customers; null when it was stopped. What is known of unchanged customers is kept. */
export async function gatherRisks(
  book: BookReader,
  asAt: CalendarDate,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly RiskGrade[] | null> {
  const files = customerFiles(book);
  const missing = files.filter((file) => knownRisk(book, file, asAt) === null);
  const isDone = await askInBatches("risks", book, missing, asAt, signal, (batch, answer, done) => {
    if (answer.kind !== "risks") return;
    for (const [at, risk] of answer.risks.entries()) keepRisk(book, batch[at] as CustomerFile, asAt, risk);
    onProgress(files.length - missing.length + done, files.length);
  });
  if (!isDone) return null;
  return files.flatMap((file) => knownRisk(book, file, asAt) ?? []).sort(worseFirst);
}

type KnownRecord = { readonly asAt: CalendarDate; readonly basis: unknown; readonly value: SignRecord };
const records = new WeakMap<CustomerFile, KnownRecord>();

/** How often signs were right; null when it was stopped. Only customers something changed for are worked out anew. */
async function gatherRecord(
  book: BookReader,
  asAt: CalendarDate,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<SignRecord | null> {
  const basis = book.setting("credit");
  const files = allFiles(book);
  const isKnown = (file: CustomerFile) => records.get(file)?.asAt === asAt && records.get(file)?.basis === basis;
  const missing = files.filter((file) => !isKnown(file));
  const isDone = await askInBatches("records", book, missing, asAt, signal, (batch, answer, done) => {
    if (answer.kind !== "records") return;
    for (const [at, value] of answer.records.entries()) {
      records.set(batch[at] as CustomerFile, { asAt, basis, value });
    }
    onProgress(files.length - missing.length + done, files.length);
  });
  return isDone ? sumSignRecords(files.flatMap((file) => records.get(file)?.value ?? [])) : null;
}

async function askInBatches(
  kind: "risks" | "records",
  book: BookReader,
  files: readonly CustomerFile[],
  asAt: CalendarDate,
  signal: AbortSignal,
  hear: (
    batch: readonly CustomerFile[],
    answer: NonNullable<Awaited<ReturnType<typeof askSigns>>>,
    done: number,
  ) => void,
): Promise<boolean> {
  const settings = book.setting("credit");
  const { locale } = book.setting("company");
  let done = 0;
  for (const batch of inBatches(files)) {
    const answer = await askSigns({ kind, files: batch, asAt, settings, locale });
    if (signal.aborted || !answer) return false;
    done += batch.length;
    hear(batch, answer, done);
  }
  return !signal.aborted;
}

const RANK = { high: 2, watch: 1, low: 0 } as const;

function worseFirst(first: RiskGrade, second: RiskGrade): number {
  return RANK[second.grade] - RANK[first.grade] || points(second) - points(first);
}

function points({ reasons }: RiskGrade): number {
  return reasons.reduce((sum, reason) => sum + reason.points, 0);
}
