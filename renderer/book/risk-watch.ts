import { useEffect, useSyncExternalStore } from "react";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { BookReader } from "./book.ts";
import { gatherRisks } from "./signs.ts";
import { useAsAt, useBook } from "./use-book.ts";

/** The first screens come first; then everybody's risk is looked at in the background. */
const BEGIN_AFTER_MS = 1_200;

let rounds = 0;
let watched: { readonly book: BookReader; readonly asAt: CalendarDate } | null = null;
let control: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Grows whenever the risk of all customers has been worked out anew, which it is in the background after every change.
 * Screens that show early warnings read it so that they are drawn again then.
 */
export function useRiskCount(): number {
  const book = useBook();
  const asAt = useAsAt();
  useEffect(() => watch(book, asAt), [book, asAt]);
  return useSyncExternalStore(subscribe, read);
}

function watch(book: BookReader, asAt: CalendarDate): void {
  if (watched?.book === book && watched.asAt === asAt) return;
  const isFirst = watched === null;
  watched = { book, asAt };
  control?.abort();
  control = new AbortController();
  const { signal } = control;
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      void gatherRisks(book, asAt, signal).then((risks) => {
        if (risks === null || signal.aborted) return;
        rounds += 1;
        for (const listener of listeners) listener();
      });
    },
    isFirst ? BEGIN_AFTER_MS : 0,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): number {
  return rounds;
}
