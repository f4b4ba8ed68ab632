import { createContext, useContext, useSyncExternalStore } from "react";
import { useSession } from "#renderer/state/session.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Book, BookReader } from "./book.ts";

export const BookContext = createContext<Book | null>(null);

/** The open books; renders again after every change. */
export function useBook(): BookReader {
  const book = useContext(BookContext);
  if (!book) throw new Error("useBook outside of BookContext");
  return useSyncExternalStore(book.subscribe, book.reader);
}

/** The real day. */
export function useToday(): CalendarDate {
  return useSession((session) => session.today);
}

/** The day the figures are shown for: today, or the day chosen at the top. */
export function useAsAt(): CalendarDate {
  return useSession((session) => session.asAt ?? session.today);
}

/** Writing is off while a past day is shown. */
export function useIsPast(): boolean {
  return useSession((session) => session.asAt !== null);
}

export function useUserId(): string {
  return useSession((session) => session.userId);
}
