import { readAttachment } from "#shared/journal/attachment.ts";
import type { Change } from "#shared/journal/change.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { verifyEntry } from "#shared/journal/seal.ts";
import { sendOutbox } from "./outbox.ts";
import type { Store } from "./store.ts";

/**
 * Brings the books in memory up to what other windows have written, from the journal; a line another window left in
 * the outbox when it was killed is sent first, so the caller holds the write lock. `reload` when that cannot be done
 * line by line (a restore by another window): the window has to start again.
 */
export async function catchUp(store: Store): Promise<"current" | "reload" | "unreachable"> {
  const sent = await sendOutbox(store.database, store.host);
  if (!sent.ok) return sent.error.kind === "stale" ? "reload" : "unreachable";
  for (;;) {
    const read = await store.host.journal.read({ fromSeq: store.book.reader().head.seq + 1 });
    if (!read.ok) return "unreachable";
    for (const line of read.value.lines) {
      if (!(await applyLine(store, line))) return "reload";
    }
    if (read.value.nextSeq === null) return "current";
  }
}

async function applyLine(store: Store, line: string): Promise<boolean> {
  const parsed = parseLine(line);
  if (!parsed.ok || !verifyEntry(parsed.value, store.book.reader().head).ok) return false;
  const changes = await changesOf(store, parsed.value);
  if (!changes) return false;
  store.book.apply(changes, { seq: parsed.value.seq, hash: parsed.value.hash });
  return true;
}

async function changesOf(store: Store, { body }: JournalEntry): Promise<readonly Change[] | null> {
  if (body?.kind === "changes") return body.changes;
  if (body?.kind !== "attached") return null;
  const file = await store.host.files.get({ sha256: body.sha256 });
  if (!file.ok) return null;
  const changes = readAttachment(body, file.value.bytes);
  return changes.ok ? changes.value : null;
}
