import type { BookReader } from "#renderer/book/book.ts";

/** Until there is a company and somebody who works with it, nothing else can carry a name. */
export function isFirstRun(book: BookReader): boolean {
  return book.setting("company").name === "" || book.setting("users").length === 0;
}
