import { useEffect, useState } from "react";
import type { RiskGrade } from "#shared/insight/signs/risk-grade.ts";
import { type SignRecord, signRecordOf, sumSignRecords } from "#shared/insight/signs/sign-record.ts";
import { allFiles } from "./all-files.ts";
import { customerFiles } from "./customer-file.ts";
import { inSlices } from "./in-slices.ts";
import { bookRisk } from "./risk.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** What is worked out so far, and from how many of the customers. */
export type Gathered<Value> = { readonly value: Value | null; readonly done: number; readonly total: number };

/** The risk of every customer that is kept, worst first; worked out with breaks for the window. */
export function useRisks(): Gathered<readonly RiskGrade[]> {
  const book = useBook();
  const asAt = useAsAt();
  const [state, setState] = useState<Gathered<readonly RiskGrade[]>>({ value: null, done: 0, total: 0 });
  useEffect(() => {
    const control = new AbortController();
    const files = customerFiles(book);
    const total = files.length;
    const risks: RiskGrade[] = [];
    const work = (file: (typeof files)[number]) => risks.push(bookRisk(book, file, asAt));
    const onProgress = (done: number) => setState((before) => ({ ...before, done, total }));
    void inSlices(files, work, control.signal, onProgress).then((isDone) => {
      if (isDone) setState({ value: risks.sort(worseFirst), done: total, total });
    });
    return () => control.abort();
  }, [book, asAt]);
  return state;
}

/** How often each sign was right in these books over two years. */
export function useSignRecord(): Gathered<SignRecord> {
  const book = useBook();
  const asAt = useAsAt();
  const [state, setState] = useState<Gathered<SignRecord>>({ value: null, done: 0, total: 0 });
  useEffect(() => {
    const control = new AbortController();
    const files = allFiles(book);
    const total = files.length;
    const settings = book.setting("credit");
    const records: SignRecord[] = [];
    const work = (file: (typeof files)[number]) => records.push(signRecordOf(file, asAt, settings));
    const onProgress = (done: number) => setState((before) => ({ ...before, done, total }));
    void inSlices(files, work, control.signal, onProgress).then((isDone) => {
      if (isDone) setState({ value: sumSignRecords(records), done: total, total });
    });
    return () => control.abort();
  }, [book, asAt]);
  return state;
}

const RANK = { high: 2, watch: 1, low: 0 } as const;

function worseFirst(first: RiskGrade, second: RiskGrade): number {
  return RANK[second.grade] - RANK[first.grade] || points(second) - points(first);
}

function points({ reasons }: RiskGrade): number {
  return reasons.reduce((sum, reason) => sum + reason.points, 0);
}
