import { useBook, useToday, useUserId } from "#renderer/book/use-book.ts";
import type { Setting } from "./import-actions.ts";

/** What the import's actions need of the open books, as they are now. */
export function useSetting(): Setting {
  return { book: useBook(), today: useToday(), userId: useUserId() };
}
