import { useEffect, useState } from "react";
import { bookDecision } from "#renderer/book/chasing.ts";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { RunDecision, RunError } from "#shared/chasing/decide-run.ts";
import type { Result } from "#shared/result/result.ts";
import { decideLetters } from "./run-model.ts";

export type RunProgress = { readonly done: number; readonly of: number };

/** What the run decides about every customer, worked out with breaks for the window; null until it is known. */
export function useRunDecision(): {
  readonly decision: Result<RunDecision, RunError> | null;
  readonly progress: RunProgress | null;
} {
  const book = useBook();
  const asAt = useAsAt();
  const [decision, setDecision] = useState<Result<RunDecision, RunError> | null>(null);
  const [progress, setProgress] = useState<RunProgress | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const files = customerFiles(book);
    const tell = (done: number) => setProgress({ done, of: files.length });
    void inSlices(files, (file) => bookDecision(book, file, asAt), stop.signal, tell).then((isDone) => {
      if (!isDone) return;
      setDecision(decideLetters(book, asAt));
      setProgress(null);
    });
    return () => stop.abort();
  }, [book, asAt]);
  return { decision, progress };
}
