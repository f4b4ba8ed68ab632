import { readAttachment } from "#shared/journal/attachment.ts";
import type { Change } from "#shared/journal/change.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import type { Store } from "./store.ts";

/**
 * Brings the books in memory up to what other windows have written, from the journal. `reload` when that cannot be done
 * line by line (a restore by another window): the window has to start again.
 */
export async function catchUp(store: Store): Promise<"current" | "reload" | "unreachable"> {
  for (;;) {
    const read = await store.host.journal.read({ fromSeq: store.book.reader().head.seq + 1 });
    if (!read.ok) return "unreachable";
    if (read.value.lines.length === 0) return "current";
    for (const line of read.value.lines) {
      const entry = JSON.parse(line) as JournalEntry;
      const changes = await changesOf(store, entry);
      if (changes === null) return "reload";
      store.book.apply(changes, { seq: entry.seq, hash: entry.hash });
    }
    if (read.value.nextSeq === null) return "current";
  }
}

async function changesOf(store: Store, entry: JournalEntry): Promise<readonly Change[] | null> {
  if (entry.prev !== store.book.reader().head.hash || entry.body === null) return null;
  if (entry.body.kind === "changes") return entry.body.changes;
  if (entry.body.kind === "snapshot") return null;
  const file = await store.host.files.get({ sha256: entry.body.sha256 });
  if (!file.ok) return null;
  const changes = readAttachment(entry.body, file.value.bytes);
  return changes.ok ? changes.value : null;
}
