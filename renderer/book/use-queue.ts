import { useEffect, useMemo, useRef } from "react";
import type { TodayQueue } from "#shared/chasing/today-queue.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { useRiskCount } from "./risk-watch.ts";
import { bookQueue, learnShare, unknownShares } from "./today.ts";
import { useAsAt, useBook } from "./use-book.ts";
import { useSliced } from "./use-sliced.ts";

/** So many customers are worked out at once, within a frame or two; more of them in slices with breaks for the window. */
const AT_ONCE = 150;

export type KnownQueue = {
  /** Null while the list of a day is worked out for the first time; after that the last one stays until the next. */
  readonly queue: TodayQueue | null;
  /** Customers that have been looked at, of those that have to be. */
  readonly done: number;
  readonly total: number;
};

type Known = { readonly queue: TodayQueue; readonly asAt: CalendarDate };

/** The work list of the day shown, for one user's customers or all; only what changed is worked out anew. */
export function useBookQueue(responsibleId = ""): KnownQueue {
  const book = useBook();
  const asAt = useAsAt();
  const risks = useRiskCount();
  const unknown = useMemo(() => unknownShares(book, asAt), [book, asAt]);
  const isSoon = unknown.length <= AT_ONCE;
  const start = useMemo(() => {
    if (isSoon) return null;
    return () => ({
      items: unknown,
      add: (file: (typeof unknown)[number]) => learnShare(book, file, asAt),
      finish: () => ({ book, asAt }),
    });
  }, [isSoon, unknown, book, asAt]);
  const { value: learnt, done } = useSliced(start);
  const isLearnt = isSoon || (learnt?.book === book && learnt.asAt === asAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the queue reads what risks are known by now
  const now = useMemo(
    (): Known | null => (isLearnt ? { queue: bookQueue(book, asAt, responsibleId), asAt } : null),
    [isLearnt, book, asAt, responsibleId, risks],
  );
  const last = useRef<Known | null>(null);
  const known = now ?? last.current;
  useEffect(() => {
    last.current = known;
  }, [known]);
  return { queue: known?.asAt === asAt ? known.queue : null, done, total: unknown.length };
}
