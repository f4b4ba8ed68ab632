import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { type Book, createBook } from "#renderer/book/book.ts";
import { bookRules } from "#renderer/book/chasing.ts";
import { bookQueue } from "#renderer/book/today.ts";
import { BookContext } from "#renderer/book/use-book.ts";
import { type KnownQueue, useBookQueue } from "#renderer/book/use-queue.ts";
import { useSession } from "#renderer/state/session.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import type { SettingId, SettingsById } from "#shared/settings/settings.ts";
import { generateBooks } from "#tests/support/generator.ts";

const HEAD = { seq: 1, hash: GENESIS_HASH };

function booksOf(customers: number): Book {
  const made = generateBooks({ customers, invoices: 4 * customers, receipts: 4 * customers });
  const book = createBook();
  book.load({ customers: made.customers, ledgers: made.ledgers }, HEAD);
  useSession.setState({ today: made.asAt, asAt: null });
  return book;
}

function readQueue(book: Book) {
  const seen: KnownQueue[] = [];
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <BookContext value={book}>{children}</BookContext>
  );
  const read = () => {
    const found = useBookQueue();
    seen.push(found);
    return found;
  };
  return { ...renderHook(read, { wrapper }), seen };
}

function change<Id extends SettingId>(book: Book, id: Id, value: SettingsById[Id]): void {
  book.apply([{ op: "row", table: "settings", key: id, before: null, after: { id, value } as never }], HEAD);
}

describe("the work list", () => {
  test("of a small company is there at once", () => {
    const { seen } = readQueue(booksOf(12));
    expect(seen[0]?.queue?.items.length).toBeGreaterThan(0);
  });

  test("of a large company is worked out in slices, says how far it is, and is the same list", async () => {
    const book = booksOf(160);
    const { result, seen } = readQueue(book);
    expect(seen[0]).toMatchObject({ queue: null, done: 0, total: 160 });
    await waitFor(() => expect(result.current.queue).not.toBeNull());
    const { asAt, today } = useSession.getState();
    expect(result.current.queue).toEqual(bookQueue(book.reader(), asAt ?? today));
    expect(result.current.queue?.items.length).toBeGreaterThan(0);
  });
});

describe("the rules of chasing", () => {
  test("stay the same object until something they are read from changes", () => {
    const book = booksOf(1);
    const before = bookRules(book.reader());
    change(book, "backups", { everyDays: 3, made: [] });
    expect(bookRules(book.reader())).toBe(before);
    change(book, "graceDays", before.graceDays + 1);
    expect(bookRules(book.reader())).toMatchObject({ graceDays: before.graceDays + 1 });
  });
});
