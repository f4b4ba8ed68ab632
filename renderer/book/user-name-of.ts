import type { BookReader } from "./book.ts";

/** Gives a user's name by id; empty for one the books do not know. */
export function userNameOf(book: BookReader): (userId: string) => string {
  const names = new Map(book.setting("users").map((user) => [user.id, user.name]));
  return (userId) => names.get(userId) ?? "";
}
