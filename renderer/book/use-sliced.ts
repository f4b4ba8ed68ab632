import { useEffect, useState } from "react";
import { inSlices } from "./in-slices.ts";

/** What has been worked out, and how far the next answer is. The last answer stays until the next one is there. */
export type Sliced<Value> = {
  readonly value: Value | null;
  readonly isWorking: boolean;
  readonly done: number;
  readonly total: number;
};

/** Work over many things that can be done piece by piece. */
export type SlicedWork<Item, Value> = {
  readonly items: readonly Item[];
  readonly add: (item: Item) => void;
  /** Called once everything was added; may take breaks itself. Null when it was stopped. */
  readonly finish: (signal: AbortSignal) => Promise<Value | null> | Value;
};

/**
 * Works through the books with breaks for the window, and again whenever `start` is another function: memoise it over
 * what it reads. Null: there is nothing to work on yet.
 */
export function useSliced<Item, Value>(start: (() => SlicedWork<Item, Value>) | null): Sliced<Value> {
  const [state, setState] = useState<Sliced<Value>>({ value: null, isWorking: true, done: 0, total: 0 });
  useEffect(() => {
    if (!start) return;
    const control = new AbortController();
    const { signal } = control;
    const work = async () => {
      const { items, add, finish } = start();
      const total = items.length;
      setState((before) => ({ ...before, isWorking: true, done: 0, total }));
      const onProgress = (done: number) => setState((before) => ({ ...before, done }));
      if (!(await inSlices(items, add, signal, onProgress))) return;
      const value = await finish(signal);
      if (value !== null && !signal.aborted) setState({ value, isWorking: false, done: total, total });
    };
    void work();
    return () => control.abort();
  }, [start]);
  return state;
}
