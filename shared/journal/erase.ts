import type { JournalEntry } from "./entry.ts";

/**
 * The entry without what it said. Order, time, user and command stay and so does the chain, because the body entered
 * the hash by a salted commitment only; without the salt nobody can find the body by trying.
 */
export function eraseBody(entry: JournalEntry): JournalEntry {
  return { ...entry, salt: "", body: null };
}
