import type { Book } from "#renderer/book/book.ts";
import type { Host } from "#shared/host/host.ts";
import type { DuebookDatabase } from "./schema.ts";
import type { WriteLock } from "./write-lock.ts";

/** What a write needs: the store, the books in memory, the way to the journal and the lock all windows share. */
export type Store = {
  readonly database: DuebookDatabase;
  readonly book: Book;
  readonly host: Host;
  readonly lock: WriteLock;
  readonly appVersion: string;
  /** Tells other windows of this store that the head has moved. */
  readonly announce: () => void;
};
